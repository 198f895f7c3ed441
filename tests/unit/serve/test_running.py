"""A server that runs until somebody stops it, or until nobody can tell any more what has changed."""

import signal
import urllib.request
from pathlib import Path
from threading import Thread

import pytest

from helpgen.serve.listening import listening
from helpgen.serve.running import serve
from tests.unit.serve.offered import TOKEN, Pages


def test_it_answers_until_it_is_interrupted(tmp_path: Path) -> None:
    ears, answers = listening(None), list[bytes]()

    def ask() -> None:
        with urllib.request.urlopen(f"http://127.0.0.1:{ears.port}/acme/") as answer:
            answers.append(answer.read())
        signal.raise_signal(signal.SIGINT)

    with pytest.raises(KeyboardInterrupt):
        serve(Pages(tmp_path), ears, TOKEN, Thread(target=ask).start)
    assert answers == [b"<p>acme</p>"]


def test_a_fault_while_looking_anew_ends_it_and_is_told(tmp_path: Path) -> None:
    class Faulty(Pages):
        def refresh(self) -> None:
            raise RuntimeError("it cannot be looked at")

    with pytest.raises(RuntimeError, match="it cannot be looked at"):
        serve(Faulty(tmp_path), listening(None), TOKEN, lambda: None)
