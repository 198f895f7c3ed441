"""Whatever goes wrong in a command becomes one readable line and an exit code."""

import os
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import click

from helpgen.cli.exits import FAULT, FINE, INTERRUPTED, USAGE

DEBUG = "HELPGEN_DEBUG"


def guarded(work: Callable[[], int | None]) -> int:
    """The exit code of `work`, also where it raised."""
    try:
        code = work()
        with reader_may_leave():
            pass
    except click.ClickException as problem:
        return _usage(problem)
    except (click.Abort, KeyboardInterrupt):
        _say("interrupted")
        return INTERRUPTED
    except OSError as fault:
        return _fault(fault, told_fault(fault), ours=False)
    except MemoryError as fault:
        return _fault(fault, "there is not enough memory", ours=False)
    except Exception as fault:  # noqa: BLE001  the last line of defense: a user never sees a traceback unasked
        return _other(fault)
    return FINE if code is None else code


@contextmanager
def reader_may_leave() -> Iterator[None]:
    """Where standard output closes early (`| head`), printing stops; the exit code stays true."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _usage(problem: click.ClickException) -> int:
    """Say what was wrong with the command line, and where its help is."""
    context = problem.ctx if isinstance(problem, click.UsageError) else None
    path = context.command_path if context else "helpgen"
    if isinstance(problem, click.exceptions.NoArgsIsHelpError):
        click.echo(problem.format_message(), err=True)
    else:
        _say(f"{problem.format_message()} (see `{path} --help`)")
    return USAGE


def _other(fault: Exception) -> int:
    """Say what failed where profiles come from; anything else is our own fault."""
    from helpgen.model.source_error import SourceError  # noqa: PLC0415  `--help` loads no model

    if isinstance(fault, SourceError):
        _fault(fault, str(fault), ours=False)
        return fault.exit_code
    return _fault(fault, f"internal fault: {type(fault).__name__}: {fault}")


def _fault(fault: Exception, line: str, *, ours: bool = True) -> int:
    """Say what failed; the traceback only on request, and offered only where the fault is `ours`."""
    if os.environ.get(DEBUG):
        traceback.print_exception(fault)
    else:
        _say(f"{line} (set {DEBUG}=1 for the traceback)" if ours else line)
    return FAULT


def told_fault(fault: OSError) -> str:
    """The path that failed, and why."""
    reason = fault.strerror or str(fault) or type(fault).__name__
    return reason if fault.filename is None else f"{os.fsdecode(fault.filename)}: {reason}"


def _say(line: str) -> None:
    """One line on standard error; what would steer a terminal is written out."""
    safe = "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in line)
    with suppress(OSError):  # the exit code is all that is left to say it with
        click.echo(f"helpgen: {safe}", err=True)
