"""Only claims joined to a fault are asked again, and the first one that turns red has found it."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from helpgen.pipeline.verify_ground import ground
from helpgen.verify.engine import FlowTold, RuleAnswer, RuleQuestion
from helpgen.verify.fate import killer
from helpgen.verify.judging import seen
from helpgen.verify.trial import Trial, trials
from tests.lending import DESCRIPTION, Lending, mutant
from tests.project import TODAY, Project

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
QUOTED = "“It was renewed too often.”<!-- help:message too_often -->\n"


@pytest.fixture
def lending(project: Project) -> Sequence[Trial]:
    """The trials of an article with a table, a quotation and a claim that is false."""
    project.write("catalog.yaml", CATALOG)
    project.profile("bay")
    project.article(
        "portal/loans", f"{TABLE}\n{QUOTED}\n{TABLE.replace('| 1 | yes |', '| 1 | no |')}"
    )
    base = ground(project.root)
    assert base.diagnostics == ()
    sound = Lending()
    return trials(seen(base.articles, base.chosen, base.bench(sound, TODAY)), sound).trials


def test_what_is_false_already_takes_no_part(lending: Sequence[Trial]) -> None:
    assert [trial.seen.sight.claim.said.form for trial in lending] == ["message", "examples"]


def test_the_row_at_the_limit_finds_a_boundary_that_moved(lending: Sequence[Trial]) -> None:
    found = killer(mutant("boundary"), Lending("boundary"), lending, Lending().describe())
    assert found is not None
    assert (found.path, found.line, found.tenants) == ("content/help/portal/loans.md", 13, ("bay",))


def test_a_fault_in_what_no_claim_says_is_not_found(lending: Sequence[Trial]) -> None:
    assert killer(mutant("fact"), Lending("fact"), lending, Lending().describe()) is None


def test_claims_of_other_rules_are_not_even_asked(lending: Sequence[Trial]) -> None:
    engine = Lending("boundary")
    assert killer(mutant("boundary", ("loan.other",)), engine, lending, engine.describe()) is None
    assert engine.asked == 0


def test_an_engine_that_breaks_down_is_noticed(lending: Sequence[Trial]) -> None:
    found = killer(mutant("breaks"), Lending("breaks"), lending, Lending().describe())
    assert found is not None
    assert found.says == "it breaks down"


def test_other_words_of_a_message_are_found_by_their_quotation(lending: Sequence[Trial]) -> None:
    other = {**DESCRIPTION, "messages": [{"code": "too_often", "text": "No."}]}
    found = killer(mutant("words"), Lending(said=other), lending, Lending().describe())
    assert found is not None
    assert "too_often reads differently" in found.says


def test_a_message_is_no_matter_of_a_rule_that_does_not_tell_it(lending: Sequence[Trial]) -> None:
    (quoted, _) = lending
    described = Lending().describe()
    assert quoted.concerns(mutant("words"), described)
    assert not quoted.concerns(mutant("words", ("loan.gone",)), described)


def test_nothing_is_judged_again_before_an_answer_is_another(lending: Sequence[Trial]) -> None:
    (_, table) = lending

    class Once(Lending):
        def answer(self, questions: Sequence[RuleQuestion]) -> Sequence[RuleAnswer]:
            assert len(questions) == 1, "one after the other, and no table as a whole"
            return super().answer(questions)

    assert table.found(Once(), description=None, agreed=set()) == ()


def test_a_flow_is_joined_to_the_faults_of_the_machine(project: Project) -> None:
    project.write("catalog.yaml", CATALOG)
    project.profile("bay")
    step = "1. The reader renews. <!-- help:event renew by=reader -->"
    project.article("portal/loans", f"<!-- help:flow renew -->\n{step}\n")
    base = ground(project.root)
    sound = Lending()
    (way,) = trials(seen(base.articles, base.chosen, base.bench(sound, TODAY)), sound).trials
    machine = mutant("state")
    assert not way.concerns(machine, sound.describe())
    assert way.gone[0].told == FlowTold((("renew", "reader", "lent"),))


def test_a_draft_and_another_project_s_day_change_nothing(tmp_path: Path) -> None:
    project = Project(tmp_path / "p")
    project.profile("bay")
    project.article("portal/draft", TABLE, more="draft: true\n")
    assert ground(project.root).articles == []
