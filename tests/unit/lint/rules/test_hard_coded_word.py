import pytest

from tests.unit.compile.builder import FIRST, article
from tests.unit.lint.linted import linted


@pytest.mark.parametrize(
    "source",
    [
        "{{labels.patient.plural}} book.",
        "`patients` and ``a patient``",
        "```\npatients\n```",
        "    patients",
        "impatient, patients-only, outpatients",
        r"\{{ patients }}",
        r"\{{labels.patient.singular}. What is broken is told as that.",
        r"\{labels.patient.singular} too.",
        "[patients](https://x.example/patients)",
    ],
)
def test_labels_code_and_parts_of_words_are_fine(source: str) -> None:
    assert linted(article(source)) == ()


@pytest.mark.parametrize(
    ("source", "hint"),
    [
        ("Your patients book.", "write {{labels.patient.plural}} where it means that"),
        ("Patients book.", "write {{labels.patient.plural | cap}} where it means that"),
        ("> a *patient*, say", "write {{labels.patient.singular}} where it means that"),
        ("| units |\n| - |\n| a |", "write {{labels.unit.plural}} where it means that"),
    ],
)
def test_a_word_that_has_a_label_is_found_with_the_label(source: str, hint: str) -> None:
    (found,) = linted(article(source))
    assert (found.code, found.hint) == ("LB319", hint)


def test_each_form_is_found_once_in_an_article_where_it_stands() -> None:
    source = "a\n\n## First\n\nOne patient.\n\n### Second\n\nA patient, two patients, a Patient."
    found = linted(article(source))
    assert [(each.place.line, each.place.column) for each in found] == [(14, 5), (18, 16)]
    assert 'in "One patient."' in found[0].message


def test_a_block_that_one_tenant_sees_is_looked_at_too() -> None:
    source = "a\n\n<!-- help:when features.x -->\nA patient.\n<!-- help:end -->"
    assert [each.code for each in linted(article(source))] == ["LB319"]


def test_title_and_summary_are_looked_at_too() -> None:
    assert [each.code for each in linted(article("a", title="Add a patient"))] == ["LB319"]
    assert [each.code for each in linted(article("a", summary="A patient."))] == ["LB319"]


def test_where_one_place_is_meant_the_next_is_told_too() -> None:
    ignored = '<!-- help:ignore LB319 reason="their own word" -->'
    source = f"a\n\nOne patient. {ignored}\n\nA patient.\n\nA patient."
    assert [each.place.line - FIRST + 1 for each in linted(article(source))] == [3, 5]
