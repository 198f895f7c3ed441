"""What a text may become: references repeat their address and title, and that is counted while they are read."""

import pytest

from helpgen.compile.markdown.limits import allowance
from helpgen.compile.markdown.notes import Note, Notes
from helpgen.compile.markdown.parser import page_parser
from tests.unit.compile.builder import findings

LONG = "x" * 29_000
USES = "[a]\n" * 7_000


def repeated(text: str) -> tuple[int, list[Note]]:
    """How many characters stand in the attributes of all that the parser makes, and what it notes."""
    notes = Notes(allowance=allowance(text))
    tokens = page_parser().parse(text, notes.env())
    inside = [child for token in tokens for child in token.children or ()]
    return sum(len(str(value)) for child in inside for value in child.attrs.values()), notes.found


@pytest.mark.parametrize(
    "text",
    [
        f"[a]: https://e.example/{LONG}\n\n{USES}",
        f'[a]: https://e.example/ "{LONG}"\n\n{USES}',
        f"[a]: {LONG}.png\n\n" + "![a]\n" * 7_000,
        f'[a]: p.png "{LONG}"\n\n' + "[![][a]][a]\n" * 3_500,
        f"> [a]: https://e.example/{LONG}\n\n" + "| x |\n|---|\n" + "| [y][a] |\n" * 3_000,
    ],
    ids=["address", "title", "picture", "picture-in-a-link", "cells"],
)
def test_no_use_of_a_reference_is_written_out_for_which_there_is_no_room(text: str) -> None:
    long, found = repeated(text)
    assert long <= allowance(text) + 60_000
    assert [note.code for note in found] == ["ST232"]


def test_many_uses_of_an_address_of_the_usual_length_are_no_finding() -> None:
    text = "[a]: https://e.example/a-page-of-another-site\n\n" + USES
    long, found = repeated(text)
    assert not found
    assert long >= 7_000 * len("https://e.example/a-page-of-another-site")


def test_links_that_are_written_out_have_the_room_they_need() -> None:
    _, found = repeated("[a](https://e.example/%s)\n" % ("\U0001f408" * 200) * 400)
    assert not found


def test_the_finding_stands_at_the_definition_that_grows_and_alone() -> None:
    text = f"Words.\n\n[b]: /help/nowhere\n[a]: https://e.example/{LONG}\n\n[b]\n\n{USES}"
    assert findings(text) == [("ST232", 4)]


def test_a_heading_of_five_hundred_characters_is_the_longest() -> None:
    assert findings("## " + "x" * 500) == []
    assert findings("## " + "x" * 501) == [("ST233", 1)]
    assert findings("## x {#" + "x" * 501 + "}") == [("ST202", 1)]
