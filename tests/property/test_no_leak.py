"""What a tenant may not see is in no byte of its tree, and changes none."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from itertools import count
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from helpgen.model.options import OUTPUTS
from tests.leaks import leaks
from tests.project import Project

pytestmark = pytest.mark.long

FLAGS = ("portal", "booking", "approval")
LAW = settings(max_examples=60, deadline=None, derandomize=True)
PLACES = ("plain", "item", "quote", "row")
EXPRESSIONS = (
    "features.portal",
    "features.booking and features.portal",
    "features.approval or not features.booking",
    "features.leadHours >= 24",
    "features.leadHours == 0",
    'settings.mode == "request"',
    'settings.mode in ["immediate"]',
    "not (features.portal or org.hipaa)",
)
WORD = "word"
Facts = dict[str, object]


class Arm(NamedTuple):
    """One branch of a choice: when it shows, and what stands in it."""

    expression: str
    negated: bool
    inside: "Parts"


class Fork(NamedTuple):
    """A choice: its branches, and what stands under `else`."""

    arms: tuple[Arm, ...]
    other: "Parts | None"


Parts = tuple[str | Fork, ...]


@contextmanager
def a_project() -> Iterator[Project]:
    """A project in a folder of its own: hypothesis runs many examples in one test."""
    folder = tempfile.mkdtemp(prefix="helpgen-test-")
    try:
        project = Project(Path(folder) / "p")
        project.write("helpgen.yaml", f"title: Help\noutputs: [{', '.join(OUTPUTS)}]\n")
        yield project
    finally:
        shutil.rmtree(folder, ignore_errors=True)


TRUTH: dict[str, Callable[[Facts], bool]] = {
    EXPRESSIONS[0]: lambda f: f["features.portal"] is True,
    EXPRESSIONS[1]: lambda f: bool(f["features.booking"] and f["features.portal"]),
    EXPRESSIONS[2]: lambda f: bool(f["features.approval"] or not f["features.booking"]),
    EXPRESSIONS[3]: lambda f: f["features.leadHours"] in (24, 25, 168),
    EXPRESSIONS[4]: lambda f: f["features.leadHours"] == 0,
    EXPRESSIONS[5]: lambda f: f["settings.mode"] == "request",
    EXPRESSIONS[6]: lambda f: f["settings.mode"] == "immediate",
    EXPRESSIONS[7]: lambda f: not (f["features.portal"] or f["org.hipaa"]),
}
"""The same conditions, told in Python: the brute-force truth."""

FACTS: st.SearchStrategy[Facts] = st.fixed_dictionaries(
    {
        "features.booking": st.booleans(),
        "features.portal": st.booleans(),
        "features.approval": st.booleans(),
        "features.leadHours": st.sampled_from([0, 1, 23, 24, 25, 168]),
        "settings.mode": st.sampled_from(["immediate", "request"]),
        "org.hipaa": st.booleans(),
    }
)


@st.composite
def blocks(draw: st.DrawFn, depth: int = 0) -> Fork:
    """Nested choices of one to three branches, with or without `else`."""
    arms = tuple(
        Arm(
            draw(st.sampled_from(EXPRESSIONS)),
            draw(st.booleans()) if number == 0 else False,
            draw(inside(depth + 1)),
        )
        for number in range(draw(st.integers(1, 3)))
    )
    return Fork(arms, draw(perhaps(depth + 1)))


@cache  # a strategy costs more to make than to draw from
def inside(depth: int) -> st.SearchStrategy[Parts]:
    """What stands in a branch: words, and at times another choice."""
    word: st.SearchStrategy[str | Fork] = st.just(WORD)
    part = word if depth > 3 else st.one_of(word, word, blocks(depth))
    return st.lists(part, min_size=1, max_size=3).map(tuple)


@cache
def perhaps(depth: int) -> st.SearchStrategy[Parts | None]:
    """What stands under `else`, or no `else`."""
    return st.none() | inside(depth)


class Page:
    """Writes drawn blocks as Markdown in some container, and keeps which canary should be seen."""

    def __init__(self, place: str, facts: Facts) -> None:
        self.place = place
        self.facts = facts
        self.lines: list[str] = []
        self.shown: list[str] = []
        self.hidden: list[str] = []
        self._number = count(1)

    def directive(self, text: str) -> None:
        self.lines.append(
            {"quote": "> ", "item": "  ", "row": "", "plain": ""}[self.place]
            + f"<!-- help:{text} -->"
        )

    def word(self, *, seen: bool) -> None:
        canary = f"zq{'s' if seen else 'h'}canary{next(self._number)}x"
        (self.shown if seen else self.hidden).append(canary)
        match self.place:
            case "row":
                self.lines.append(f"| {canary} | value |")
            case "item":
                self.lines.append(f"  - {canary}")
            case "quote":
                self.lines += [f"> {canary}", ">"]
            case _:
                self.lines += [canary, ""]

    def write(self, parts: Parts, *, seen: bool) -> None:
        for part in parts:
            if isinstance(part, Fork):
                self.choice(part, seen=seen)
            else:
                self.word(seen=seen)

    def choice(self, fork: Fork, *, seen: bool) -> None:
        taken = False
        for number, arm in enumerate(fork.arms):
            holds = TRUTH[arm.expression](self.facts) != arm.negated
            name = "else-when" if number else ("when-not" if arm.negated else "when")
            self.directive(f"{name} {arm.expression}")
            self.write(arm.inside, seen=seen and holds and not taken)
            taken = taken or holds
        if fork.other is not None:
            self.directive("else")
            self.write(fork.other, seen=seen and not taken)
        self.directive("end")


def profile(facts: Facts) -> str:
    lines = []
    for scope in ("features", "settings", "org"):
        own = {
            key.partition(".")[2]: value for key, value in facts.items() if key.startswith(scope)
        }
        lines.append(f"{scope}:")
        lines += [f"  {name}: {str(value).lower()}" for name, value in own.items()]
    return "\n".join(lines) + "\n"


@LAW
@given(st.lists(blocks(), min_size=1, max_size=3), st.sampled_from(PLACES), FACTS, FACTS)
def test_a_canary_is_in_a_tree_exactly_when_its_conditions_hold(
    choices: list[Fork], place: str, one: Facts, other: Facts
) -> None:
    pages = [Page(place, facts) for facts in (one, other)]
    for page in pages:
        page.lines += {"row": ["| a | b |", "| - | - |"], "item": ["- first"]}.get(place, [])
        page.write(tuple(choices), seen=True)
    plain = [line.replace("zqs", "zq").replace("zqh", "zq") for line in pages[0].lines]
    with a_project() as project:
        project.article("portal/page", "\n".join(plain) + "\n")
        for name, page in zip(("one", "other"), pages, strict=True):
            project.profile(name, profile(page.facts))
        result = project.build()
        assert result.exit_code == 0, (result.diagnostics, plain)
        for name, page in zip(("one", "other"), pages, strict=True):
            shown = [word.replace("zqs", "zq") for word in page.shown]
            hidden = [word.replace("zqh", "zq") for word in page.hidden]
            tree = project.tree(name)
            assert leaks(tree, hidden) == []
            body = project.body(name, "portal/page")
            assert [word for word in shown if word not in body] == []
            for path in ("llms-full.txt", "help/portal/page/index.md"):
                twin = project.page(name, path)
                assert [word for word in shown if word not in twin] == []


SECRETS = st.text(
    st.sampled_from(list("abc XYZ*_`[]()#>|~-=:!<&{}\\'\"0123456789.\té¤")), min_size=0, max_size=40
).filter(lambda text: "<!" not in text and "help" not in text and "{{" not in text)


@LAW
@given(
    st.lists(SECRETS, min_size=1, max_size=4),
    st.lists(SECRETS, min_size=1, max_size=4),
    st.sampled_from(
        [
            "- item\n{}\n- item",
            "para\n{}\npara",
            "| a |\n| - |\n| b |\n{}\n| c |",
            "> quote\n\n{}\n\n1. one\n2. two",
        ]
    ),
)
def test_text_inside_a_hidden_block_changes_no_byte(
    one: list[str], other: list[str], around: str
) -> None:
    trees = []
    for lines in (one, other):
        with a_project() as project:
            body = around.format(
                "<!-- help:when features.portal -->\n" + "\n".join(lines) + "\n<!-- help:end -->"
            )
            project.article(
                "portal/page", f"Start\n\n{body}\n\n## After\n\nText [a](https://example.org).\n"
            )
            project.profile("off")
            assume(project.build().exit_code == 0)  # hidden text may be a fault of its own
            trees.append(project.tree())
    assert trees[0] == trees[1]
