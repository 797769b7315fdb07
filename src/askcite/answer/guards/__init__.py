"""Guards: what a sentence must meet before it answers."""
