"""B49: builds at once on one output wait for each other; none mixes with another, and the newest content wins.

The long form is `python -m benchmarks.soak_publishing --only crowds`.
"""

from pathlib import Path

import pytest

from tests.perils.at_once import crowds
from tests.perils.two_states import TwoStates

pytestmark = pytest.mark.row("B49")


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> TwoStates:
    return TwoStates(Path(tmp_path_factory.mktemp("crowd")))


@pytest.mark.parametrize("builds", [2, 4, 8])
def test_of_builds_that_wait_the_newest_content_is_published(
    states: TwoStates, builds: int
) -> None:
    figures = crowds(states, builds, 2)
    assert figures.faults == []
    assert figures.points == 2 * builds
