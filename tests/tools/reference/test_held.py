from pathlib import Path

from tools.reference.held import HELD, held

TESTS = """import pytest

@pytest.mark.statement("000.1", "000.2")
def test_one() -> None: ...

@pytest.mark.parametrize("each", [1])
@pytest.mark.statement("000.2")
def test_two(each: int) -> None: ...

def test_of_nothing() -> None: ...
"""


def test_a_test_holds_every_statement_that_it_is_marked_with(tmp_path: Path) -> None:
    folder = tmp_path / HELD
    folder.mkdir(parents=True)
    (folder / "test_000.py").write_text(TESTS, encoding="utf-8")
    (folder / "asked.py").write_text(TESTS, encoding="utf-8")
    one, two = f"{HELD}/test_000.py::test_one", f"{HELD}/test_000.py::test_two"
    assert held(tmp_path) == {"000.1": (one,), "000.2": (one, two)}


def test_a_checkout_without_tests_holds_nothing(tmp_path: Path) -> None:
    assert held(tmp_path) == {}
