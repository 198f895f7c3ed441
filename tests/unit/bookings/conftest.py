"""Our own project is read once: these tests ask hundreds of questions of it, and it stays as it is meanwhile."""

from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

from helpgen.model.diagnostic import Checked
from helpgen.read import Premises, read_premises
from tests.house.tree import ROOT


@cache
def own_premises() -> Checked[Premises]:
    return read_premises(ROOT)


def read_or_known(root: Path) -> Checked[Premises]:
    """As `read_premises`; projects that tests write are read each time."""
    return own_premises() if root == ROOT else read_premises(root)


@pytest.fixture(autouse=True)
def own_project_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_module("helpgen.bookings.decided"), "read_premises", read_or_known)
