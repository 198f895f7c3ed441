import pytest

from helpgen.cli.main import run
from helpgen.cli.rule import explained
from helpgen.model.diagnostic import Code, Severity

ROW = Code(
    code="ST101",
    name="heading-jump",
    severity=Severity.WARNING,
    says="A heading skips a level.",
    why="Readers lose their place.",
    bad="# A\n\n### B\n",
    good="# A\n\n## B\n",
)


def test_a_code_is_explained_with_both_examples() -> None:
    assert explained(ROW) == (
        "ST101 heading-jump (warning)\n\nA heading skips a level.\n\nReaders lose their place.\n\n"
        "Bad:\n    # A\n\n    ### B\n\nGood:\n    # A\n\n    ## B"
    )


def test_the_letter_case_of_a_code_does_not_matter(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rule", "fm101"]) == 0
    assert capsys.readouterr().out.startswith("FM101 ")


def test_an_unknown_code_is_answered_with_a_near_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rule", "FM1O1"]) == 2
    assert "did you mean FM1" in capsys.readouterr().err


def test_a_word_that_is_near_no_code_gets_no_suggestion(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["rule", "heading"]) == 2
    assert "Did you mean" not in capsys.readouterr().err
