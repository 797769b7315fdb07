"""Weights: examples, training, export and calibration."""
