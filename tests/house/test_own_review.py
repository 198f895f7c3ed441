"""The claims of our own articles are reviewed: once there are any, their file is kept and fits."""

import pytest

from helpgen.pipeline.verifying import verify
from tests.house.tree import ROOT
from tests.project import TODAY, codes


@pytest.mark.long
def test_every_claim_of_our_own_articles_was_reviewed_as_it_stands() -> None:
    result = verify(ROOT, TODAY)
    claims = [each.claim for each in result.verdicts]
    review = result.review
    is_kept = review is not None and review.is_kept
    assert is_kept or not claims, "run `helpgen verify --accept`, and commit content/claims.lock"
    told = review.changes if review is not None else ()
    assert told == (), "run `helpgen verify --accept`, and read what it tells"
    assert [each for each in codes(result.diagnostics) if each in {"CL912", "CL913", "CL914"}] == []
