"""Text to spans: blocks, sentences, passages, terms; pure functions."""
