"""Twenty questions about our own content, as somebody would ask them, and what `why` and `matrix` answer.

A question is a sentence, the command, and where it asks for one thing alone, a word that the parts of the answer hold
which tell of it. Lines and columns of places are left out: an edit above moves them.
"""

import re
import shlex
from dataclasses import dataclass, replace

import pytest

from helpgen.cli.main import run
from tests.golden.cases import HERE
from tests.house.tree import ROOT

FILE = HERE / "questions.txt"
POSITION = re.compile(r"(\.md|\.yaml):[0-9]+(?::[0-9]+)?")
Said = pytest.CaptureFixture[str]


@dataclass(frozen=True, slots=True)
class Question:
    """One question and its answer; `about` is empty where all of the answer is meant."""

    asked: str
    command: str
    about: str
    answer: str

    def __str__(self) -> str:
        return self.asked

    @property
    def text(self) -> str:
        """As it stands in the file."""
        about = f" | {self.about}" if self.about else ""
        return f"# {self.asked}\n$ helpgen {self.command}{about}\n{self.answer}\n"


def questions() -> list[Question]:
    """Those of the file, in its order."""
    found = []
    for part in re.split(r"^# ", FILE.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        asked, command, *answer = part.rstrip("\n").split("\n")
        words, _, about = command.removeprefix("$ helpgen ").partition(" | ")
        found.append(Question(asked, words, about, "\n".join(answer)))
    return found


def answered(question: Question, said: Said) -> str:
    """What the command says now, as far as it was asked."""
    name, *words = shlex.split(question.command)
    assert run([name, *words]) == 0
    out = POSITION.sub(r"\1", said.readouterr().out.rstrip("\n"))
    first, *parts = out.split("\n\n")
    return "\n\n".join([first, *(part for part in parts if question.about in part)])


def test_there_are_twenty_for_both_commands() -> None:
    commands = [each.command.split()[0] for each in questions()]
    assert len(commands) == 20
    assert {name: commands.count(name) >= 8 for name in ("why", "matrix")} == {
        "why": True,
        "matrix": True,
    }


@pytest.mark.long
def test_every_answer_is_what_was_read_and_accepted(
    capsys: Said, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.chdir(ROOT)
    made = [replace(each, answer=answered(each, capsys)) for each in questions()]
    if request.config.getoption("--update-golden"):
        FILE.write_text("\n".join(each.text for each in made), "utf-8")
    assert made == questions(), "rerun with --update-golden, then read the diff"


def test_an_answer_says_nothing_of_where_in_a_file() -> None:
    assert POSITION.sub(r"\1", "a.md:12 b.yaml:3:4 c.md") == "a.md b.yaml c.md"
