"""Made here and not shipped: weights, calibration, benchmarks."""
