"""What our project is measured against differs from it in claims, or in who reads it, and in nothing else."""

from pathlib import Path

from benchmarks.corpus.our_project import stripped, with_organizations, without_claims
from helpgen.pipeline.verify_ground import ground

CLAIMED = """\
Book 24 hours<!-- help:is features.x --> ahead. <!-- help:when features.y -->Now.<!-- help:end -->
<!-- help:claim a.b#c -->
<!-- help:examples a.b hidden with features.x=1 -->
| Now |
| --- |
<!-- help:when features.y -->
| 1 |
<!-- help:end -->
<!-- help:end -->
<!-- help:examples a.b -->
| Now |
| --- |
| 1 <!-- help:row state=pending --> |
"""
BARE = """\
Book 24 hours ahead. <!-- help:when features.y -->Now.<!-- help:end -->
| Now |
| --- |
| 1 |
"""


def test_nothing_but_claims_is_left_out() -> None:
    assert stripped(CLAIMED) == BARE
    assert stripped(BARE) == BARE


def test_our_articles_without_claims_are_all_there(tmp_path: Path) -> None:
    bare, ours = ground(without_claims(tmp_path)), ground(Path.cwd())
    assert [each.slug for each in bare.articles] == [each.slug for each in ours.articles]
    assert ours.has_claims
    assert not bare.has_claims


def test_every_copy_of_an_organization_is_one(tmp_path: Path) -> None:
    many = ground(with_organizations(tmp_path, 12, 30))
    assert (len(many.chosen), many.is_broken) == (30, False)
    hours = {(each.values["features.selfBookingLeadTimeHours"], each.name) for each in many.chosen}
    assert len(hours) == 12
