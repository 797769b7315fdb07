"""Text to spans: blocks, sentences, passages, terms; pure functions, no packages but one splitter."""
