"""`python -m askcite` is the command `askcite`."""

import sys

from askcite.cli import main

sys.exit(main())
