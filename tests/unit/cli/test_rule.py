import pytest

from helpgen.cli.main import run


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
