"""What a claim speaks of, form by form and place by place."""

import pytest

from helpgen.verify.scope import covered
from tests.unit.verify.small import read

CLAIM = "<!-- help:claim loan.length#never-longer -->"
EXAMPLES = "<!-- help:examples loan.length -->"
TABLE = "| days | Allowed? |\n| --- | --- |\n| 3 | yes |"


def spoken(source: str) -> list[list[str]]:
    """The sentences that each claim speaks of, over all variants."""
    article, readings = read(source)
    return [
        list(
            dict.fromkeys(
                sentence.text
                for reading in readings
                for each in covered(claim, reading)
                for sentence in each.sentences()
            )
        )
        for claim in article.claims
    ]


def test_a_claim_speaks_of_the_paragraph_below_and_of_no_other() -> None:
    assert spoken(f"Before.\n\n{CLAIM}\nOne. Two.\n\nAfter.\n") == [["One.", "Two."]]


def test_a_claim_before_the_first_item_speaks_of_that_item_only() -> None:
    assert spoken(f"{CLAIM}\n- One.\n- Two.\n") == [["One."]]


def test_a_claim_between_items_speaks_of_the_one_below() -> None:
    assert spoken(f"- One.\n{CLAIM}\n- Two.\n- Three.\n") == [["Two."]]


def test_a_claim_before_a_row_speaks_of_that_row() -> None:
    table = f"| a | b |\n| - | - |\n| 1 | 2 |\n{CLAIM}\n| 3 | 4 |\n| 5 | 6 |\n"
    assert spoken(table) == [["3 | 4"]]


def test_a_claim_before_a_table_speaks_of_all_of_it() -> None:
    assert spoken(f"{CLAIM}\n| a | b |\n| - | - |\n| 1 | 2 |\n\nAfter.\n") == [["a | b", "1 | 2"]]


def test_a_paragraph_that_ends_in_a_colon_takes_the_list_below_along() -> None:
    assert spoken(f"{CLAIM}\nThese can:\n\n- One.\n  - Inner.\n- Two.\n\nAfter.\n") == [
        ["These can:", "One.", "Inner.", "Two."]
    ]


def test_a_paragraph_that_ends_in_a_colon_takes_the_table_below_along() -> None:
    assert spoken(f"{CLAIM}\nThese can:\n\n| a |\n| - |\n| 1 |\n\nAfter.\n") == [
        ["These can:", "a", "1"]
    ]


def test_a_paragraph_without_a_colon_leaves_the_list_below_alone() -> None:
    assert spoken(f"{CLAIM}\nThese can.\n\n- One.\n") == [["These can."]]


def test_a_colon_before_a_paragraph_takes_nothing_along() -> None:
    assert spoken(f"{CLAIM}\nIt reads:\n\nSomething.\n") == [["It reads:"]]
    assert spoken(f"{CLAIM}\nIt reads:\n") == [["It reads:"]]


def test_an_item_that_ends_in_a_colon_takes_its_own_list_along() -> None:
    assert spoken(f"{CLAIM}\n- One:\n  - Inner.\n- Two.\n") == [["One:", "Inner."]]


def test_a_claim_before_a_heading_or_before_nothing_speaks_of_nothing() -> None:
    assert spoken(f"Text.\n\n{CLAIM}\n## Heading\n\nText.\n") == [[]]
    assert spoken(f"Text.\n\n{CLAIM}\n") == [[]]


def test_examples_speak_of_their_table_and_of_what_stands_right_above() -> None:
    assert spoken(f"Far.\n\nIt can be long.\n\n{EXAMPLES}\n{TABLE}\n") == [
        ["It can be long.", "days | Allowed?", "3 | yes"]
    ]


def test_examples_below_a_heading_or_another_table_have_no_introduction() -> None:
    assert spoken(f"Far.\n\n## Here\n\n{EXAMPLES}\n{TABLE}\n")[0] == ["days | Allowed?", "3 | yes"]
    two = spoken(f"{EXAMPLES}\n{TABLE}\n\n{EXAMPLES}\n{TABLE}\n")
    assert two[1] == ["days | Allowed?", "3 | yes"]
    assert spoken(f"{EXAMPLES}\nNo table.\n") == [[]]


def test_examples_below_a_list_are_not_introduced_by_its_last_item() -> None:
    assert spoken(f"- One.\n- Two.\n\n{EXAMPLES}\n{TABLE}\n")[0][0] == "days | Allowed?"


def test_a_hidden_table_speaks_of_the_passage_that_it_touches() -> None:
    hidden = f"<!-- help:examples loan.length hidden -->\n{TABLE}\n<!-- help:end -->"
    assert spoken(f"Above.\n\n{hidden}\nBelow.\n") == [["Below."]]
    assert spoken(f"Above.\n{hidden}\n\nBelow.\n") == [["Above."]]
    assert spoken(f"Above.\n\n{hidden}\n\nBelow.\n") == [["Above."]]
    assert spoken(f"## Here\n\n{hidden}\n\nBelow.\n") == [["Below."]]
    assert spoken(f"Above:\n{hidden}\n\n- One.\n- Two.\n") == [["Above:", "One.", "Two."]]


def test_a_hidden_table_with_conditions_ends_where_it_ends() -> None:
    rows = "<!-- help:when features.x -->\n| 3 | yes |\n<!-- help:else -->\n| 4 | yes |\n<!-- help:end -->"
    hidden = f"<!-- help:examples loan.length hidden -->\n| days | Allowed? |\n| - | - |\n{rows}\n<!-- help:end -->"
    assert spoken(f"Above.\n\n{hidden}\nBelow.\n") == [["Below."]]


def test_a_flow_speaks_of_its_whole_list() -> None:
    steps = "1. One. <!-- help:event lend by=librarian -->\n   - Inner.\n2. Two.\n"
    flow = "<!-- help:flow lend-and-return -->\n"
    assert spoken(f"{flow}{steps}\nAfter.\n")[0] == ["One.", "Inner.", "Two."]


def test_a_flow_without_steps_speaks_of_the_passage_below() -> None:
    assert spoken("<!-- help:flow lend-and-return -->\nText.\n") == [["Text."]]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "First. It lasts 24 hours<!-- help:is features.hours --> at most. Last.",
            "It lasts 24 hours at most.",
        ),
        ("It lasts 24 hours<!-- help:is features.hours -->. Last.", "It lasts 24 hours."),
        ("First. Last is **24 hours**<!-- help:is features.hours -->.", "Last is 24 hours."),
        (
            "First. A [link](/x) says “No. Way.”<!-- help:message too_long -->",
            "A link says “No. Way.”",
        ),
        (
            "A {{labels.patient.plural | lower}} has. An {{features.code}} has 24<!-- help:is features.hours -->.",
            "An {features.code} has 24.",
        ),
        ("It is 24 now. It is 24<!-- help:is features.hours --> then.", "It is 24 then."),
    ],
)
def test_what_stands_on_a_line_speaks_of_its_sentence(source: str, expected: str) -> None:
    assert spoken(f"{source}\n") == [[expected]]


def test_a_claim_in_the_second_line_of_a_paragraph_finds_its_sentence() -> None:
    source = "One is here.\nIt lasts 24 hours<!-- help:is features.hours --> now.\n"
    assert spoken(source) == [["It lasts 24 hours now."]]


def test_a_claim_within_a_condition_speaks_only_where_that_is_shown() -> None:
    source = f"<!-- help:when features.x -->\n{CLAIM}\nOne.\n<!-- help:else -->\nTwo.\n<!-- help:end -->\n\nThree.\n"
    assert spoken(source) == [["One."]]


def test_a_claim_before_a_condition_speaks_of_whichever_is_shown() -> None:
    source = f"{CLAIM}\n<!-- help:when features.x -->\nOne.\n<!-- help:else -->\nTwo.\n<!-- help:end -->\n"
    assert spoken(source) == [["One.", "Two."]]


def test_words_that_a_condition_leaves_out_have_no_sentence() -> None:
    source = (
        "So it is. It has <!-- help:when features.x -->24 hours<!-- help:is features.hours -->"
        "<!-- help:else -->none<!-- help:end --> left.\n"
    )
    assert spoken(source) == [["It has 24 hours left."]]


def test_behind_words_that_a_condition_chooses_the_sentence_is_that_of_each_variant() -> None:
    source = (
        "So it is. It has <!-- help:when features.x -->about <!-- help:else -->exactly "
        "<!-- help:end -->24<!-- help:is features.hours --> hours.\n"
    )
    assert spoken(source) == [["It has about 24 hours.", "It has exactly 24 hours."]]
