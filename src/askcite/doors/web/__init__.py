"""The web page: a conversation on the left, the article with its evidence marked on the right."""

from askcite.doors.web.page import create
from askcite.doors.web.serve import launch, start

__all__ = ["create", "launch", "start"]
