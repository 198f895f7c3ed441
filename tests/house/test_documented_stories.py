"""What a story may say is documented: the deeds, who may do each, the effects, what each deed needs."""

import re
from collections import defaultdict
from typing import get_args

from helpgen.booking.moves.table import MOVES
from helpgen.booking.values.event import Event
from helpgen.bookings.expected import EFFECTS, TEXTS
from helpgen.model.bookings.expect import ExpectFile
from helpgen.model.bookings.scenario import Deed
from helpgen.read.bookings.story_looks import WHO, expectable
from tests.house.tree import ROOT

WHOLE = (ROOT / "docs" / "format.md").read_text()
STORIES = WHOLE[WHOLE.index("## Stories of bookings") : WHOLE.index("## What is written")]
QUOTED = re.compile(r"`([^`\n]+)`")


def rows(head: str) -> list[tuple[list[str], list[str]]]:
    """The quoted words of the first two columns of a table."""
    table = STORIES[STORIES.index(head) :].split("\n\n")[0].splitlines()[2:]
    cells = [re.split(r"(?<!\\)\|", row)[1:3] for row in table]
    return [(QUOTED.findall(first), QUOTED.findall(second)) for first, second in cells]


def test_every_deed_is_documented_and_no_other() -> None:
    (deeds,) = [words for names, words in rows("| field | means |") if names == ["does"]]
    assert sorted(deeds) == sorted(get_args(Deed))
    assert set(deeds) - {"hold", "fill_in", *WHO} == {str(event) for event in Event}


def test_who_does_what_is_as_the_table_of_moves_has_it() -> None:
    documented: dict[str, set[str]] = defaultdict(set)
    for who, deeds in rows("| who | does |"):
        for name in who:
            documented[name.removesuffix(" ID")].update(deeds)
    actual: dict[str, set[str]] = defaultdict(set)
    for move in MOVES:
        if move.refusal is None:
            for actor in move.actors:
                actual[actor.value].update(event.value for event in move.events)
    for contact in ("client", "guest"):
        actual[contact].add("hold")
    for worker in ("clinician", "staff"):
        actual[worker].add("fill_in")
    for deed, capacities in WHO.items():
        for capacity in capacities - {"caregiver"}:
            actual[capacity].add(deed)
    actual["caregiver"] = actual["client"]
    assert documented == actual


def test_every_effect_is_documented_and_no_other() -> None:
    named = {word for words, _ in rows("| effect | what follows |") for word in words}
    listed = {word for word in named if not word.startswith("audit:")}
    assert listed == {word for word in EFFECTS if not word.startswith("audit:")}
    assert {word for word in named - listed if word != "audit:"} <= set(EFFECTS)


def test_everything_that_can_be_expected_is_documented_and_no_other() -> None:
    named = [word for words, _ in rows("| expected | of | is |") for word in words]
    fields = {info.alias or name for name, info in ExpectFile.model_fields.items()}
    assert sorted(named) == sorted(fields)
    anywhere = frozenset[str]().union(*(expectable(deed) for deed in get_args(Deed)))
    assert anywhere == set(ExpectFile.model_fields)


def test_every_text_of_a_mail_is_documented_and_no_other() -> None:
    table = STORIES[STORIES.index("| text | when |") :].split("\n\n")[0].splitlines()[2:]
    assert sorted(row.split(" | ")[0].removeprefix("| ") for row in table) == sorted(TEXTS)
