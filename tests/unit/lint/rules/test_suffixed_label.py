import pytest

from helpgen.lint.lint_rule import Library
from helpgen.lint.rules.suffixed_label import check
from tests.unit.compile.builder import article, project
from tests.unit.lint.linted import linted

LABEL = "{{labels.patient.singular}}"


@pytest.mark.parametrize(
    "source",
    [
        LABEL,
        f"{LABEL} s",
        f"“{LABEL}”",
        f"'{LABEL}' a",
        "{{labels.patient.singular | possessive}} card",
        f"{LABEL}-side",
    ],
)
def test_a_label_that_stands_for_itself_is_fine(source: str) -> None:
    assert [each.code for each in linted(article(source)) if each.code == "LB320"] == []


@pytest.mark.parametrize(
    ("end", "hint"),
    [
        ("s", "{{labels.patient.plural}}"),
        ("(s)", "{{labels.patient.plural}}"),
        ("'s", "{{labels.patient.singular | possessive}}"),
        ("’s", "{{labels.patient.singular | possessive}}"),
    ],
)
def test_letters_behind_a_label_are_told_with_the_right_word(end: str, hint: str) -> None:
    (found,) = linted(
        article(f"x\n<!-- help:when features.x -->\nYour {LABEL}{end} a.\n<!-- help:end -->")
    )
    assert (found.code, found.place.line, found.place.column) == ("LB320", 12, 6)
    assert hint in found.hint


def test_in_another_language_nothing_is_said() -> None:
    made = project(article(f"Des {LABEL}s."), language="de")
    assert list(check(Library(made.blueprints, made.corpus))) == []
