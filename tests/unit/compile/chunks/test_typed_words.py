"""Words that have a label and were typed out: each where it stands, to the column."""

import pytest

from tests.unit.compile.builder import FIRST, article, project


def typed(source: str) -> list[tuple[str, int, int]]:
    """Each word with its line in the body and its column."""
    made = project(article(source), outlined=True).blueprints[0]
    return [(each.word, each.line - FIRST + 1, each.column) for each in made.typed_out]


def at_each(source: str, word: str) -> list[tuple[str, int, int]]:
    """Where the word really stands, line by line."""
    return [
        (word, number, at + 1)
        for number, line in enumerate(source.split("\n"), start=1)
        for at in range(len(line))
        if line.startswith(word, at)
    ]


@pytest.mark.parametrize(
    "source",
    [
        "One patient.",
        "Text\nand a patient,\n  then another patient.",
        "## Each patient",
        "Each patient\n===",
        "> - Ask *the patient*: **a patient**.",
        "1. Ask.\n\n   A patient, ***patient***",
        "| A | B |\n|---|---|\n| a \\| b | one patient |\n| patient | `x\\|y` patient |",
        "Ask the {{labels.unit.singular}} of {{features.hours}} for a patient.",
        "A &amp; B, \\* and &copy; patient \\_ patient",
        "~~old~~ patient",
        "> [!NOTE]\n> The patient waits.",
        "Term patient\n: What a patient is.",
        "x[^1] patient\n\n[^1]: One patient.",
        "x <!-- a remark --> patient",
        "A <!-- help:when features.x -->patient<!-- help:else -->unknown<!-- help:end --> or patient.",
        "a\n\n<!-- help:when features.x -->\nA patient.\n<!-- help:end -->\n\npatient",
    ],
)
def test_a_word_is_found_where_it_stands(source: str) -> None:
    assert at_each(source, "patient")
    assert typed(source) == at_each(source, "patient")


@pytest.mark.parametrize(
    ("source", "column"),
    [
        ("`patient` patient", 11),
        ("``a patient`` and <https://x.example/patient> patient", 47),
        ("[patient](https://x.example/patient) patient", 38),
        ("[a *patient*](https://x.example) *patient*", 35),
        ("<!-- patient --> is a patient", 23),
        (r"\{{ patient }} patient", 16),
    ],
)
def test_in_code_links_and_comments_words_are_passed_over(source: str, column: int) -> None:
    assert typed(source) == [("patient", 1, column)]


def test_nothing_is_looked_for_where_nobody_asks() -> None:
    assert project(article("One patient.")).blueprints[0].typed_out == ()


def test_each_place_is_told_once_however_many_variants_show_it() -> None:
    source = "A patient.\n\n<!-- help:when features.x -->\nA unit.\n<!-- help:end -->\n\n## Unit"
    assert typed(source) == [("patient", 1, 3), ("unit", 4, 3), ("Unit", 7, 4)]
