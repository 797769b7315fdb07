"""The web page: a conversation beside the article it quotes."""

from askcite.doors.web.mounting import mount
from askcite.doors.web.page import create
from askcite.doors.web.serve import launch, start

__all__ = ["create", "launch", "mount", "start"]
