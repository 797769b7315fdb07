"""`python -m askcite_lab` is the lab's command."""

import sys

from askcite_lab.command import main

sys.exit(main())
