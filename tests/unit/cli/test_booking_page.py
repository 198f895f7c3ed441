"""The commands in docs/booking.md run as they stand there, in this repository."""

import io
import re
import shlex
import sys

import pytest

from helpgen.cli.booking import ROWS
from helpgen.cli.main import run
from tests.house.tree import ROOT

PAGE = (ROOT / "docs" / "booking.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```console\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
SHOWN = re.findall(r"^\$ (.*)$", "".join(BLOCKS), re.MULTILINE)


def test_every_command_about_bookings_is_shown_in_order_of_the_help() -> None:
    named = [re.findall(r"helpgen booking (\w+)", line) for line in SHOWN]
    assert all(len(each) == 1 for each in named)
    assert list(dict.fromkeys(name for (name,) in named)) == [row.name for row in ROWS]


@pytest.mark.parametrize("line", SHOWN)
def test_a_command_that_is_shown_has_an_answer(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    monkeypatch.chdir(ROOT)
    typed, _, command = line.rpartition(" | ")
    if typed:
        said = shlex.split(typed)[1].encode()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(said)))
    assert run(shlex.split(command)[1:]) == 0
    answer = capsys.readouterr().out
    assert answer.strip()
    assert "error" not in answer
