"""Random damage to a library's files never changes an answer silently."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from pathlib import Path

from askcite_lab.endurance.damage import attempts
from askcite_lab.endurance.trial import End

DAMAGES = 60


def test_damage_is_survived_or_told(tmp_path: Path) -> None:
    """Each of some damages leaves the answers as they were, or is an error that doctor explains."""
    tried = list(islice(attempts(tmp_path, seed=1), DAMAGES))
    assert [] == [(done, attempt) for done, attempt in tried if attempt.end is not End.SURVIVED]
    results = Counter(attempt.result for _, attempt in tried)
    assert {"survived", "told"} == set(results)
