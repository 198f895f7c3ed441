"""A program that is asked in JSON lines and answers in them, however badly it behaves.

Questions go in from one thread while answers are read in another, so neither pipe can fill up and stop both sides.
Answers come in the order of the questions, one each (docs/engine.md, Order). Whatever else comes is an EngineFault, and
the program is ended with all that it has started.
"""

import json
import os
import shlex
import signal
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from time import monotonic
from typing import IO

from helpgen.verify.engine import EngineFault
from helpgen.verify.grumbling import Grumbling

LONGEST = 4_000_000
"""Bytes in an answer; no more of one is read."""

_AHEAD = 1_000
_SHOWN = 160
_BEAT = 0.02
_END = b""


class StartError(ValueError):
    """There is no such program, or it cannot be started; the text says which and why."""


class Conversation:
    """One run of a program. It has so many `seconds` for each answer, and for coming to its end."""

    def __init__(self, command: str, seconds: float, folder: Path | None = None) -> None:
        """Start the program, in a folder; raises StartError."""
        self._seconds = seconds
        self._fault: EngineFault | None = None
        self._child = _started(command, folder)
        self._said: Queue[bytes] = Queue(_AHEAD)
        self._grumbling = Grumbling(_pipe(self._child.stderr))
        self._ears = Thread(target=self._listen, args=(_pipe(self._child.stdout),), daemon=True)
        self._mouth = Thread(target=self._say, args=((),), daemon=True)
        self._ears.start()
        self._mouth.start()

    def ask(self, questions: Sequence[Mapping[str, object]]) -> Sequence[Mapping[str, object]]:
        """One answer for each question, each of which has an `id` of its own; raises EngineFault."""
        if self._fault is not None:
            raise self._fault
        self._mouth = Thread(target=self._say, args=(questions,), daemon=True)
        self._mouth.start()
        try:
            return self._answers(questions)
        except EngineFault as fault:
            self._fault = fault
            self.end()
            raise

    def finish(self) -> str:
        """Tell the program that there are no more questions; what it wrote to standard error.

        Raises EngineFault where it has more to say, or does not end.
        """
        try:
            if self._fault is None:
                _close(self._child.stdin)
                self._farewell()
        finally:
            self.end()
        return self._grumbling.text()

    def end(self) -> None:
        """End the program and whatever it has started; nothing happens where it has ended."""
        _kill(self._child)
        self._child.wait()
        self._drain()
        self._mouth.join(self._seconds)
        self._grumbling.join(self._seconds)
        for pipe, user in (
            (self._child.stdin, self._mouth),
            (self._child.stdout, self._ears),
            (self._child.stderr, self._grumbling.ears),
        ):
            if (
                not user.is_alive()
            ):  # or closing would wait for somebody who got away with the other end
                _close(pipe)

    def _drain(self) -> None:
        """Take what is still said, so that whoever listens can come to the end of it."""
        until = monotonic() + self._seconds
        while self._ears.is_alive() and monotonic() < until:
            with suppress(Empty):
                self._said.get(timeout=_BEAT)

    def _say(self, questions: Sequence[Mapping[str, object]]) -> None:
        pipe = _pipe(self._child.stdin)
        try:
            for question in questions:
                pipe.write(f"{json.dumps(question, ensure_ascii=False)}\n".encode())
            pipe.flush()
        except (OSError, ValueError):
            return  # it has gone, or was ended: what it says, or does not, tells so

    def _listen(self, pipe: IO[bytes]) -> None:
        try:
            while line := pipe.readline(LONGEST + 1):
                self._said.put(line)
        except (OSError, ValueError):
            pass  # ended while it was listened to
        self._said.put(_END)

    def _answers(self, questions: Sequence[Mapping[str, object]]) -> Sequence[Mapping[str, object]]:
        ids = [_name(question) for question in questions]
        answers = [self._answer(question, ids, at) for at, question in enumerate(questions)]
        self._mouth.join(self._seconds)
        if self._mouth.is_alive():
            raise EngineFault("the engine answers questions that it has not read")
        return answers

    def _answer(
        self, question: Mapping[str, object], ids: Sequence[str], at: int
    ) -> Mapping[str, object]:
        try:
            line = self._said.get(timeout=self._seconds)
        except Empty:
            hint = "an engine answers each line before it waits for the next one"
            raise EngineFault(
                f"the engine did not answer within {self._seconds:g} s ({hint}): {shown(question)}"
            ) from None
        if line == _END:
            raise EngineFault(f"{self._ended()} instead of answering {shown(question)}")
        answer = _object(line)
        if _name(answer) != ids[at]:
            raise EngineFault(_misplaced(answer, ids, at))
        return answer

    def _ended(self) -> str:
        """How it came to its end, with what it last complained about."""
        try:
            code = self._child.wait(self._seconds)
        except subprocess.TimeoutExpired:
            return "the engine closed its output"
        self._grumbling.join(self._seconds)
        how = f"with exit code {code}" if code >= 0 else f"by signal {-code}"
        why = self._grumbling.cause()
        return f"the engine ended {how}{f' ({why})' if why else ''}"

    def _farewell(self) -> None:
        try:
            line = self._said.get(timeout=self._seconds)
            if line != _END:
                raise EngineFault(f"the engine said more than it was asked: {shown_line(line)}")
            self._child.wait(self._seconds)
        except (Empty, subprocess.TimeoutExpired):
            raise EngineFault(
                f"the engine did not end within {self._seconds:g} s of the end of its input"
            ) from None


def shown(value: object) -> str:
    """A question or an answer, cut so that it fits into a message."""
    return _cut(json.dumps(value, ensure_ascii=False))


def shown_line(line: bytes) -> str:
    """What was said, cut likewise."""
    return _cut(line.decode("utf-8", "replace").strip()) or "an empty line"


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 3]}..."


def _object(line: bytes) -> Mapping[str, object]:
    if len(line) > LONGEST:
        raise EngineFault(f"the engine wrote a line of more than {LONGEST:,} bytes")
    try:
        said = json.loads(line.decode())
    except (ValueError, RecursionError):
        raise EngineFault(f"the engine wrote what is no JSON: {shown_line(line)}") from None
    if not isinstance(said, dict):
        raise EngineFault(f"the engine answered with no object: {shown_line(line)}")
    return said


def _name(line: Mapping[str, object]) -> str:
    """The id as JSON writes it: 1 and true are two."""
    return json.dumps(line.get("id"), ensure_ascii=False, sort_keys=True)


def _misplaced(answer: Mapping[str, object], ids: Sequence[str], at: int) -> str:
    name = _name(answer)
    if name in ids[:at]:
        return f"the engine answered twice: {shown(answer)}"
    if name in ids[at:]:
        return f"the engine answered out of order, question {name} before {ids[at]}"
    return f"the engine answered what nobody asked, instead of {ids[at]}: {shown(answer)}"


def _started(command: str, folder: Path | None) -> "subprocess.Popen[bytes]":
    try:
        words = shlex.split(command)
    except ValueError as fault:
        raise StartError(f"the engine {command!r} cannot be read as a command: {fault}") from None
    if not words:
        raise StartError("no engine is named: write the command that starts it")
    try:
        return subprocess.Popen(  # noqa: S603  the command is the user's own
            words,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=folder,
            start_new_session=True,
        )
    except (OSError, ValueError) as fault:
        why = getattr(fault, "strerror", None) or str(fault)
        raise StartError(f"the engine {words[0]!r} cannot be started: {why}") from None


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:  # pragma: no cover  a Popen with pipes has all three
        raise EngineFault("the engine has no pipes")
    return pipe


def _close(pipe: IO[bytes] | None) -> None:
    try:
        _pipe(pipe).close()
    except OSError:
        return  # what was to be written to a program that has gone


def _kill(child: "subprocess.Popen[bytes]") -> None:
    """The whole session that the program leads, so that nothing it has started outlives it."""
    try:
        os.killpg(child.pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        return  # nobody is left
