"""The body of an article as rows that JSON knows, and back.

An article's lines are most of what is kept of its reading. Lines that stand in the same branch and follow each other
are one row, of texts alone: read back in a third of the time that values of named classes take.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from helpgen.logic import Condition
from helpgen.model.source import Body, Branch, Choice, Line, Node, Within

Row = list[Any]


def body_rows(body: Body, told: Callable[[Condition], str]) -> list[Row]:
    """The rows of a body; `told` writes a condition. What a row begins with says what it is.

    A number is that of the first of some lines, a text is another line, None a line in parts, a list a choice.
    """
    rows: list[Row] = []
    above: Line | None = None
    for node in body:
        if isinstance(node, Line) and _is_plain(node):
            if above is not None and (above.number + 1, above.ends) == (node.number, node.ends):
                rows[-1].append(node.text)
            else:
                rows.append([node.number, node.ends, node.text])
            above = node
            continue
        above = None
        if isinstance(node, Line):
            rows.append(["", *node])
        elif isinstance(node, Within):
            rows.append([None, node.number, node.ends, body_rows(node.parts, told)])
        else:
            rows.append([[_branch_row(each, told) for each in node.branches], node.end])
    return rows


def body_of(rows: Sequence[Row], condition: Callable[[str], Condition]) -> Body:
    """The body that has these rows; `condition` reads one back."""
    return tuple(_nodes(rows, condition))


def _is_plain(line: Line) -> bool:
    return not (line.column or line.is_mark or line.joints or line.edge)


def _branch_row(branch: Branch, told: Callable[[Condition], str]) -> Row:
    nodes = body_rows(branch.nodes, told)
    return [told(branch.condition), branch.line, nodes, branch.mark, branch.column]


def _nodes(rows: Sequence[Row], condition: Callable[[str], Condition]) -> Iterator[Node]:
    for row in rows:
        kind = row[0]
        if type(kind) is int:
            _, ends, *texts = row
            for number, text in enumerate(texts, kind):
                yield Line(number, text, 0, ends)
        elif kind is None:
            _, number, ends, parts = row
            yield Within(number, body_of(parts, condition), ends)
        elif type(kind) is str:
            yield _line(row[1:])
        else:
            branches = [
                Branch(condition(told), line, body_of(nodes, condition), _mark(mark), column)
                for told, line, nodes, mark, column in kind
            ]
            yield Choice(tuple(branches), _mark(row[1]))


def _mark(row: Row | None) -> Line | None:
    return None if row is None else _line(row)


def _line(row: Row) -> Line:
    number, text, column, ends, is_mark, joints, edge = row
    return Line(number, text, column, ends, is_mark, tuple([(a, b) for a, b in joints]), edge)
