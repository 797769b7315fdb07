"""The models, their weights, their graphs and their runtime."""
