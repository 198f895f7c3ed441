import pytest

from helpgen.logic.tags import of_tag, tag_in


@pytest.mark.parametrize(
    ("tag", "written"),
    [
        ("if features.x", "<!-- help:when features.x -->"),
        ("#if features.x", "<!-- help:when features.x -->"),
        ("- unless features.x -", "<!-- help:when-not features.x -->"),
        ("elif !features.x", "<!-- help:else-when not features.x -->"),
        ("if !features.x", "<!-- help:when-not features.x -->"),
        ("else if features.x", "<!-- help:else-when features.x -->"),
        ("#features.x", "<!-- help:when features.x -->"),
        ("^features.x", "<!-- help:when-not features.x -->"),
        ("/features.x", "<!-- help:end -->"),
        ("^", "<!-- help:else -->"),
        ("end if", "<!-- help:end -->"),
        ("/if", "<!-- help:end -->"),
        ("if", ""),
        ("else features.x", ""),
        ("features.x", ""),
        ("labels.patient.singular", ""),
        ("message x", ""),
    ],
)
def test_a_tag_of_another_tool_is_written_as_it_is_here(tag: str, written: str) -> None:
    assert of_tag(tag) == written


@pytest.mark.parametrize(
    ("body", "meant"),
    [
        (" if features.x ", ("when", "features.x")),
        (" endif ", ("end", "")),
        (" if patients call ", None),
        (" unless otherwise noted ", None),
        (" features.x ", None),
    ],
)
def test_a_comment_is_a_tag_only_where_it_asks_about_a_key_or_ends_one(
    body: str, meant: tuple[str, str] | None
) -> None:
    assert tag_in(body) == meant
