"""A link is told exactly for those organizations whose own page has it broken, whatever blocks and catalog are like.

`python -m benchmarks.prove_conditions` tries many more.
"""

import pytest

from tests.property.drawn_links import broken, drawn_project, told

PROJECTS = 25


@pytest.mark.parametrize("batch", range(4))
def test_who_is_told_is_who_has_the_link_broken(batch: int) -> None:
    some = 0
    for number in range(batch * PROJECTS, (batch + 1) * PROJECTS):
        made = drawn_project(number)
        if made is not None:
            found = told(made)
            assert found == broken(made), number
            some += len(found)
    assert some > PROJECTS
