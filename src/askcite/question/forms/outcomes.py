"""Questions for what came of something, or was done then."""

from __future__ import annotations

from typing import Final

from askcite.text.english import AUXILIARIES
from askcite.text.late import late

FOLLOWED: Final = late(
    rf"(?i)\W*(?:(?:and|so|but|ok) )*what (?:happen(?:s|ed)"
    rf"|(?:has|had|will|would|did) happen(?:ed)?|came|followed"
    rf"|(?:{AUXILIARIES}) \S+(?: \S+){{0,4}}? (?:do|done|say|said))"
    r"(?: (?:to|with) \S+(?: \S+){0,3}?)?,? (?P<when>after|when|once|as soon as|because|as)"
    r" (?P<clause>\S+ .*?\S)\W*$"
)
"""`What happened when the string broke?`, `What did he do after he read it?`."""
