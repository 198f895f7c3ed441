"""The project that `helpgen init` writes: what the other commands are tried on."""

from pathlib import Path

import pytest

from helpgen.cli.main import run

BROKEN = """\
---
id: help.booking.broken
slug: /help/booking/broken
title: Broken
category: booking
summary: A link that leads nowhere.
audienceRoles: [admin]
---

See [that](/help/booking/nowhere).
"""


def started(folder: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A new project, and nothing said yet."""
    run(["init", str(folder)])
    capsys.readouterr()
    return folder


def broken(folder: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """The same with one error in an article."""
    started(folder, capsys)
    (folder / "content" / "help" / "booking" / "broken.md").write_text(BROKEN)
    return folder
