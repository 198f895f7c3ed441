"""A class of values is made in one way."""

from tests.house.tree import ROOT

SLOW = "@dataclass(frozen=True, slots=True)"


def test_frozen_classes_are_made_by_frozen() -> None:
    files = (ROOT / "helpgen").rglob("*.py")
    slow = [
        file.relative_to(ROOT).as_posix()
        for file in files
        if any(line.strip() == SLOW for line in file.read_text(encoding="utf-8").splitlines())
    ]
    assert slow == [], "write @frozen: see helpgen/frozen.py"
