"""Citations that say nothing by themselves, counted."""
