"""The least and the most that can be set, and a message that is a quoted line of its own."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date

import pytest

from helpgen.compile import setting_of
from helpgen.logic import ALWAYS
from helpgen.model.article import Article, FrontMatter, Manuscript
from helpgen.model.options import Options
from helpgen.read.directives.body import read_body
from helpgen.read.snippets.composed import alone
from helpgen.verify.bench import Bench
from helpgen.verify.cells import Clock
from helpgen.verify.description import Description, read_description
from helpgen.verify.engine import FlowTold, RuleAnswer, RuleQuestion
from helpgen.verify.judging import verdicts
from tests.unit.compile.builder import CATALOG, tenant

OFF = 'The portal is off: "Portal" is not ticked.'


BOUND, FREE = "features.hours", "features.days"
ENDS = {"minimum": 2, "maximum": 48}
HOURS = CATALOG.features["hours"].model_copy(update=ENDS)
BOUNDED = CATALOG.model_copy(update={"features": {**CATALOG.features, "hours": HOURS}})


class Talker:
    """Has a message, and no rule."""

    def describe(self) -> Description:
        said = {"protocol": 1, "engine": {"name": "talker"}, "rules": []}
        return read_description({**said, "messages": [{"code": "off", "text": OFF}]})

    def answer(self, questions: Sequence[RuleQuestion]) -> Sequence[RuleAnswer]:
        raise NotImplementedError

    def flow(self, name: str, policy: Mapping[str, object]) -> FlowTold:
        raise NotImplementedError


def found(source: str) -> list[str]:
    """What is said of an article's claims."""
    path = "content/help/portal/a.md"
    read = read_body(alone(source.split("\n"), 1, path), CATALOG.vocabulary())
    assert not read.diagnostics
    front = {"id": "help.portal.a", "slug": "/help/portal/a", "title": "A", "category": "portal"}
    fields = FrontMatter.model_validate({**front, "summary": "It.", "audienceRoles": ("admin",)})
    article = Article(
        path, fields, Manuscript(read.value.body, {}, read.value.claims), (), ALWAYS, ALWAYS, ALWAYS
    )
    somebody, engine = [tenant("elm", {})], Talker()
    setting = setting_of(BOUNDED, Options(), {}, somebody)
    bench = Bench(
        setting, BOUNDED, engine.describe(), engine, lambda _: Clock(UTC), date(2026, 11, 29)
    )
    every = [one for each in verdicts([article], somebody, bench) for one in each.findings]
    return [f"{one.code} {one.message} ({one.hint})" for one in every]


@pytest.mark.parametrize("of", ["minimum", "maximum"])
def test_the_ends_of_a_setting_are_the_catalogs(of: str) -> None:
    end = ENDS[of]
    assert found(f"It goes up to {end}<!-- help:is {BOUND} of={of} -->.\n") == []
    (wrong,) = found(f"It goes up to {end + 1}<!-- help:is {BOUND} of={of} -->.\n")
    assert wrong.startswith(f"CL906 expected {end + 1}, and the {of} of {BOUND} is {end}")
    assert "each organization" not in wrong


def test_a_setting_without_an_end_has_none_to_be_told() -> None:
    (wrong,) = found(f"It goes up to 7<!-- help:is {FREE} of=maximum -->.\n")
    assert wrong.startswith(f"CL906 the maximum of {FREE} is not set")


def test_there_are_two_ends() -> None:
    (wrong,) = found(f"It goes up to 7<!-- help:is {BOUND} of=most -->.\n")
    assert wrong == "CL904 a key has no most (it is one of minimum, maximum)"


def test_a_quoted_line_is_compared_whole() -> None:
    assert found(f"> {OFF}<!-- help:message off -->\n") == []
    (wrong,) = found(f"> {OFF.replace('not', 'now')}<!-- help:message off -->\n")
    assert wrong.startswith(f"CL909 off reads differently: {OFF}")


def test_words_that_are_neither_quoted_nor_a_quoted_line_are_no_message() -> None:
    (wrong,) = found(f"{OFF}<!-- help:message off -->\n")
    assert wrong.startswith("CL902 nothing is quoted before `help:message`")
