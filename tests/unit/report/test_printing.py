import io
import re
import subprocess
import sys
import threading

import pytest

from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.report import FORMATS, Report, print_report, print_table, show_progress, silent

REPORT = Report(
    (Diagnostic(Place("a.md", 3, 7), "ZZ001", "[bold]x\x1b[5m[/bold]", "ZZ001 :smile:", ("t",)),),
    34,
    40,
)


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "100")
    for name in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_pipe_gets_the_plain_text_and_a_line_end() -> None:
    stream = io.StringIO()
    print_report(REPORT, stream, color=False)
    assert stream.getvalue() == FORMATS["text"](REPORT) + "\n"


def test_a_terminal_gets_the_same_words_in_color() -> None:
    stream = io.StringIO()
    print_report(REPORT, stream, color=True)
    assert "\x1b[1;31mZZ001\x1b[0m" in stream.getvalue()
    plain = re.sub("\x1b\\[[0-9;]*m", "", stream.getvalue())
    assert plain == FORMATS["text"](REPORT) + "\n"


def test_a_terminal_gets_the_line_of_the_source_below_the_finding_and_a_pipe_does_not() -> None:
    report = Report((Diagnostic(Place("a.md", 2, 6), "ZZ001", "x", tenants=("bay",)),))
    files = {"a.md": ["one", "Call [bold]us.", "three"]}
    stream = io.StringIO()
    print_report(report, stream, color=True, sources=lambda path: files[path])
    plain = re.sub("\x1b\\[[0-9;]*m", "", stream.getvalue())
    assert plain.split("\n")[1:4] == [
        "    1: bay",
        "    2 | Call [bold]us.",
        "      |      ^",
    ]
    stream = io.StringIO()
    print_report(report, stream, color=False, sources=lambda path: files[path])
    assert stream.getvalue() == FORMATS["text"](report) + "\n"


def test_a_long_line_is_not_broken_at_a_terminal() -> None:
    stream = io.StringIO()
    long = Report((Diagnostic(Place("a.md", 1, 1), "ZZ001", "word " * 200),))
    print_report(long, stream, color=True)
    assert stream.getvalue().count("\n") == 2


@pytest.mark.parametrize("columns", ["40", "44"])
def test_a_narrow_terminal_gets_every_word_of_a_table_whole(
    monkeypatch: pytest.MonkeyPatch, columns: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    stream = io.StringIO()
    rows = [("09:00", "09:45", "Noor Haddad", ""), ("09:15", "10:00", "", "Unavailable")]
    print_table(("from", "to", "with", ""), rows, stream, color=True)
    plain = re.sub("\x1b\\[[0-9;]*m", "", stream.getvalue())
    assert {"Noor", "Haddad", "Unavailable", "09:15"} <= set(plain.split())
    assert all(len(line) <= int(columns) for line in plain.splitlines())


def test_a_pipe_gets_no_progress() -> None:
    stream = io.StringIO()
    with show_progress(stream) as tell:
        assert tell is silent
        tell(1, 2, "pages")
    assert stream.getvalue() == ""


def test_a_terminal_gets_a_bar_without_a_thread() -> None:
    stream = Terminal()
    before = threading.active_count()  # other tests of this process may have servers running
    with show_progress(stream) as tell:
        for done in range(1, 1001):
            tell(done, 1000, "north\x1b[5m [bold]clinic")
        assert threading.active_count() == before
    assert "north\\x1b[5m [bold]clinic" in stream.getvalue()
    assert "1000/1000" in stream.getvalue()
    assert stream.getvalue().count("/1000") <= 102


def test_nothing_to_do_is_no_division_by_nothing() -> None:
    with show_progress(Terminal()) as tell:
        tell(0, 0, "pages")


def test_importing_the_room_imports_neither_rich_nor_pydantic() -> None:
    script = "import sys, helpgen.report; print(sorted({'rich', 'pydantic'} & sys.modules.keys()))"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert run.stdout.strip() == b"[]"
