"""What the columns of a table of examples are, by their headers.

A plain header is a value that the rule takes, by its name or another name that the rule lists, a part of a list, or a
policy key. One that ends in `?`, or names a value that the rule tells and is not given, is what is expected: that
value, all that follows (`What follows?`), or, by any other words, the decision.
"""

from collections.abc import Sequence

from helpgen.compile.passages import Passage
from helpgen.frozen import frozen
from helpgen.model.engine_description import RuleDescription, ValueDescription
from helpgen.text.nearest import nearest
from helpgen.verify.description import names_of
from helpgen.verify.forms.layout import Layout
from helpgen.verify.forms.member_columns import Member, member_called
from helpgen.verify.sight import Sight
from helpgen.verify.verdict import ClaimFault


@frozen
class Column:
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


def columns_of(
    sight: Sight, rule: RuleDescription, head: Passage, layout: Layout
) -> tuple[list[Column], list[ClaimFault]]:
    """Every column, and what is wrong with them: unknown, missing, twice there, or none that expects anything."""
    columns: list[Column] = []
    faults: list[ClaimFault] = []
    for name in layout.names:
        column = _column(sight, rule, name)
        columns.append(column or Column())
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


def _column(sight: Sight, rule: RuleDescription, name: str) -> Column | None:
    if name.startswith("(") and name.endswith(")"):
        return Column()
    own = next((each for each in rule.given if each.name == name), None)
    given = own or _called(rule.given, {name.casefold()})
    if given is not None:
        return Column(given=given)
    if name.endswith("?"):
        return _question_column(rule, name)
    member = member_called(rule, name)
    if member is not None:
        return Column(member=member)
    if name in sight.description.keys:
        return Column(key=name)
    told = _called(rule.gives, {name.casefold()})
    return Column(told=told) if told else None


def _question_column(rule: RuleDescription, name: str) -> Column | None:
    folded = name.casefold()
    if folded == FOLLOWS:
        return Column(is_effects=True)
    told = _called(rule.gives, {folded, folded.removesuffix("?").strip()})
    names = [one for each in rule.gives for one in names_of(each)]
    if told is None and nearest(name.removesuffix("?"), names):
        return None
    return Column(told=told, is_decision=told is None)


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
