"""Second tries, where a kind tells nothing."""
