import subprocess
import sys

import pytest

from helpgen.cli.main import run

HEAVY = (
    "jinja2",
    "markdown_it",
    "pydantic",
    "rich",
    "yaml",
    "helpgen.pipeline",
    "helpgen.model",
    "helpgen.logic",
)


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_import_nothing_heavy(option: str) -> None:
    script = (
        "import sys\n"
        "from helpgen.cli.main import run\n"
        f"code = run([{option!r}])\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], code)\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert result.stdout.splitlines()[-1] == "[] 0"


def test_an_unknown_command_is_answered_with_the_likeliest_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["biuld"]) == 2
    assert "Did you mean 'build'?" in capsys.readouterr().err


def test_what_makes_the_documents_is_no_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["referenc"]) == 2
    assert "Did you mean" not in capsys.readouterr().err


def test_an_unknown_option_is_one_line_that_names_the_help(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["rule", "--nope", "ST101"]) == 2
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert "helpgen rule --help" in err


def test_no_command_shows_the_help_and_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 2
    assert "Commands:" in capsys.readouterr().err


def test_what_would_steer_a_terminal_is_written_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["\x1b[31mred"]) == 2
    assert "\x1b" not in capsys.readouterr().err
