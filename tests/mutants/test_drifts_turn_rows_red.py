"""A change of one token in a rule turns exactly the rows red that stand at its limit, for whoever sees them."""

from pathlib import Path

import pytest

from helpgen.booking.mutants.all import faults
from helpgen.booking.mutants.planted import planted
from helpgen.booking.mutants.planted_fault import PlantedFault
from helpgen.model.claim_verdict import Status, Verdict
from helpgen.pipeline.verifying import verify
from tests.claims_project import ARTICLES, claims_project, rows_of
from tests.project import TODAY

MAILED = (
    'cancel.note decide: (Effect(EffectKind.CHART_NOTE, "cancellation", details),) -> '
    "(Effect(EffectKind.CHART_NOTE, 'cancellation', details),), and email:client"
)
BOTH, FIRST = {"bay", "cove"}, {"bay"}

CHANGES: tuple[tuple[str, str, tuple[str, ...], set[str]], ...] = (
    (
        "booking.lead-time decide: ahead < needed -> ahead <= needed",
        "portal/lead-time",
        (
            "| Mon 2 Mar 2026, 10:00 | Tue",
            "| Sat 31 Oct 2026, 10:00",
            "| Mon 2 Mar 2026, 10:05 | Tue",
        ),
        BOTH,
    ),
    (
        "booking.lead-time _asked: min -> max",
        "portal/lead-time",
        ("| Mon 2 Mar 2026, 10:05 | Tue",),
        BOTH,
    ),
    (
        "D19-a-day-means-not-today",
        "portal/lead-time",
        ("| Mon 2 Mar 2026, 10:01", "| Sat 7 Mar"),
        BOTH,
    ),
    (
        "booking.no-past decide: utc(start) < utc(now) -> utc(start) <= utc(now)",
        "portal/no-past",
        ("| Mon 2 Mar 2026, 10:00",),
        BOTH,
    ),
    (
        "booking.max-future-days decide: day > last -> day >= last",
        "portal/days",
        ("| Mon 2 Mar 2026, 10:00 | Wed",),
        BOTH,
    ),
    (
        "booking.max-future-days decide: policy[TIMEZONE] -> UTC",
        "portal/days",
        ("| Mon 2 Mar 2026, 10:00 | Wed",),
        BOTH,
    ),
    (
        "booking.window-dates decide: first > last -> first >= last",
        "portal/dates",
        ("| Mon 2 Mar 2026, 22:00",),
        BOTH,
    ),
    (
        "booking.window-dates bounds: where -> UTC (2)",
        "portal/dates",
        ("| Mon 2 Mar 2026, 22:00",),
        BOTH,
    ),
    (
        "booking.window-dates bounds: where -> UTC",
        "portal/dates",
        ("| Mon 2 Mar 2026, 22:00", "| Sat 7 Mar 2026, 23:30"),
        BOTH,
    ),
    (
        "shapes.lateness _falls_short: ahead < window -> ahead <= window",
        "portal/late",
        ("| Mon 2 Mar 2026, 10:00",),
        BOTH,
    ),
    (
        "cancel.outcome ends_as: State.CANCELLED -> State.LATE_CANCELLED",
        "portal/outcome",
        ("| no",),
        BOTH,
    ),
    (
        "cancel.note decide: policy[CANCEL_NOTE] -> True",
        "portal/note",
        ("<!-- help:claim cancel.note not=chart_note",),
        FIRST,
    ),
    (
        MAILED,
        "portal/note",
        ("<!-- help:claim cancel.note not=email",),
        FIRST,
    ),
    (
        "hold.expiry decide: utc(now) < utc(expires) -> utc(now) <= utc(expires)",
        "portal/hold",
        ("| Mon 2 Mar 2026, 10:00",),
        BOTH,
    ),
    (
        "portal.link-expiry decide: utc(now) >= expires -> utc(now) > expires",
        "portal/link",
        ("| Mon 2 Mar 2026, 10:00 | Mon 2 Mar 2026, 10:15",),
        BOTH,
    ),
    (
        "booking.initial-status begins_as: State.BOOKED -> State.CONFIRMED",
        "portal/status",
        ("| no",),
        BOTH,
    ),
)
"""The fault, the article, the lines that turn red, and for whom."""


def fault(name: str) -> PlantedFault:
    """A fault by its name."""
    return next(each for each in faults() if each.id == name)


def red(judged: tuple[Verdict, ...]) -> tuple[set[tuple[str, int]], set[str]]:
    """The lines of what is red, and who sees it."""
    wrong = [each for each in judged if each.status in (Status.FAIL, Status.ERROR)]
    lines = {(each.place.path, each.place.line) for one in wrong for each in one.findings}
    return lines, {tenant for one in wrong for tenant in one.tenants}


def test_without_a_fault_every_claim_is_true(tmp_path: Path) -> None:
    result = claims_project(tmp_path / "p").verify()
    assert result.diagnostics == ()
    assert len({each.path for each in result.verdicts}) == len(ARTICLES)
    hidden = {each.tenants for each in result.verdicts if each.status is Status.HIDDEN}
    assert hidden == {("cove",)}


@pytest.mark.parametrize(
    ("name", "slug", "rows", "tenants"), CHANGES, ids=[name[:60] for name, *_ in CHANGES]
)
def test_a_change_of_one_token_turns_exactly_the_rows_at_its_limit_red(
    tmp_path: Path, name: str, slug: str, rows: tuple[str, ...], tenants: set[str]
) -> None:
    project = claims_project(tmp_path / "p")
    with planted(fault(name)):
        result = verify(project.root, TODAY)
    assert red(result.verdicts) == (rows_of(project, slug, *rows), tenants)
    assert project.verify().diagnostics == (), "the fault is gone again"


def test_a_message_with_other_words_turns_its_quotation_red(tmp_path: Path) -> None:
    project = claims_project(tmp_path / "p")
    sound = fault("booking.lead-time decide: ahead < needed -> ahead <= needed")
    source = b"This time is too soon to be booked online."
    at = (Path(__file__).parents[2] / sound.path).read_bytes().index(source)
    other = PlantedFault(
        "words", "message", sound.module, 1, at, at + len(source), "Too early.", "", "Too early."
    )
    with planted(other):
        result = verify(project.root, TODAY)
    assert red(result.verdicts) == (rows_of(project, "portal/messages", "It says"), BOTH)
