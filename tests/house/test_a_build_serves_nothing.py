"""A build pays nothing for the preview, and neither does any command that serves nothing."""

from pathlib import Path

import pytest

from tests.house.test_a_build_opens_no_booking import loaded


@pytest.mark.parametrize("command", ["build", "lint"])
def test_no_module_of_the_preview_is_loaded(command: str, tmp_path: Path) -> None:
    anew = ["--no-cache", "--tenant", "maple-street-therapy", "--out", str(tmp_path)]
    out = anew if command == "build" else []
    rooms = {name.split(".")[0] for name in loaded(command, *out)}
    assert "pipeline" in rooms
    assert rooms & {"serve", "preview"} == set()


@pytest.mark.parametrize("command", ["build", "lint"])
def test_nothing_that_asks_pages_of_others_is_loaded(command: str, tmp_path: Path) -> None:
    out = ["--no-cache", "--tenant", "maple-street-therapy", "--out", str(tmp_path)]
    assert not any(
        name.startswith("external")
        for name in loaded(command, *(out if command == "build" else []))
    )
