"""A language model behind an OpenAI-compatible server; optional.

ASKCITE_LLM        the server's base address, as in http://127.0.0.1:8080/v1
ASKCITE_LLM_MODEL  the model's name, where the server has several
ASKCITE_LLM_KEY    the key, where it asks for one
"""

from askcite.llm.client import LLM, first_line, from_environment
from askcite.llm.replies import whole

__all__ = ["LLM", "first_line", "from_environment", "whole"]
