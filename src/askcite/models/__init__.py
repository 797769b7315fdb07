"""The models: their weights, the graphs made of them, and the runtime that both run on."""
