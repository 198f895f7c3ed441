"""The command: what is wrong usage, and the link that it prints. What it serves has tests of its own."""

from pathlib import Path
from typing import Any

import pytest

from helpgen.cli import serve as module
from helpgen.cli.main import run
from helpgen.serve.listening import listening
from tests.unit.preview.looked_at import project

Said = pytest.CaptureFixture[str]


def served(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What would be served; it is ready at once, and interrupted."""
    given: list[Any] = []

    def run_server(offering: object, ears: Any, token: str, ready: Any) -> None:
        for each in ears.sockets:
            each.close()
        given.extend([offering, ears, token])
        ready()
        raise KeyboardInterrupt

    monkeypatch.setattr(module, "run_server", run_server)
    return given


def test_the_link_is_printed_and_ctrl_c_is_130(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    given = served(monkeypatch)
    assert run(["serve", str(project(tmp_path / "p").root), "--tenant", "south"]) == 130
    [line] = capsys.readouterr().out.splitlines()
    assert line == f"Serving p at http://127.0.0.1:{given[1].port}/south/ (Ctrl-C stops it)"
    assert len(given[2]) > 20


def test_a_browser_is_opened_where_it_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = served(monkeypatch)
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    run(["serve", str(project(tmp_path / "p").root), "--open"])
    assert opened == [f"http://127.0.0.1:{given[1].port}/"]


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--tenant", "nobody"], "there is no tenant 'nobody'; there are north, south"),
        (["--editor", "ed"], "there is no editor 'ed'"),
        (["--port", "0"], "0 is not in the range"),
    ],
)
def test_what_cannot_be_served_is_wrong_usage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said, options: list[str], says: str
) -> None:
    served(monkeypatch)
    assert run(["serve", str(project(tmp_path / "p").root), *options]) == 2
    assert says in capsys.readouterr().err


def test_a_port_that_is_taken_is_told(tmp_path: Path, capsys: Said) -> None:
    ears = listening(None)
    try:
        root = str(project(tmp_path / "p").root)
        assert run(["serve", root, "--port", str(ears.port)]) == 2
        assert f"port {ears.port} is taken" in capsys.readouterr().err
    finally:
        for each in ears.sockets:
            each.close()
