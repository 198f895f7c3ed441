"""What a machine lacks is never passed over in silence."""

import sys
from pathlib import Path

import pytest

from tests.programs import installed, program

HERE = str(Path(sys.executable).parent)
PYTHON = Path(sys.executable).name


def asked(*names: str) -> str:
    return program(*names, package="the-package", path=HERE)


def test_the_first_that_is_there_is_taken() -> None:
    assert asked("no-such-program", PYTHON) == str(Path(HERE) / PYTHON)


def test_without_it_a_test_is_left_out_and_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match=r"no no-such-program here .*the-package"):
        asked("no-such-program")


def test_where_everything_has_to_run_it_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    monkeypatch.setenv("TESTS_WITHOUT", "another")
    with pytest.raises(pytest.fail.Exception, match="no no-such-program here"):
        asked("no-such-program")


def test_what_is_left_out_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    monkeypatch.setenv("TESTS_WITHOUT", "another no-such-program")
    with pytest.raises(pytest.skip.Exception, match="NOT TESTED"):
        asked("no-such-program")


def test_what_pip_brings_is_looked_for_beside_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    assert installed(PYTHON, package="the-package") == str(Path(HERE) / PYTHON)
    with pytest.raises(
        pytest.skip.Exception, match=r"no-such-program here \(pip install the-package"
    ):
        installed("no-such-program", package="the-package")
