"""Other words in hidden text give the same bytes, or the body is refused with both."""

from collections import Counter

import pytest

from tests.property.hidden_bodies import draw, source_of
from tests.property.hidden_law import judge_words, minimized

BODIES = 300


@pytest.mark.long
def test_two_bodies_that_differ_in_words_of_hidden_lines_give_the_same_bytes() -> None:
    counts: Counter[str] = Counter()
    for number in range(BODIES):
        body = draw(f"words-{number}")
        seen = judge_words(body)
        if seen.fault:
            small = minimized(body, judge_words)
            pytest.fail("\n".join([judge_words(small).fault, *source_of(small)]))
        counts += seen.counts
    assert counts["compared"] > BODIES
