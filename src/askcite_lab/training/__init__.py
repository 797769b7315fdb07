"""How weights are made: examples from open questions, training, export, calibration."""
