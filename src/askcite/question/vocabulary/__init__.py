"""Words of a request: slips, short forms, synonyms."""
