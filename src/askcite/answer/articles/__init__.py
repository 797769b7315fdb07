"""Articles as things: the ones meant, and what they are."""
