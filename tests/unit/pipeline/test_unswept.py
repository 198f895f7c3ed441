"""While all that is made stays, nobody looks for garbage; afterwards it is as it was."""

import gc
from collections.abc import Iterator

import pytest

from helpgen.pipeline.unswept import unswept


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    was_on = gc.isenabled()
    yield
    (gc.enable if was_on else gc.disable)()


@pytest.mark.parametrize("is_on", [True, False])
def test_it_is_as_it_was_afterwards(*, is_on: bool) -> None:
    (gc.enable if is_on else gc.disable)()
    with unswept():
        assert not gc.isenabled()
    assert gc.isenabled() is is_on


def test_a_fault_changes_nothing_of_that() -> None:
    gc.enable()
    with pytest.raises(LookupError), unswept():
        raise LookupError
    assert gc.isenabled()
