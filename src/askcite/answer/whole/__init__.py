"""A text as a whole: shape, parts, claims and aspects."""
