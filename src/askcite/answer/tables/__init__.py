"""Tables, looked up by row, column and scale."""
