import os
import subprocess
import sys

import click
import pytest

from helpgen.cli.guard import DEBUG, guarded

pytestmark = pytest.mark.row("B55")


def test_the_answer_of_a_command_is_the_exit_code() -> None:
    assert guarded(lambda: 4) == 4


def test_a_command_without_an_answer_went_fine() -> None:
    assert guarded(lambda: None) == 0


def failing(fault: BaseException) -> int:
    def work() -> int:
        raise fault

    return guarded(work)


def test_an_internal_fault_is_one_line_and_names_the_way_to_the_traceback(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(DEBUG, raising=False)
    assert failing(ValueError("odd\x1bthing")) == 3
    err = capsys.readouterr().err
    assert err == (
        "helpgen: internal fault: ValueError: odd\\x1bthing"
        " (set HELPGEN_DEBUG=1 for the traceback)\n"
    )


def test_the_traceback_is_shown_on_request(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(DEBUG, "1")
    assert failing(ValueError("odd")) == 3
    assert "Traceback (most recent call last)" in capsys.readouterr().err


def test_a_file_that_cannot_be_written_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(DEBUG, raising=False)
    assert failing(OSError(28, "No space left on device", "site/a/index.html")) == 3
    assert "site/a/index.html: No space left on device" in capsys.readouterr().err


def test_wrong_usage_is_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert failing(click.UsageError("No such thing.")) == 2
    assert "No such thing." in capsys.readouterr().err


def test_a_key_press_that_interrupts_is_130() -> None:
    assert failing(KeyboardInterrupt()) == 130


def test_an_exit_on_request_passes_through() -> None:
    with pytest.raises(SystemExit) as caught:
        failing(SystemExit(143))
    assert caught.value.code == 143


def test_a_reader_that_leaves_early_changes_neither_the_answer_nor_standard_error() -> None:
    script = (
        "import sys\n"
        "from helpgen.cli.guard import guarded, reader_may_leave\n"
        "def work():\n"
        "    with reader_may_leave():\n"
        "        print('x' * 1_000_000)\n"
        "    return 1\n"
        "sys.exit(guarded(work))\n"
    )
    reader, writer = os.pipe()
    os.close(reader)
    result = subprocess.run(
        [sys.executable, "-c", script], stdout=writer, stderr=subprocess.PIPE, check=False
    )
    os.close(writer)
    assert (result.returncode, result.stderr) == (1, b"")


def test_a_termination_request_unwinds_and_is_143() -> None:
    script = (
        "import os, signal, sys\n"
        "import helpgen.__main__ as program, helpgen.cli.main as commands\n"
        "def run(arguments):\n"
        "    try:\n"
        "        os.kill(os.getpid(), signal.SIGTERM)\n"
        "        signal.pause()\n"
        "    finally:\n"
        "        print('unwound')\n"
        "commands.run = run\n"
        "sys.exit(program.main())\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=60
    )
    assert (result.returncode, result.stdout) == (143, "unwound\n")
