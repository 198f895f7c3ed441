"""A row comes out of the sheets as it was put in, wherever one sheet ends and the next begins."""

import pytest

from helpgen.pipeline.standing.sheets import Sheets


def test_rows_of_many_lengths_are_found_where_they_begin() -> None:
    sheets, found = Sheets(), dict[int, bytes]()
    for number in range(3_000):
        row = number.to_bytes(2) * (number % 97)
        found[sheets.add(row)] = row
    assert sum(map(len, found.values())) > 4 * 65_536, "more than fit into a few sheets"
    assert all(sheets.row(place, len(row)) == row for place, row in found.items())


def test_a_row_that_fills_a_sheet_has_one_and_a_longer_one_is_refused() -> None:
    sheets = Sheets()
    first, whole = sheets.add(b"a"), sheets.add(b"w" * 65_536)
    after = sheets.add(b"z")
    assert sheets.row(first, 1) == b"a"
    assert sheets.row(whole, 65_536) == b"w" * 65_536
    assert sheets.row(after, 1) == b"z"
    with pytest.raises(ValueError, match="65537"):
        sheets.add(b"x" * 65_537)
