"""Two sides: comparisons, gains and losses, for and against."""
