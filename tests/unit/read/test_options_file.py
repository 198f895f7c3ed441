from collections.abc import Callable
from pathlib import Path

import pytest

from helpgen.model.options import Options
from helpgen.read.options_file import featured_faults, read_options

Write = Callable[[dict[str, str | bytes]], Path]


def test_an_empty_or_missing_file_means_all_defaults(project: Write, tmp_path: Path) -> None:
    assert read_options(tmp_path).value.options == Options()
    assert read_options(project({"helpgen.yaml": ""})).value.options == Options()


def test_what_is_written_is_taken(project: Write) -> None:
    read = read_options(project({"helpgen.yaml": "title: Guide\nlimits: {articleBytes: 2048}\n"}))
    assert (read.value.options.title, read.value.options.limits.article_bytes) == ("Guide", 2048)
    assert read.diagnostics == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("tilte: x", "PR421"),
        ("title: 7", "PR421"),
        ("title:", "PR421"),
        ("urls: file", "PR421"),
        ("outputs: [help.jsn]", "PR421"),
        ("limits: {articleBytes: 1}", "PR421"),
        ("content: ../other", "PR421"),
        ("content: /etc", "PR421"),
        ("content: a/../../b", "PR421"),
        ('title: "a\\0"', "FM105"),
        ("a: [", "FM104"),
        ("related_heading: x", "PR421"),
    ],
)
def test_each_fault_has_a_place_and_a_way_out(project: Write, text: str, code: str) -> None:
    read = read_options(project({"helpgen.yaml": f"# options\n{text}\n"}))
    assert [each.code for each in read.diagnostics] == [code]
    found = read.diagnostics[0]
    assert (found.place.path, found.place.line >= 2, bool(found.hint)) == (
        "helpgen.yaml",
        True,
        True,
    )


def test_a_misspelled_option_is_answered_with_the_likely_one(project: Write) -> None:
    (found,) = read_options(project({"helpgen.yaml": "limits: {articleByte: 2000}"})).diagnostics
    assert "`articleBytes`" in found.hint


@pytest.mark.parametrize(
    ("typed", "known", "hint"),
    [
        (
            "cancel-a-visit",
            "/help/visits/cancel-a-visit",
            "did you mean /help/visits/cancel-a-visit?",
        ),
        (
            "content/help/visits/cancel.md",
            "/help/visits/cancel",
            "did you mean /help/visits/cancel?",
        ),
        ("portal", "/help/visits/cancel", "write /help/<category>/<name>"),
    ],
)
def test_a_featured_article_that_is_no_slug_is_told_which_one_it_means(
    project: Write, typed: str, known: str, hint: str
) -> None:
    read = read_options(project({"helpgen.yaml": f"# options\nfeatured: [{typed}]\n"}))
    (found,) = featured_faults(read.value, {known})
    assert (found.code, found.place.line, found.place.column) == ("SL501", 2, 12)
    assert found.hint.startswith(hint)
