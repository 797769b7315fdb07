"""Markup: HTML, EPUB, Markdown, and formulas in it."""
