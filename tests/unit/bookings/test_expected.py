import re
from datetime import UTC, datetime
from itertools import product
from pathlib import Path

import pytest

from helpgen.booking.moves.case import Case
from helpgen.booking.moves.consequences import EFFECTS as PRODUCED
from helpgen.booking.moves.table import MOVES
from helpgen.booking.moves.turn import Turn
from helpgen.booking.registry import RULES
from helpgen.booking.values.decision import EffectKind
from helpgen.booking.values.event import Actor, Event
from helpgen.booking.values.keys import NOTIFICATIONS
from helpgen.booking.values.state import Change, State
from helpgen.bookings.expected import (
    ABOUT,
    CODES,
    EFFECTS,
    EMPTY,
    TELLING,
    TEXTS,
    expectation_faults,
)
from helpgen.read.bookings import read_story
from tests.booking_policies import policy_with
from tests.house.tree import ROOT

NOW = datetime(2026, 3, 2, 14, tzinfo=UTC)
PATH = "content/booking/scenarios/late.yaml"
STORY = """\
title: Jo cancels.
tenant: harbor
now: 2026-03-01 10:00
story:
  - {does: cancel, by: client jo, appointment: mine, expect: {EXPECT}}
"""
EVENTS = (
    "requestSubmitted",
    "approved",
    "declined",
    "cancelledByClient",
    "changeApproved",
    "changeDenied",
)
TOLD = ("email:client", "email:clinician", "notify:clinician")


def faults(folder: Path, expect: str) -> list[tuple[str, str]]:
    file = folder / PATH
    file.parent.mkdir(parents=True)
    file.write_text(STORY.replace("EXPECT", expect))
    story = read_story(folder, PATH).value
    assert story
    policy = policy_with("wren-house-therapists", {})
    found = list(expectation_faults(story, policy))
    assert all((each.code, each.place.line) == ("BK902", 5) for each in found)
    return [(each.message, each.hint) for each in found]


def produced() -> set[str]:
    """Every effect of every row of the table, whatever the state, the change and the policy."""
    everybody = dict.fromkeys(EVENTS, TOLD)
    policy = policy_with(
        "maple-street-therapy",
        {"settings.notifications": everybody, "settings.cancelNote": True},
    )
    found = {f"audit:{event}" for event in Event}
    for move, state, change, second in product(MOVES, State, Change, (None, *State)):
        for name, event in product(move.effects, move.events):
            case = Case(
                event=event,
                actor=Actor.CLIENT,
                now=NOW,
                start=NOW,
                policy=policy,
                state=state,
                change=change,
                reason="ill",
            )
            try:
                came = PRODUCED[name](Turn(case, move, state, second, "ill"))
            except KeyError:  # a change that is none was decided
                continue
            found |= {str(each) for each in came}
    return found


def test_the_words_for_effects_are_those_that_the_table_of_moves_can_produce() -> None:
    assert produced() == set(EFFECTS)
    assert set(ABOUT) == set(EffectKind)


def test_the_texts_are_those_that_mails_and_notices_can_have() -> None:
    assert said_by_mails() == set(TEXTS)
    assert set(TELLING) == set(TOLD)


def said_by_mails() -> set[str]:
    """What every rule about mails says, whatever its answer is about."""
    everybody = dict.fromkeys(EVENTS, TOLD)
    policy = policy_with("maple-street-therapy", {"settings.notifications": everybody})
    rules = [rule for rule in RULES if rule.id.startswith("notify.")]
    given = [{field.name: yes for field in rule.given} for rule in rules for yes in (True, False)]
    twice = [rule for rule in rules for _ in range(2)]
    answers = [rule.decide(**each, policy=policy) for rule, each in zip(twice, given, strict=True)]
    return {str(dict(each.details)["text"]) for answer in answers for each in answer.effects}


def test_without_a_policy_labels_and_styles_are_left_alone(tmp_path: Path) -> None:
    file = tmp_path / PATH
    file.parent.mkdir(parents=True)
    file.write_text(STORY.replace("EXPECT", "label: Booked, style: red"))
    story = read_story(tmp_path, PATH).value
    assert story
    assert list(expectation_faults(story)) == []


def test_every_reason_that_is_documented_for_an_empty_day_can_be_expected() -> None:
    page = (ROOT / "docs" / "booking.md").read_text(encoding="utf-8")
    table = page.partition("A day is empty for one or more")[2].partition("\n## ")[0]
    codes = {
        code
        for row in table.splitlines()
        if row.startswith("| `")
        for code in re.findall(r"`(\w+)`", row.split("|")[1])
    }
    assert codes
    assert codes <= set(EMPTY)


def test_whoever_can_be_told_of_something_is_among_the_effects() -> None:
    schema = NOTIFICATIONS.read.schema
    assert set(TOLD) == set(schema["properties"]["approved"]["items"]["enum"])
    assert set(TOLD) == {
        f"{kind}:{who}" for kind in ("email", "notify") for who in ABOUT[EffectKind(kind)]
    }


def test_every_message_of_a_rule_and_of_the_machine_has_a_code_that_can_be_expected() -> None:
    said = {message.code for rule in RULES for message in rule.messages}
    assert said | {"not_found", "wrong_actor", "terminal_state"} <= set(CODES)
    assert "cannot_be_asked" not in CODES


@pytest.mark.parametrize(
    "expect",
    [
        "refused: too_soon",
        "allowed: false, refused: too_soon",
        'effects: ["email:client", "audit:cancel"], never: ["free:proposed"]',
        "allowed: true",
        "label: Canceled, style: struck, replacement: {label: Unconfirmed}",
        "texts: {'notify:clinician': The appointment was approved.}",
        "empty: [closed, away, too_soon]",
    ],
)
def test_words_that_can_come_are_no_fault(tmp_path: Path, expect: str) -> None:
    assert faults(tmp_path, expect) == []


@pytest.mark.parametrize(
    ("expect", "message", "hint"),
    [
        ("refused: too_son", "expect.refused`: there is no refusal `too_son`", "mean `too_soon`?"),
        ("refused: zzz", "there is no refusal `zzz`", "docs/booking.md lists"),
        ('never: ["e-mail:client"]', "expect.never[1]`: there is no effect", "`email:client`?"),
        ('never: ["email:clients"]', "no effect `email:clients`", "mean `email:client`?"),
        ('effects: ["free:time", nonsense]', "expect.effects[2]`", "docs/format.md lists"),
        ("label: Cancelled", "expect.label`: there is no label `Cancelled`", "mean `Canceled`?"),
        ("label: Booked", "there is no label `Booked`", "statusLabels of the profile has Unconf"),
        ("style: strukc", "expect.style`: there is no style", "mean `struck`?"),
        ("replacement: {style: red}", "expect.replacement.style`", "of the profile has outlined"),
        ("texts: {'email:clients': Yes}", "no mail or notice `email:clients`", "`email:client`?"),
        ("texts: {'audit:cancel': Yes}", "no mail or notice `audit:cancel`", "there are email:cl"),
        (
            "texts: {'email:client': The appointment was aproved.}",
            "there is no text of a mail `The appointment was aproved.`",
            "did you mean `The appointment was approved.`?",
        ),
        ("texts: {'email:client': Bye}", "no text of a mail `Bye`", "docs/format.md lists"),
        ("empty: [closed, all_boked]", "expect.empty[2]`", "did you mean `all_booked`?"),
        ("empty: [nonsense]", "no reason for an empty day", "docs/booking.md lists"),
        ("allowed: true, refused: too_soon", "what is refused is not allowed", "not both"),
    ],
)
def test_a_word_that_can_never_come_is_a_fault_with_a_way_out(
    tmp_path: Path, expect: str, message: str, hint: str
) -> None:
    ((said, way_out),) = faults(tmp_path, expect)
    assert said.startswith("`story[1].expect")
    assert message in said
    assert hint in way_out
