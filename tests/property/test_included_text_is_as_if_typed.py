"""An article with snippets is byte for byte what it would be with their text typed in it, for every profile.

Every sixteenth body of `make fuzz` is held against this law too.
"""

from collections import Counter

import pytest

from tests.property.hidden_bodies import draw
from tests.property.hidden_law import Failure, judge_included, minimized

pytestmark = pytest.mark.long

SEED, BODIES = "included", 1_500


def test_text_in_snippets_is_as_if_it_had_been_typed_in_the_article() -> None:
    counts: Counter[str] = Counter()
    for number in range(BODIES):
        body = draw(f"{SEED}-{number}")
        seen = judge_included(body)
        counts += seen.counts
        if seen.fault:
            small = minimized(body, judge_included)
            raise AssertionError(Failure(SEED, number, judge_included(small).fault, small))
    assert counts["snippets"] > BODIES
    assert counts["published with snippets"] > BODIES / 3
