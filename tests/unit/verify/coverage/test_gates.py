import json

import pytest

from helpgen.model.diagnostic import Place
from helpgen.model.options import CoverageGates
from helpgen.verify.coverage.document import document, lists, shares
from helpgen.verify.coverage.figures import Coverage, RuleFigures, SentenceFigures, Share
from helpgen.verify.coverage.gates import is_gated, missed

FIGURES = Coverage(
    rules=(
        RuleFigures("a.one", {"/help/a/b": 2}, has_limit=True, is_bounded=True),
        RuleFigures("a.two", {}, has_limit=True, is_bounded=False),
        RuleFigures("a.three", {"/help/a/b": 1}, has_limit=False, is_bounded=False),
    ),
    read=("features.a", "features.b"),
    untold=("features.b",),
    unread=("features.c",),
    sentences=(
        SentenceFigures("content/help/a/b.md", "/help/a/b", 12, "It can.", "claim"),
        SentenceFigures("content/help/a/b.md", "/help/a/b", 14, "It must.", ""),
    ),
    forms={"claim": 9, "manual": 1},
)


def codes(**gates: int) -> list[str]:
    return [each.code for each in missed(FIGURES, CoverageGates.model_validate(gates), {})]


@pytest.mark.parametrize(
    ("gate", "kept"),
    [("rules", 66), ("limits", 50), ("keys", 50), ("sentences", 50)],
)
def test_a_share_that_is_reached_is_kept_and_one_percent_more_is_missed(
    gate: str, kept: int
) -> None:
    assert codes(**{gate: kept}) == []
    assert codes(**{gate: kept + 1})[0] == "CL911"


def test_the_share_of_manual_claims_may_not_be_larger() -> None:
    assert codes(manual=10) == []
    assert codes(manual=9) == ["CL911"]


def test_nothing_is_missed_where_nothing_is_asked_for() -> None:
    assert codes() == []
    assert not is_gated(CoverageGates())
    assert not is_gated(CoverageGates(leaveOut=("x",)))
    assert is_gated(CoverageGates(keys=0))


def test_a_missed_gate_stands_where_it_is_set_and_names_what_is_missing() -> None:
    places = {"verify.coverage.rules": Place("helpgen.yaml", 3, 5)}
    (found,) = missed(FIGURES, CoverageGates(rules=100), places)
    assert found.place == Place("helpgen.yaml", 3, 5)
    assert found.message == "2 of 3 rules have a claim, and at least 100 % are asked for"
    assert found.hint.endswith("lists them: a.two")


def test_a_missed_gate_of_sentences_tells_each_of_them() -> None:
    gate, sentence = missed(FIGURES, CoverageGates(sentences=100), {})
    assert (gate.code, sentence.code) == ("CL911", "CL915")
    assert sentence.place == Place("content/help/a/b.md", 14, 1)
    assert "It must." in sentence.message


def test_nothing_of_nothing_is_all_of_it() -> None:
    assert Share(0, 0).reaches(100)
    assert Share(0, 0).stays_within(0)
    assert not Share(199, 200).reaches(100)


def test_the_document_is_json_with_the_matrix_of_rules_and_articles() -> None:
    made = json.loads(json.dumps(document(FIGURES, CoverageGates(rules=90))))
    assert made["shares"]["rules"] == {"covered": 2, "total": 3, "gate": 90}
    assert made["shares"]["manual"]["gate"] is None
    assert made["rules"][0]["claims"] == {"/help/a/b": 2}
    assert made["keys"] == {
        "read": ["features.a", "features.b"],
        "untold": ["features.b"],
        "unread": ["features.c"],
    }


def test_the_table_has_a_row_for_each_share_with_its_gate() -> None:
    rows = list(shares(FIGURES, CoverageGates(rules=90, manual=10)))
    assert rows[0] == ("rules with a claim", "2 of 3", "66 %", "at least 90 %")
    assert rows[-1] == ("claims left to a person", "1 of 10", "10 %", "at most 10 %")
    empty = Coverage((), (), (), (), (), {})
    assert next(shares(empty, CoverageGates()))[1:] == ("0 of 0", "-", "")


def test_all_that_is_not_covered_is_listed() -> None:
    told = list(lists(FIGURES))
    assert "  a.two" in told
    assert "  features.b" in told
    assert "  content/help/a/b.md:14: It must." in told
    assert told[-1] == "  features.c"
    assert list(lists(Coverage((), (), (), (), (), {}))) == []
