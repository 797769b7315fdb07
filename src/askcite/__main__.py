"""`python -m askcite` is the command `askcite`."""

import sys

from askcite.doors.cli import main

sys.exit(main())
