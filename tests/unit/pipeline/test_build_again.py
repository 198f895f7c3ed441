"""Builds after changes: nothing is lost, nothing ends them but whoever waits."""

import gc
import weakref
from collections.abc import Callable, Iterator, Sequence

import pytest

from helpgen.pipeline.build_again import build_again

pytestmark = [pytest.mark.row("B51"), pytest.mark.usefixtures("few_live")]

REFUSED = 2


@pytest.fixture
def few_live(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What was there before a test stays frozen, but where a test says otherwise: thousands of tests were collected.

    To look through all that for cycles takes a second each time, here and in the tests that come after.
    """
    monkeypatch.setattr(gc, "unfreeze", lambda: None)
    yield
    gc.freeze()


class Written:
    """A project in memory: what writers do while a build runs, and while somebody waits, is in the script."""

    def __init__(
        self,
        *,
        while_building: Sequence[dict[str, int]] = (),
        while_waiting: Sequence[dict[str, int]] = (),
        codes: Sequence[int] = (),
    ) -> None:
        self.files: dict[str, int] = {"content": 0, "content/a.md": 1, "profiles/ann.yaml": 1}
        self.while_building = list(while_building)
        self.while_waiting = list(while_waiting)
        self.codes = list(codes)
        self.built: list[tuple[str, ...]] = []

    def build(self, causes: Sequence[str]) -> int:
        self.built.append(tuple(causes))
        if self.while_building:
            self._edit(self.while_building.pop(0))
        return self.codes.pop(0) if self.codes else 0

    def wait(self, is_due: Callable[[], bool]) -> None:
        while not is_due():
            if not self.while_waiting:
                raise KeyboardInterrupt
            self._edit(self.while_waiting.pop(0))

    def run(self) -> list[tuple[str, ...]]:
        """What each build was told to have changed, until somebody ended it all."""
        with pytest.raises(KeyboardInterrupt):
            build_again(self.build, lambda: dict(self.files), self.wait, REFUSED)
        return self.built

    def _edit(self, edit: dict[str, int]) -> None:
        for path, stamp in edit.items():
            if stamp:
                self.files[path] = stamp
            else:
                del self.files[path]


def test_where_nothing_changes_there_is_one_build() -> None:
    assert Written().run() == [()]


def test_a_change_is_built_and_told() -> None:
    written = Written(while_waiting=[{"content/a.md": 2}])
    assert written.run() == [(), ("content/a.md changed",)]


def test_a_change_during_a_build_is_not_lost() -> None:
    written = Written(while_building=[{"content/a.md": 2}])
    assert written.run() == [(), ("content/a.md changed",)]


def test_profiles_that_come_and_go_are_changes() -> None:
    written = Written(while_waiting=[{"profiles/bob.yaml": 1}, {"profiles/ann.yaml": 0}])
    assert written.run() == [(), ("profiles/bob.yaml is new",), ("profiles/ann.yaml is gone",)]


def test_what_an_editor_leaves_behind_in_a_folder_is_none() -> None:
    assert Written(while_waiting=[{"content": 5}]).run() == [()]


def test_several_changes_before_a_build_are_one_build() -> None:
    written = Written(while_building=[{"content/a.md": 2, "profiles/ann.yaml": 2}])
    assert written.run() == [(), ("content/a.md changed", "profiles/ann.yaml changed")]


@pytest.mark.parametrize("code", [1, 3, 4])
def test_a_build_that_fails_ends_nothing(code: int) -> None:
    assert len(Written(while_waiting=[{"content/a.md": 2}], codes=[code]).run()) == 2


def test_nothing_of_a_build_is_kept_while_somebody_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also of what refers to itself, although nobody looks for such things while a build runs."""
    monkeypatch.undo()
    written, left = Written(while_waiting=[{"content/a.md": 2}]), []

    class Ring:
        def __init__(self) -> None:
            self.own = self

    def build(causes: Sequence[str]) -> int:
        left.append(weakref.ref(Ring()))
        gc.freeze()
        return written.build(causes)

    def wait(is_due: Callable[[], bool]) -> None:
        assert [each() for each in left] == [None] * len(left)
        written.wait(is_due)

    with pytest.raises(KeyboardInterrupt):
        build_again(build, lambda: dict(written.files), wait, REFUSED)
    assert len(left) == 2


def test_wrong_usage_ends_it_where_it_is_the_first_build() -> None:
    written = Written(codes=[REFUSED])
    assert build_again(written.build, dict, written.wait, REFUSED) == REFUSED
    later = Written(while_waiting=[{"content/a.md": 2}, {"content/a.md": 3}], codes=[0, REFUSED])
    assert len(later.run()) == 3
