"""The parts of a page: blocks, lines, lists, cells, bylines."""
