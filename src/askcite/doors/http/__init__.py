"""Answers for other programs, over HTTP and MCP."""
