"""Training, bench and endurance, run by `python -m askcite_lab`."""
