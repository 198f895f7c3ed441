"""Tables whose columns are members of a list, values told without a question mark, and everything that follows.

The engine here is about a shelf of jars: which of them are good on a day, and who is told of the others.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, date
from typing import Any, cast

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
from helpgen.verify.engine import EffectTold, FlowTold, RuleAnswer, RuleQuestion
from helpgen.verify.judging import verdicts
from tests.unit.compile.builder import CATALOG, tenant

SHELF = {
    "id": "shelf.good",
    "says": "Jars that have not run out are good; of the others the cook is told.",
    "given": [
        {
            "name": "jars",
            "aliases": ["On the shelf"],
            "rows": [
                {"name": "name", "cell": "words", "aliases": ["Jar"]},
                {"name": "until", "cell": "date", "aliases": ["Runs out"], "optional": True},
                {"name": "opened", "cell": "yes/no", "optional": True},
            ],
        },
        {
            "name": "lid",
            "single": True,
            "optional": True,
            "rows": [{"name": "color", "cell": "code", "codes": ["red", "blue"]}],
        },
        {"name": "day", "cell": "date", "aliases": ["Day", "until"]},
        {"name": "note", "cell": "words", "optional": True},
    ],
    "gives": [
        {"name": "good", "cell": "words", "many": True, "aliases": ["Good ones"]},
        {"name": "heard", "cell": "words"},
    ],
    "effects": ["tell"],
}


class Shelf:
    """Remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[Mapping[str, object]] = []

    def describe(self) -> Description:
        said = {"protocol": 1, "engine": {"name": "shelf"}, "rules": [SHELF]}
        return read_description({**said, "effects": [{"kind": "tell"}]})

    def answer(self, questions: Sequence[RuleQuestion]) -> Sequence[RuleAnswer]:
        self.asked += [each.given for each in questions]
        return [self._one(each.given) for each in questions]

    def flow(self, name: str, policy: Mapping[str, object]) -> FlowTold:
        raise NotImplementedError

    def _one(self, given: Mapping[str, object]) -> RuleAnswer:
        jars = cast("list[Mapping[str, Any]]", given["jars"])
        old = [each["name"] for each in jars if each.get("until", "9999") < str(given["day"])]
        good = [each["name"] for each in jars if each["name"] not in old]
        facts = {"good": good, "heard": given.get("note", "")}
        effects = tuple(EffectTold("tell", target) for _ in old for target in ("cook", "guest"))
        return RuleAnswer(allowed=True, facts=facts, effects=effects)


def found(head: str, *rows: str, engine: Shelf | None = None) -> list[str]:
    """What is said of a table of examples."""
    line = "|" + " --- |" * head.count("|")
    source = "\n".join(
        ["<!-- help:examples shelf.good -->", f"| {head} |", f"{line} --- |", *rows, ""]
    )
    path = "content/help/portal/a.md"
    read = read_body(alone(source.split("\n"), 1, path), CATALOG.vocabulary())
    assert not read.diagnostics
    front = {"id": "help.portal.a", "slug": "/help/portal/a", "title": "A", "category": "portal"}
    fields = FrontMatter.model_validate({**front, "summary": "It.", "audienceRoles": ("admin",)})
    article = Article(
        path, fields, Manuscript(read.value.body, {}, read.value.claims), (), ALWAYS, ALWAYS, ALWAYS
    )
    asked = engine or Shelf()
    setting = setting_of(CATALOG, Options(), {}, [tenant("elm", {})])
    bench = Bench(
        setting, CATALOG, asked.describe(), asked, lambda _: Clock(UTC), date(2026, 11, 29)
    )
    return [
        f"{one.code} {one.message}"
        for each in verdicts([article], [tenant("elm", {})], bench)
        for one in each.findings
    ]


ALL = "Jar | Runs out | Day | Good ones"


@pytest.mark.parametrize(
    ("row", "jars"),
    [
        (
            "| plum, fig | – | 2026-03-09 | plum, fig |",
            [{"name": "plum"}, {"name": "fig"}],
        ),
        (
            "| plum; fig | 2026-03-08; 2026-03-09 | 2026-03-09 | fig |",
            [{"name": "plum", "until": "2026-03-08"}, {"name": "fig", "until": "2026-03-09"}],
        ),
        (
            "| plum; fig | 2026-03-09 | 2026-03-09 | plum, fig |",
            [{"name": "plum", "until": "2026-03-09"}, {"name": "fig", "until": "2026-03-09"}],
        ),
        ("| nothing | – | 2026-03-09 | none |", []),
    ],
)
def test_each_column_holds_one_member_of_all_objects(
    row: str, jars: list[Mapping[str, object]]
) -> None:
    engine = Shelf()
    assert found(ALL, row, engine=engine) == []
    assert engine.asked[0]["jars"] == jars


def test_a_comma_is_part_of_a_word_where_semicolons_part_them() -> None:
    engine = Shelf()
    row = "| plum, ripe; fig | none; 2026-03-08 | 2026-03-09 | plum, ripe |"
    found("Jar | Runs out | Day | (Good ones) | OK?", f"{row} yes |", engine=engine)
    assert engine.asked[0]["jars"] == [
        {"name": "plum, ripe"},
        {"name": "fig", "until": "2026-03-08"},
    ]


def test_columns_with_other_numbers_of_values_are_a_fault() -> None:
    (wrong,) = found(ALL, "| a; b; c | 2026-03-08; 2026-03-09 | 2026-03-09 | a |")
    assert wrong == "CL904 jars has 3 entries, and until stands there 2 times"


def test_a_member_that_has_to_be_there_cannot_be_blank_beside_others() -> None:
    (wrong,) = found("Jar | opened | Day | Good ones", "|  | yes | 2026-03-09 | none |")
    assert wrong == "CL904 name is empty"


@pytest.mark.parametrize("head", ["Jar", "jars.name", "jars.Jar", "On the shelf", "jars"])
def test_a_header_names_a_member_or_its_list_and_then_the_first_member(head: str) -> None:
    engine = Shelf()
    assert found(f"{head} | Day | Good ones", "| fig | 2026-03-09 | fig |", engine=engine) == []
    assert engine.asked[0]["jars"] == [{"name": "fig"}]


def test_a_value_of_the_rule_itself_goes_before_a_member_of_the_same_name() -> None:
    engine = Shelf()
    assert found("Jar | until | Good ones", "| fig | 2026-03-09 | fig |", engine=engine) == []
    assert engine.asked == [{"jars": [{"name": "fig"}], "day": "2026-03-09"}]


@pytest.mark.parametrize(
    ("cell", "lid"), [("red", {"color": "red"}), ("RED", {"color": "red"}), ("none", None)]
)
def test_a_single_object_is_no_list(cell: str, lid: Mapping[str, str] | None) -> None:
    engine = Shelf()
    found("Jar | color | Day | Good ones", f"| fig | {cell} | 2026-03-09 | fig |", engine=engine)
    assert engine.asked[0].get("lid") == lid


@pytest.mark.parametrize("head", ["Good ones", "good", "Good ones?"])
def test_a_header_that_names_what_is_told_needs_no_question_mark(head: str) -> None:
    row = "| plum; fig | 2026-03-08; 2026-03-09 | 2026-03-09 | {} |"
    assert found(f"Jar | Runs out | Day | {head}", row.format("fig")) == []
    (wrong,) = found(f"Jar | Runs out | Day | {head}", row.format("plum"))
    assert wrong == "CL905 shelf.good, row 1: expected plum, and the rule says fig"


def test_nothing_is_told_as_nothing_whatever_its_type() -> None:
    assert found("Jar | Day | heard", "| fig | 2026-03-09 | none |") == []
    (wrong,) = found("Jar | note | Day | heard", "| fig | hi | 2026-03-09 | none |")
    assert wrong == "CL905 shelf.good, row 1: expected none, and the rule says hi"


@pytest.mark.parametrize(
    ("cell", "words"), [('""', ""), ("“”", ""), ('" "', " "), ('"a"', '"a"'), ('"', '"')]
)
def test_words_may_be_written_as_empty_or_blank(cell: str, words: str) -> None:
    engine = Shelf()
    found("Jar | note | Day | heard", f"| fig | {cell} | 2026-03-09 | none |", engine=engine)
    assert engine.asked[0]["note"] == words


FOLLOWS = "Jar | Runs out | Day | What follows?"


@pytest.mark.parametrize(
    "cell", ["tell:cook, tell:guest", "tell:guest,tell:cook", "`tell:cook`, tell:guest"]
)
def test_what_follows_is_everything_that_does_in_whatever_order(cell: str) -> None:
    assert found(FOLLOWS, f"| fig | 2026-03-08 | 2026-03-09 | {cell} |") == []


@pytest.mark.parametrize("cell", ["tell:cook", "tell:cook, tell:cook", "none", "", "tell"])
def test_what_follows_is_neither_less_nor_somebody_else(cell: str) -> None:
    (wrong,) = found(FOLLOWS, f"| fig | 2026-03-08 | 2026-03-09 | {cell} |")
    assert wrong == (
        f"CL905 shelf.good, row 1: expected {cell or 'nothing'}, and the rule says tell:cook, tell:guest"
    )


@pytest.mark.parametrize("cell", ["none", "-", ""])
def test_where_nothing_follows_no_effect_is_expected(cell: str) -> None:
    assert found(FOLLOWS, f"| fig | 2026-03-09 | 2026-03-09 | {cell} |") == []
    (wrong,) = found(FOLLOWS, "| fig | 2026-03-09 | 2026-03-09 | tell:cook |")
    assert wrong == "CL905 shelf.good, row 1: expected tell:cook, and the rule says -"
