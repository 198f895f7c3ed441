from itertools import product

import pytest
from markdown_it.rules_block.table import escapedSplit

from helpgen.compile.markdown.cell_spans import cell_spans


def texts(line: str) -> list[str]:
    return [line[start:end] for start, end in cell_spans(line)]


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("| a | b |", ["a", "b"]),
        ("a | b", ["a", "b"]),
        (r"| a \| b | c |", [r"a \| b", "c"]),
        ("> > | a | b |", ["a", "b"]),
        ("| a |  | b |", ["a", "", "b"]),
        ("| a | b |\r", ["a", "b"]),
        ("", []),
    ],
)
def test_the_cells_of_a_row(line: str, cells: list[str]) -> None:
    assert texts(line) == cells


def test_rows_are_split_as_the_parser_splits_them() -> None:
    for size in range(1, 7):
        for signs in product("a|\\ ", repeat=size):
            line = "".join(signs)
            said = escapedSplit(line.strip())
            if said and not said[0]:
                said.pop(0)
            if said and not said[-1]:
                said.pop()
            ours = [text.replace("\\|", "|") for text in texts(line)]
            assert ours == [text.strip() for text in said], repr(line)
