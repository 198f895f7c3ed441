"""B63: memory does not grow with the number of organizations, and a bad one stops no other.

The long form is `python -m benchmarks.soak_tenants`.
"""

from pathlib import Path

import pytest

from tests.perils.many_tenants import crowd

pytestmark = pytest.mark.row("B63")
FEW, MANY = 40, 160


@pytest.mark.long
def test_no_site_stays_in_memory_and_a_bad_profile_holds_back_one(tmp_path: Path) -> None:
    few, many = crowd(tmp_path / "few", FEW, 6), crowd(tmp_path / "many", MANY, 6)
    assert (few.code, many.code) == (4, 4)
    assert (few.sites, many.sites) == (FEW - 1, MANY - 1)
    assert "t00000 was held back" in many.said
    grown = (many.peak - few.peak) * 1024 / (MANY - FEW)
    assert grown < many.site / 2  # of each further organization; its site alone is twice that
