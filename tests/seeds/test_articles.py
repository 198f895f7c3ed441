"""Whatever the seeds say stands in an article of ours, for an organization that works like that seed's."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from helpgen.pipeline.build import build
from tests.house.tree import ROOT
from tools.reference.booking.statements import STATEMENTS

Headings = Mapping[str, frozenset[str]]
"""What an organization can read, by its id: each heading as a slug, # and the heading's id."""

DATA = yaml.safe_load((Path(__file__).parent / "articles.yaml").read_text(encoding="utf-8"))
TOLD: Mapping[str, list[str]] = DATA["told"]
SYSTEMS: Mapping[str, list[str]] = DATA["systems"]


def readers_of(statement: str) -> list[str]:
    """The organizations that are like the system of this statement's seed."""
    return SYSTEMS[statement.split(".", maxsplit=1)[0]]


@pytest.fixture(scope="module", name="headings")
def _headings(tmp_path_factory: pytest.TempPathFactory) -> Headings:
    """Only articles that an organization has without reserve: one with a notice tells what it does not do."""
    out = tmp_path_factory.mktemp("own") / "site"
    build(ROOT, out=out)
    read: dict[str, frozenset[str]] = {}
    for file in sorted(out.glob("*/help.json")):
        feed = json.loads(file.read_text(encoding="utf-8"))
        read[feed["tenant"]["id"]] = frozenset(
            f"/{article['url'].rstrip('/')}#{heading['id']}"
            for article in feed["articles"]
            if not article["unmet"]
            for heading in article["headings"]
        )
    return read


def test_every_statement_is_told_at_least_once() -> None:
    assert list(TOLD) == list(STATEMENTS)
    assert [statement for statement, places in TOLD.items() if not places] == []
    assert [one for one, places in TOLD.items() if len({*places}) < len(places)] == []


def test_every_profile_is_like_the_system_of_a_seed(headings: Headings) -> None:
    assert {tenant for each in SYSTEMS.values() for tenant in each} == set(headings)


@pytest.mark.parametrize("statement", TOLD)
def test_each_place_of_a_statement_can_be_read_where_it_holds(
    statement: str, headings: Headings
) -> None:
    readable = frozenset().union(*(headings[tenant] for tenant in readers_of(statement)))
    assert [place for place in TOLD[statement] if place not in readable] == []


def test_a_place_that_is_not_there_would_be_found(headings: Headings) -> None:
    everything = frozenset().union(*headings.values())
    assert "/help/portal/booking#how-it-works" in everything
    assert "/help/portal/booking#no-such-heading" not in everything
    assert "/help/booking/guest-requests#how-it-works" not in headings["oak-line-behavioral"]
