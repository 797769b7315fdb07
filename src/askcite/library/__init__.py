"""The library, and what goes into it."""
