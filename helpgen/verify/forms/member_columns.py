"""Lists of objects in a table: each column holds one member of all of them, `;` between one object and the next.

`| Starts | State |` with `Mon 9 Mar 2026, 10:00; Mon 9 Mar 2026, 11:00` and `booked; pending` are two appointments.
Words and codes may be parted by commas as well. A single value counts for each of the objects; what is blank is left
out, and where all is blank there are none.
"""

import re
from collections.abc import Iterator, Sequence

from helpgen.frozen import frozen
from helpgen.model.engine_description import RuleDescription, ValueDescription
from helpgen.verify.cells import NOTHING, CellTextError, Clock, Json, read_cell
from helpgen.verify.description import names_of
from helpgen.verify.rows import read_rows

_WORDS = ("words", "code", "state")


@frozen
class Member:
    """A member of the objects that `of` lists."""

    of: ValueDescription
    member: ValueDescription


def member_called(rule: RuleDescription, name: str) -> Member | None:
    """What a header means that names a member, alone or as `list.member`; the first list that has one is meant."""
    folded = name.casefold()
    for field in rule.given:
        for each in field.rows:
            names = {one.casefold() for one in names_of(each)}
            if folded in names or folded in {f"{field.name}.{one}".casefold() for one in names}:
                return Member(field, each)
    return None


def lists(
    wholes: Sequence[tuple[ValueDescription, str]],
    members: Sequence[tuple[Member, str]],
    clock: Clock,
) -> dict[str, Json]:
    """All lists of one row: those that stand whole in a cell, with the members that columns of their own hold."""
    found: dict[str, Json] = {}
    for field, text in wholes:
        beside = {
            member.member.name: [
                _beside(part, member.member, clock) for part in _parts(cell, member.member)
            ]
            for member, cell in members
            if member.of.name == field.name
        }
        found[field.name] = read_rows(text, field, clock, beside)
    return objects([each for each in members if each[0].of.name not in found], clock) | found


def _beside(text: str, member: ValueDescription, clock: Clock) -> Json:
    """A member of one of the things; `{name}` is kept, and stands for another of its members."""
    return text if text.startswith("{") else read_cell(text, member, clock)


def objects(cells: Sequence[tuple[Member, str]], clock: Clock) -> dict[str, Json]:
    """The lists that the cells of one row make, by the name of their field; raises CellTextError."""
    found: dict[str, Json] = {}
    for field in {member.of.name: member.of for member, _ in cells}.values():
        columns = {
            member.member.name: (member.member, _parts(text, member.member))
            for member, text in cells
            if member.of.name == field.name
        }
        made = list(_made(columns, field.name, clock))
        if field.single and made:
            found[field.name] = made[0]
        elif not field.single:
            found[field.name] = made
    return found


def _made(
    columns: dict[str, tuple[ValueDescription, list[str]]], name: str, clock: Clock
) -> Iterator[dict[str, Json]]:
    size = max(len(parts) for _, parts in columns.values())
    for member, parts in columns.values():
        if len(parts) not in (1, size):
            raise CellTextError(
                f"{name} has {size} entries, and {member.name} stands there {len(parts)} times",
                "write one value for each, parted by semicolons, or one for all",
            )
    if all(part in NOTHING for _, parts in columns.values() for part in parts):
        return
    for at in range(size):
        yield {
            member.name: read_cell(text, member, clock)
            for member, parts in columns.values()
            if (text := parts[at % len(parts)]) not in NOTHING or not member.optional
        }


def _parts(text: str, member: ValueDescription) -> list[str]:
    """The values in a cell, one for each object."""
    pattern = r"[,;]" if member.cell in _WORDS and ";" not in text else ";"
    return [" ".join(part.split()).replace("\u00a0", " ") for part in re.split(pattern, text)]
