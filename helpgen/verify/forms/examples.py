"""`help:examples RULE`: each row of a table is a case, and its last columns say what the rule answers."""

import json
from collections.abc import Mapping, Sequence

from helpgen.compile.passages import Passage
from helpgen.model.claim_verdict import Answered
from helpgen.model.engine_description import Cell, RuleDescription, ValueDescription
from helpgen.verify.cells import (
    NO,
    NOTHING,
    YES,
    CellTextError,
    Clock,
    as_code,
    read_cell,
    states_called,
    written,
)
from helpgen.verify.description import place_of
from helpgen.verify.engine import RuleAnswer, RuleQuestion
from helpgen.verify.forms.columns import Column, columns_of
from helpgen.verify.forms.layout import laid_out
from helpgen.verify.forms.member_columns import lists
from helpgen.verify.policy_value import kinds_of, policy_with
from helpgen.verify.sight import Sight
from helpgen.verify.verdict import ClaimFault, Judged


def judge(sight: Sight) -> Judged:
    """Every row, asked."""
    said = sight.claim.said
    rule = sight.description.rules[said.subject]
    head, rows = sight.table()
    if head is None:
        hint = "put a table right below it, or one that nobody sees before <!-- help:end -->, with `hidden`"
        return Judged(0, (sight.fault("CL902", "no table follows `help:examples`", hint),))
    layout = laid_out(sight, head, rows)
    if isinstance(layout, ClaimFault):
        return Judged(0, (layout,))
    columns, faults = columns_of(sight, rule, head, layout)
    policy, unfit = policy_with(sight, said.policy)
    faults += unfit
    if not rows:
        faults.append(sight.fault("CL902", "the table has no rows", "write an example"))
    if faults:
        return Judged(0, tuple(faults))
    asked: list[tuple[int, Passage, Sequence[str], RuleQuestion, Clock]] = []
    found: list[ClaimFault] = []
    for number, row in enumerate(rows, 1):
        cells = layout.texts(sight, row)
        made = _question(sight, rule, columns, row, cells, policy)
        if isinstance(made, ClaimFault):
            found.append(made)
        else:
            asked.append((number, row, cells, *made))
    answers = sight.engine.answer([question for _, _, _, question, _ in asked])
    for (number, row, cells, _, clock), answer in zip(asked, answers, strict=True):
        found += _compared(rule, columns, row, cells, number, answer, clock)
    sides = tuple(_side(each) for each in answers if not each.error)
    return Judged(len(rows), tuple(found), tuple(row.line for row in rows), sides)


def _side(answer: RuleAnswer) -> Answered:
    facts = json.dumps(answer.facts, sort_keys=True, default=str)
    return Answered(answer.allowed, facts if answer.allowed else answer.code)


def _question(  # noqa: PLR0913, PLR0917  a row, and all that it is read with
    sight: Sight,
    rule: RuleDescription,
    columns: Sequence[Column],
    row: Passage,
    cells: Sequence[str],
    policy: Mapping[str, object],
) -> tuple[RuleQuestion, Clock] | ClaimFault:
    own = dict(policy)
    given: dict[str, object] = {}
    try:
        for column, text in zip(columns, cells, strict=True):
            if column.key:
                field = _key_field(column.key, sight.description.keys[column.key])
                own[column.key] = read_cell(text, field, sight.clock_of(own))
        clock = sight.clock_of(own)
        for column, text in zip(columns, cells, strict=True):
            if column.given is not None and not column.given.rows:
                given[column.given.name] = read_cell(text, column.given, clock)
        members = [
            (column.member, text)
            for column, text in zip(columns, cells, strict=True)
            if column.member is not None
        ]
        wholes = [
            (column.given, text)
            for column, text in zip(columns, cells, strict=True)
            if column.given is not None and column.given.rows
        ]
        given |= lists(wholes, members, clock)
    except CellTextError as fault:
        return ClaimFault(row.line, 1, "CL904", str(fault), fault.hint)
    keys = {key: own[key] for key in rule.keys if key in own}
    return RuleQuestion(rule.id, keys, given), clock


_CELLS: Mapping[str, Cell] = {"boolean": "yes/no", "integer": "integer", "number": "integer"}


def _key_field(name: str, schema: Mapping[str, object]) -> ValueDescription:
    """A setting as a column; one that can be null may be left out."""
    kinds = kinds_of(schema)
    cell: Cell = next((_CELLS[each] for each in kinds if each in _CELLS), "words")
    return ValueDescription(name=name, cell=cell, optional="null" in kinds)


def _compared(  # noqa: PLR0913, PLR0917  a row, what was asked, and what was answered
    rule: RuleDescription,
    columns: Sequence[Column],
    row: Passage,
    cells: Sequence[str],
    number: int,
    answer: RuleAnswer,
    clock: Clock,
) -> list[ClaimFault]:
    if answer.error:
        return [
            ClaimFault(
                row.line, 1, "CL904", f"the rule cannot answer this row: {answer.error}", "", number
            )
        ]
    right = list(cells)
    wrong: list[tuple[int, str, str]] = []
    for at, (column, text) in enumerate(zip(columns, cells, strict=True)):
        told = _told(column, text, answer, clock)
        if told is not None:
            because = f" ({answer.because})" if answer.because and column.is_decision else ""
            message = f"{rule.id}, row {number}: expected {told[0]}, and the rule says {told[1]}"
            right[at] = told[1]
            wrong.append((at, told[1], message + because))
    seen = len(row.cells)
    line = f"| {' | '.join(right[:seen])} |"
    where = f"; the rule is {place_of(rule)}" if place_of(rule) else ""
    return [
        ClaimFault(
            row.line,
            1,
            "CL905",
            message,
            f"write {line if at < seen else got}{where}",
            number,
            (row.line, at, got) if at < seen else None,
        )
        for at, got, message in wrong
    ]


def _told(column: Column, text: str, answer: RuleAnswer, clock: Clock) -> tuple[str, str] | None:
    """What was expected and what came, where they differ; raises no fault: a cell that cannot be read differs."""
    if column.is_decision:
        got = "yes" if answer.allowed else f"no: {answer.code.replace('_', ' ')}"
        return None if _agrees(text, answer) else (text or "nothing", got)
    if column.is_effects:
        return _followed(text, answer)
    if column.told is None:
        return None
    return _valued(text, column.told, answer.facts.get(column.told.name), clock)


def _valued(
    text: str, field: ValueDescription, value: object, clock: Clock
) -> tuple[str, str] | None:
    if text.strip().casefold() in NOTHING and value in (None, "", []):
        return None
    if field.cell == "state" and value in states_called(text, clock):
        return None
    got = written(value, field, clock) or "-"
    try:
        expected = read_cell(text, field, clock)
    except CellTextError as fault:
        return f"{text or 'nothing'} ({fault})", got
    return None if _same(expected, value) else (text or "nothing", got)


def _followed(text: str, answer: RuleAnswer) -> tuple[str, str] | None:
    """The effects, in whatever order, each as often as it happens."""
    parts = [] if text.strip().casefold() in NOTHING else text.split(",")
    told = sorted(each.what for each in answer.effects)
    if sorted(part.strip(" `") for part in parts) == told:
        return None
    return text or "nothing", ", ".join(told) or "-"


def _same(expected: object, value: object) -> bool:
    if isinstance(expected, str) and isinstance(value, str):
        return as_code(expected).casefold() == as_code(value).casefold()
    return expected == value and isinstance(expected, bool) == isinstance(value, bool)


def _agrees(text: str, answer: RuleAnswer) -> bool:
    word, _, code = text.partition(":")
    folded = word.strip().casefold()
    if code.strip():
        return folded in NO and not answer.allowed and as_code(code.strip(" `")) == answer.code
    if folded in YES:
        return answer.allowed
    if folded in NO:
        return not answer.allowed
    return not answer.allowed and as_code(word.strip(" `")) == answer.code
