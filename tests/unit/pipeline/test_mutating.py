"""Faults are planted one at a time; a report says which claim found each, and what would find the others."""

import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from helpgen.pipeline.exit_codes import FINDINGS, FINE, USAGE
from helpgen.pipeline.mutating import MutateResult, mutate
from helpgen.verify.engine import RuleAnswer, RuleQuestion
from helpgen.verify.fate import End
from tests.claims_project import claims_project
from tests.lending import Lending, Lendings, mutant
from tests.project import TODAY, Project, codes

CATALOG = """\
roles: {admin: Administrator}
categories: [{slug: portal, title: Portal}]
features:
  mostRenewals: {type: integer, minimum: 0, maximum: 9, default: 2}
"""
TABLE = """\
<!-- help:examples loan.renew -->
| Renewed so far | Is it renewed? |
| --- | --- |
| 1 | yes |
| 2 | no |
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A library's help, with the table of its one rule."""
    project = Project(tmp_path / "p")
    project.write("catalog.yaml", CATALOG)
    project.profile("bay")
    project.article("portal/loans", TABLE)
    return project


def tried(project: Project, *names: str, least: float = 0, time_box: float = 60) -> MutateResult:
    """What becomes of these faults."""
    engine, source = Lending(), Lendings(*names)
    return mutate(
        project.root,
        TODAY,
        engine=engine,
        source=source,
        least=least,
        time_box=time_box,
        jobs=1,
    )


def test_each_fault_has_its_end(project: Project) -> None:
    result = tried(project, "boundary", "fact", "broken", "breaks")
    assert [fate.end for fate in result.fates] == [
        *(End.KILLED, End.SURVIVED, End.BROKEN, End.KILLED),
    ]
    assert (result.claims, result.red, result.tenants) == (1, 0, 1)
    told = result.fates[1].distinction
    assert told is not None
    assert told.table[-1] == "| 0 | 2 |"


def test_faults_of_a_part_that_rules_share_are_asked_for_by_its_name(project: Project) -> None:
    source = Lendings("boundary")
    source.known.append(replace(mutant("fact"), rule="loan.shared"))
    result = mutate(
        project.root, TODAY, rules=("loan.shared",), engine=Lending(), source=source, jobs=1
    )
    assert [fate.mutant.id for fate in result.fates] == ["fact"]


def test_a_fault_where_no_rule_asks_is_beyond_any_article(project: Project) -> None:
    source = Lendings("boundary")
    source.known = [mutant("boundary", (), "D8")]
    result = mutate(project.root, TODAY, engine=Lending(), source=source, jobs=1)
    assert [fate.end for fate in result.fates] == [End.BEYOND]
    assert (result.diagnostics, result.exit_code) == ((), FINE)


def test_too_few_found_fail_the_run(project: Project) -> None:
    assert tried(project, "boundary", "fact", least=51).exit_code == FINDINGS
    assert tried(project, "boundary", "fact", least=50).exit_code == FINE


def test_when_the_time_is_over_nothing_more_is_begun(project: Project) -> None:
    result = tried(project, "boundary", "fact", time_box=-1)
    assert [fate.end for fate in result.fates] == [End.UNTRIED, End.UNTRIED]


def test_the_number_of_workers_changes_nothing(project: Project) -> None:
    names = ("boundary", "fact", "letter", "reserved")
    alone = tried(project, *names)
    together = mutate(
        project.root, TODAY, engine=Lending(), source=Lendings(*names), least=0, jobs=2
    )
    assert together == alone


def test_a_fault_that_makes_no_difference_is_listed_with_its_reason(project: Project) -> None:
    project.write("mutants.yaml", "fact: nobody reads this number\n")
    result = tried(project, "boundary", "fact", least=100)
    assert (result.fates[1].end, result.fates[1].why) == (
        End.EQUIVALENT,
        "nobody reads this number",
    )
    assert (result.exit_code, result.diagnostics) == (FINE, ())


def test_an_entry_about_a_fault_that_a_claim_finds_is_stale(project: Project) -> None:
    project.write("mutants.yaml", "boundary: nobody cares\n")
    result = tried(project, "boundary")
    assert codes(result.diagnostics) == ["CL925"]
    assert "content/help/portal/loans.md:13 turns red" in result.diagnostics[0].message


def test_an_entry_about_no_fault_says_what_was_meant(project: Project) -> None:
    project.write("mutants.yaml", "boundery: nobody cares\nelsewhere: nor there\n")
    result = tried(project, "boundary")
    assert [each.hint for each in result.diagnostics] == ["did you mean boundary?", "take it out"]


def test_claims_that_are_red_already_are_counted_and_take_no_part(project: Project) -> None:
    project.article("portal/wrong", TABLE.replace("| 1 | yes |", "| 1 | no |"))
    result = tried(project, "boundary")
    assert (result.claims, result.red) == (2, 1)
    assert result.fates[0].end is End.KILLED


def test_a_fault_that_never_ends_is_noticed(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Lending.answer

    def looping(self: Lending, asked: Sequence[RuleQuestion]) -> Sequence[RuleAnswer]:
        while self.slip == "loop":
            pass
        return whole(self, asked)

    monkeypatch.setattr(Lending, "answer", looping)
    monkeypatch.setattr("helpgen.pipeline.mutating.LONGEST", 0.2)
    (fate,) = tried(project, "loop").fates
    assert (fate.end, fate.killer and fate.killer.says) == (End.KILLED, "it never ends")


@pytest.mark.long
def test_many_claims_are_no_fault_that_never_ends(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each answer takes half of the time that there is for one, and there are four of them."""
    whole = Lending.answer

    def slow(self: Lending, asked: Sequence[RuleQuestion]) -> Sequence[RuleAnswer]:
        until = time.process_time() + 0.1 * (self.slip == "fact")
        while time.process_time() < until:
            pass
        return whole(self, asked)

    rows = "\n".join(f"| {number} | no |" for number in range(3, 6))
    project.article("portal/loans", f"{TABLE}{rows}\n")
    monkeypatch.setattr(Lending, "answer", slow)
    monkeypatch.setattr("helpgen.pipeline.mutating.LONGEST", 0.2)
    (fate,) = tried(project, "fact").fates
    assert fate.end is End.SURVIVED


def test_without_claims_or_with_faults_in_the_articles_nothing_is_planted(tmp_path: Path) -> None:
    project = Project(tmp_path / "q")
    project.profile("bay")
    project.article("portal/none", "Nothing.\n")
    assert (project.mutate().exit_code, project.mutate().note[:23]) == (
        FINE,
        "no article claims anyth",
    )
    project.article("portal/none", "<!-- help:is -->\n")
    assert codes(project.mutate().diagnostics) == ["CL901"]


def test_a_tenant_or_rule_that_is_not_there_is_a_slip(project: Project) -> None:
    named = mutate(project.root, TODAY, tenants=("cove",), jobs=1)
    assert (named.exit_code, named.refusal) == (USAGE, "there is no tenant cove; there are bay")
    meant = mutate(project.root, TODAY, rules=("loan.renwe",), engine=Lending(), jobs=1)
    assert meant.refusal == "there is no rule loan.renwe; did you mean loan.renew?"
    far = mutate(project.root, TODAY, rules=("xyz",), engine=Lending(), jobs=1)
    assert far.refusal == "there is no rule xyz"


@pytest.mark.long
def test_our_own_rules_are_planted_and_found_by_the_rows_at_the_limit(tmp_path: Path) -> None:
    result = claims_project(tmp_path / "own").mutate("booking.lead-time")
    ends = {fate.mutant.id: fate for fate in result.fates}
    moved = ends["booking.lead-time decide: ahead < needed -> ahead <= needed"]
    assert moved.killer is not None
    assert moved.killer.path == "content/help/portal/lead-time.md"
    assert ends["D19-a-day-means-not-today"].end is End.KILLED
    left = [
        fate.mutant.id
        for fate in result.fates
        if fate.end is not End.KILLED and not fate.mutant.drift
    ]
    assert "booking.lead-time decide: policy[LEAD_TIME_HOURS] -> 24" in left, (
        "every table is about 24 hours"
    )
    assert set(codes(result.diagnostics)) == {"CL927"}
