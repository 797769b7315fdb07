"""Where askcite's weights are made and its claims are measured; run by `python -m askcite_lab`."""
