"""Random damage to a library's files never changes an answer silently."""

from __future__ import annotations

from askcite_lab.endurance.damage import damage

DAMAGES = 60


def test_damage_is_survived_or_told() -> None:
    """Each of some damages leaves the answers as they were, or is an error that doctor explains."""
    found = damage(10, seed=1, most=DAMAGES)
    assert [] == found.examples
    assert DAMAGES == found.tried == sum(found.results.values())
    assert found.results["survived"]
    assert found.results["told"]
