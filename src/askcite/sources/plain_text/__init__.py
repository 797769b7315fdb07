"""Plain text: its pages, columns, tables, fields and mail."""
