"""`help:examples RULE`: each row of a table is a case, and its last columns say what the rule answers.

A plain header is a value that the rule takes, by its name or another name that the rule lists, or a policy key. One
that ends in `?`, or names a value that the rule tells and is not given, is what is expected: that value, all that
follows (`What follows?`), or, by any other words, the decision.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from helpgen.compile.passages import Passage
from helpgen.model.engine_description import Cell, RuleDescription, ValueDescription
from helpgen.text.nearest import nearest
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
from helpgen.verify.description import names_of, place_of
from helpgen.verify.engine import RuleAnswer, RuleQuestion
from helpgen.verify.forms.layout import Layout, laid_out
from helpgen.verify.forms.member_columns import Member, lists, member_called
from helpgen.verify.policy_value import kinds_of, policy_with
from helpgen.verify.sight import Sight
from helpgen.verify.verdict import ClaimFault, Judged


@dataclass(frozen=True, slots=True)
class _Column:
    """What a column is: a value given, one told, a policy key, the decision, all effects, or a remark for people."""

    given: ValueDescription | None = None
    member: Member | None = None
    told: ValueDescription | None = None
    key: str = ""
    is_decision: bool = False
    is_effects: bool = False

    @property
    def is_expected(self) -> bool:
        """Whether its cells are compared with the answer."""
        return self.told is not None or self.is_decision or self.is_effects


FOLLOWS = "what follows?"
"""The header of a column that names every effect, as `not=` does: `email:client, notify:clinician`."""


def judge(sight: Sight) -> Judged:
    """Every row, asked."""
    said = sight.claim.said
    rule = sight.description.rules[said.subject]
    head, rows = sight.table()
    if head is None:
        hint = "put a table right below it, or one that nobody sees before <!-- help:end -->, with `hidden`"
        return Judged(0, (_at(sight, "CL902", "no table follows `help:examples`", hint),))
    layout = laid_out(sight, head, rows)
    if isinstance(layout, ClaimFault):
        return Judged(0, (layout,))
    columns, faults = _columns(sight, rule, head, layout)
    policy, unfit = policy_with(sight, said.policy)
    faults += unfit
    if not rows:
        faults.append(_at(sight, "CL902", "the table has no rows", "write an example"))
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
    return Judged(len(rows), tuple(found))


def _columns(
    sight: Sight, rule: RuleDescription, head: Passage, layout: Layout
) -> tuple[list[_Column], list[ClaimFault]]:
    columns: list[_Column] = []
    faults: list[ClaimFault] = []
    for name in layout.names:
        column = _column(sight, rule, name)
        columns.append(column or _Column())
        if column is None:
            fields = rule.gives if name.endswith("?") else rule.given
            known = [*(each for field in fields for each in names_of(field)), *rule.keys]
            faults.append(_unknown(head, f"{rule.id} has no {name!r}", name, known))
    names = [column.given.name for column in columns if column.given]
    missing = [
        names_of(each)[-1]
        for each in rule.given
        if each.name not in names and not each.optional and not each.rows
    ]
    if missing and not faults:
        message = f"{rule.id} also needs {', '.join(missing)}"
        faults.append(ClaimFault(head.line, 1, "CL903", message, "add a column for each"))
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        hint = "leave one of them out"
        faults.append(
            ClaimFault(head.line, 1, "CL903", f"two columns are {', '.join(twice)}", hint)
        )
    if not any(column.is_expected for column in columns):
        message = "no column says what is expected"
        hint = "end its header with a question mark: | Can it be booked? |"
        faults.append(ClaimFault(head.line, 1, "CL903", message, hint))
    return columns, faults


def _column(sight: Sight, rule: RuleDescription, name: str) -> _Column | None:
    if name.startswith("(") and name.endswith(")"):
        return _Column()
    own = next((each for each in rule.given if each.name == name), None)
    given = own or _called(rule.given, {name.casefold()})
    if given is not None:
        return _Column(given=given)
    if name.endswith("?"):
        return _question_column(rule, name)
    member = member_called(rule, name)
    if member is not None:
        return _Column(member=member)
    if name in sight.description.keys:
        return _Column(key=name)
    told = _called(rule.gives, {name.casefold()})
    return _Column(told=told) if told else None


def _question_column(rule: RuleDescription, name: str) -> _Column | None:
    folded = name.casefold()
    if folded == FOLLOWS:
        return _Column(is_effects=True)
    told = _called(rule.gives, {folded, folded.removesuffix("?").strip()})
    names = [one for each in rule.gives for one in names_of(each)]
    if told is None and nearest(name.removesuffix("?"), names):
        return None
    return _Column(told=told, is_decision=told is None)


def _called(fields: Sequence[ValueDescription], names: set[str]) -> ValueDescription | None:
    """The value that has one of these names."""
    return next(
        (each for each in fields if names & {one.casefold() for one in names_of(each)}), None
    )


def _unknown(head: Passage, message: str, name: str, known: Sequence[str]) -> ClaimFault:
    near = nearest(name, known)
    hint = f"did you mean {near}?" if near else f"it takes {', '.join(known) or 'nothing'}"
    hint += "; a remark for readers stands in parentheses, and what is expected ends in ?"
    return ClaimFault(head.line, 1, "CL903", message, hint)


def _question(  # noqa: PLR0913, PLR0917  a row, and all that it is read with
    sight: Sight,
    rule: RuleDescription,
    columns: Sequence[_Column],
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
    cell = next((_CELLS[each] for each in kinds if each in _CELLS), "words")
    return ValueDescription(name=name, cell=cell, optional="null" in kinds)


def _compared(  # noqa: PLR0913, PLR0917  a row, what was asked, and what was answered
    rule: RuleDescription,
    columns: Sequence[_Column],
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
    found: list[ClaimFault] = []
    right = [*cells][: len(row.cells)]
    for at, (column, text) in enumerate(zip(columns, cells, strict=True)):
        told = _told(column, text, answer, clock)
        if told is None:
            continue
        expected, got = told
        right[at] = got
        because = f" ({answer.because})" if answer.because and column.is_decision else ""
        message = f"{rule.id}, row {number}: expected {expected}, and the rule says {got}{because}"
        found.append(ClaimFault(row.line, 1, "CL905", message, "", number, (row.line, at, got)))
    line = f"| {' | '.join(right)} |"
    where = f"; the rule is {place_of(rule)}" if place_of(rule) else ""
    return [
        ClaimFault(
            each.line, 1, each.code, each.message, f"write {line}{where}", number, each.mended
        )
        for each in found
    ]


def _told(column: _Column, text: str, answer: RuleAnswer, clock: Clock) -> tuple[str, str] | None:
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


def _at(sight: Sight, code: str, message: str, hint: str) -> ClaimFault:
    return ClaimFault(sight.claim.line, sight.claim.column, code, message, hint)
