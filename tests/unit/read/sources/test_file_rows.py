import pytest

from helpgen.read.sources.file_rows import TornFileError, file_rows
from helpgen.read.sources.row import Row


def rows(name: str, text: str) -> list[Row]:
    return list(file_rows(f"profiles/{name}", text))


def told(found: list[Row]) -> list[tuple[int, object]]:
    return [(row.place.line, row.fault or row.cells.get("id")) for row in found]


def test_each_line_of_json_lines_is_a_row_and_an_empty_one_is_none() -> None:
    assert told(rows("a.jsonl", '{"id": "a"}\n\n  \n{"id": "b"}')) == [(1, "a"), (4, "b")]


def test_a_broken_line_is_one_rows_fault() -> None:
    (_, broken), (_, list_), (_, good) = told(rows("a.jsonl", '{"id"\n[1]\n{"id": "b"}\n'))
    assert str(broken).startswith("is no JSON")
    assert list_ == "is no map, such as {...}"
    assert good == "b"


def test_rows_of_a_list_know_the_line_on_which_they_begin() -> None:
    text = '\n[\n  {"id": "a",\n   "name": "A"},\n\n  {"id": "b"}, {"id": "c"},\n  7\n]\n'
    assert told(rows("a.json", text)) == [
        (3, "a"),
        (6, "b"),
        (6, "c"),
        (7, "is no map, such as {...}"),
    ]
    assert rows("a.json", " [ ] ") == []


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ('{"id": "a"}', 1, "no JSON list"),
        ("", 1, "no JSON list"),
        ('[\n{"id": "a"},\n{"id": \n]', 3, "the row that begins here"),
        ('[\n{"id": "a"}\n{"id": "b"}]', 3, "a comma is missing"),
        ('[{"id": "a"},]', 1, "ends behind a comma"),
        ('[{"id": "a"}', 1, "a comma is missing"),
        ("[]\n[]", 1, "something follows"),
        ("[" * 100_000, 1, "nested deeper"),
    ],
)
def test_where_a_list_is_torn_nothing_of_it_is_believed(text: str, line: int, why: str) -> None:
    with pytest.raises(TornFileError, match=why) as caught:
        rows("a.json", text)
    assert (caught.value.finding.place.path, caught.value.finding.place.line) == (
        "profiles/a.json",
        line,
    )


def test_cells_of_csv_are_named_by_the_header_and_may_hold_line_ends() -> None:
    text = 'id,name,features\na,"A, and\nsons","{""portal"": true}"\n\nb,B,\n'
    found = rows("a.csv", text)
    assert [row.cells for row in found] == [
        {"id": "a", "name": "A, and\nsons", "features": '{"portal": true}'},
        {"id": "b", "name": "B", "features": ""},
    ]
    assert [row.place.line for row in found] == [2, 5]


def test_a_row_with_a_cell_too_few_is_at_fault_and_still_says_whose_it_is() -> None:
    (found,) = rows("a.csv", "id,name,email\na,A\n")
    assert (found.fault, found.cells["id"]) == ("has 2 cells, and the header has 3", "a")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "does not name every column"),
        ("id,\na,b\n", "does not name every column"),
        ("id,name,id\n", "names `id` twice"),
        ("id;name\na;A\n", "not parted by commas"),
        ('id,name\na,"A\nb,B\n', "no CSV"),
        ('id,name\na,"A" x\n', "no CSV"),
    ],
)
def test_a_table_that_cannot_be_told_apart_is_torn(text: str, why: str) -> None:
    with pytest.raises(TornFileError, match=why):
        rows("a.csv", text)
