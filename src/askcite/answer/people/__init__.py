"""People of an article: their deeds, words, kin and offices."""
