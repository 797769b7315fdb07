"""From a request to its answer: found, chosen, joined, written."""
