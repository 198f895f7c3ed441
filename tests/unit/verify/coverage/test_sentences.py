from helpgen.verify.coverage.sentences import sentence_figures
from tests.unit.verify.small import line, read

CLAIM = "<!-- help:claim loan.length#never-longer -->"
MANUAL = '<!-- help:manual reason="x" until=2030-01-31 -->'


def figures(source: str, *left_out: str) -> list[tuple[int, str, str]]:
    article, readings = read(source)
    found = sentence_figures(article, readings, article.claims, left_out)
    return [(each.line - line(1) + 1, each.text, each.form) for each in found]


def test_a_sentence_about_behavior_is_told_with_the_form_that_vouches_for_it() -> None:
    source = f"It can.\n\n{CLAIM}\nIt cannot. It is blue.\n\n{MANUAL}\nIt must.\n"
    assert figures(source) == [
        (1, "It can.", ""),
        (4, "It cannot.", "claim"),
        (7, "It must.", "manual"),
    ]


def test_a_machine_s_claim_counts_before_a_person_s() -> None:
    assert figures(f"{MANUAL}\n{CLAIM}\nIt can.\n") == [(3, "It can.", "claim")]
    inline = f"{MANUAL}\nIt is at most 24 hours<!-- help:is features.hours -->.\n"
    assert figures(inline) == [(2, "It is at most 24 hours.", "is")]


def test_of_a_paragraph_with_a_number_only_its_sentence_is_claimed() -> None:
    source = "It can. It is at most 24 hours<!-- help:is features.hours -->. It must.\n"
    assert [form for _, _, form in figures(source)] == ["", "is", ""]


def test_headings_and_heads_of_tables_are_no_sentences_and_rows_are() -> None:
    source = "## It can\n\n| It must | b |\n| - | - |\n| It never | c |\n"
    assert figures(source) == [(5, "It never | c", "")]


def test_sections_that_are_left_out_end_at_the_next_heading_of_their_level() -> None:
    source = "## Related\n\nIt can.\n\n### More\n\nIt must.\n\n## Then\n\nIt never.\n\n# Top\n\nIt cannot.\n"
    assert [text for _, text, _ in figures(source, "related")] == ["It never.", "It cannot."]
    assert len(figures(source, "Other")) == 4
    twice = "## Related\n\nIt can.\n\n## Related\n\nIt must.\n"
    assert figures(twice, "Related") == []


def test_a_sentence_in_two_variants_is_one_and_claimed_where_it_is_in_either() -> None:
    source = (
        "<!-- help:when features.x -->\n" + CLAIM + "\n<!-- help:end -->\nIt can be lent.\n\n"
        "<!-- help:when features.y -->\nA.\n<!-- help:else -->\nB.\n<!-- help:end -->\n"
    )
    assert figures(source) == [(4, "It can be lent.", "claim")]


def test_each_variant_of_a_sentence_is_one_of_its_own() -> None:
    source = (
        "It can <!-- help:when features.x -->always<!-- help:else -->never<!-- help:end --> be.\n"
    )
    assert [text for _, text, _ in figures(source)] == ["It can always be.", "It can never be."]
