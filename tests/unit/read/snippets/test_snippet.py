import pytest

from helpgen.model.snippet import Snippet
from helpgen.read.disk.files import File
from helpgen.read.snippets.snippet import read_snippet

PATH = "content/snippets/note.md"


def read(text: str | bytes | None) -> Snippet:
    data = text.encode() if isinstance(text, str) else text
    return read_snippet("note", File(PATH, data), 1_000)


def test_a_snippet_is_its_lines() -> None:
    made = read("One.\n\nTwo.\n")
    assert (made.lines, made.first, made.found) == (("One.", "", "Two."), 1, ())


def test_blank_lines_at_its_ends_do_not_count() -> None:
    made = read("\n \n  One.\n\n\n")
    assert (made.lines, made.first) == (("  One.",), 3)
    assert read("\n\n").lines == ()
    assert read("").lines == ()


def test_fields_are_no_part_of_the_text() -> None:
    made = read("---\nparameters:\n  what: {title: What is booked}\n---\n\nBook {{with.what}}.\n")
    assert (made.lines, made.first) == (("Book {{with.what}}.",), 6)
    assert made.parameters["what"].type == "string"
    assert made.parameters["what"].default is None


def test_front_matter_may_be_empty() -> None:
    assert read("---\n---\nText.\n").lines == ("Text.",)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (None, ["FM106"]),
        (b"\xff\xfe", ["FM105"]),
        ("---\nnever closed\n", ["FM102"]),
        ("---\ntitle: Note\n---\nText.\n", ["FM110"]),
        ("---\nparameters: [what]\n---\n", ["FM109"]),
        ("---\nparameters:\n  What: {}\n---\n", ["FM114"]),
        ("---\nparameters:\n  what: {type: text}\n---\n", ["FM114"]),
        ("---\nparameters:\n  what: {type: integer, default: ten}\n---\n", ["SN204"]),
        ("---\nparameters:\n  what: {type: integer, default: 1.5}\n---\n", ["SN204"]),
        ("---\nparameters:\n  what: {default: 5}\n---\n", ["SN204"]),
        ("---\nparameters:\n  what: {type: key, default: patient}\n---\n", ["SN204"]),
        ("<!-- help:include -->\n", ["SN205"]),
    ],
)
def test_what_is_wrong_with_it_by_itself_is_told(
    text: str | bytes | None, codes: list[str]
) -> None:
    made = read(text)
    assert [each.code for each in made.found] == codes
    assert {each.place.path for each in made.found} == {PATH}


@pytest.mark.parametrize(
    "field",
    [
        "{default: Visit}",
        "{type: integer, default: 0}",
        "{type: number, default: 1}",
        "{type: key, default: a.b}",
    ],
)
def test_a_default_is_of_the_type(field: str) -> None:
    assert read(f"---\nparameters:\n  what: {field}\n---\n").found == ()
