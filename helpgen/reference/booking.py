"""The tables of docs/booking.md: every rule, message, key, seed statement, and every move of the machine."""

from collections.abc import Iterable, Mapping

from helpgen.booking.flows import FLOWS
from helpgen.booking.keys import KEYS
from helpgen.booking.move import Move
from helpgen.booking.moves import MOVES
from helpgen.booking.registry import RULES
from helpgen.booking.rule import Field, Rule
from helpgen.reference.tables import table

_FOLDER = "../helpgen/booking/rules"


def booking_blocks() -> Mapping[str, str]:
    """The text of each generated block of the page, by the block's name."""
    return {
        "rules": _rules(),
        "messages": _messages(),
        "policy": _policy(),
        "statements": _statements(),
        "moves": table(_MOVE_HEAD, map(_move, MOVES)),
        "flows": table(
            ("flow", "says", "events", "ends as"),
            ((f.name, f.says, _steps(f.steps), f"`{f.final}`") for f in FLOWS),
        ),
    }


def _rules() -> str:
    """A table for each area, in the order in which the registry comes to it."""
    areas: dict[str, list[Rule]] = {}
    for rule in RULES:
        areas.setdefault(rule.id.partition(".")[0], []).append(rule)
    head = ("rule", "says", "given", "refuses with", "source")
    return "\n".join(
        f"### {area}\n\n" + table(head, map(_rule, rules)) for area, rules in areas.items()
    )


def _rule(rule: Rule) -> tuple[str, ...]:
    path = rule.id.replace(".", "/").replace("-", "_")
    asks = f" Asks {len(rule.asks)} other rules." if rule.asks else ""
    decided = f" Decided: {rule.decision}" if rule.decision else ""
    return (
        f"[`{rule.id}`]({_FOLDER}/{path}.py)",
        f"{rule.says}{asks}{decided}",
        ", ".join((*map(_given, rule.given), *(f"`{key.name}`" for key in rule.keys))),
        ", ".join(f"`{message.code}`" for message in rule.messages),
        ", ".join(rule.statements) or "decision",
    )


def _given(field: Field) -> str:
    kind = "rows" if field.rows else field.cell.value
    several = ", several" if field.many and not field.rows else ""
    return f"{field.name} ({kind}{several}{', optional' if field.optional else ''})"


def _messages() -> str:
    said: dict[str, tuple[str, list[str]]] = {}
    for rule in RULES:
        for message in rule.messages:
            said.setdefault(message.code, (message.text, []))[1].append(rule.id)
    rows = ((f"`{code}`", text, ", ".join(rules)) for code, (text, rules) in sorted(said.items()))
    return table(("code", "what people read", "rules"), rows)


def _policy() -> str:
    readers = {key.name: [rule.id for rule in RULES if key in rule.keys] for key in KEYS}
    return table(
        ("key", "read by"),
        ((f"`{name}`", ", ".join(rules) or "the machine") for name, rules in readers.items()),
    )


def _statements() -> str:
    by_statement: dict[str, list[str]] = {}
    for rule in RULES:
        for statement in rule.statements:
            by_statement.setdefault(statement, []).append(f"`{rule.id}`")
    rows = (
        (statement, ", ".join(by_statement[statement]))
        for statement in sorted(by_statement, key=_order)
    )
    return table(("statement", "rules"), rows)


def _order(statement: str) -> tuple[int, int]:
    seed, number = statement.split(".")
    return int(seed), int(number)


_MOVE_HEAD = ("#", "says", "from", "event", "by", "guards", "to", "effects")


def _move(move: Move) -> tuple[str, ...]:
    return (
        str(move.number),
        move.says,
        f"{_codes(state or 'none' for state in move.states)} ({_codes(move.changes)})",
        _codes(move.events),
        _codes(move.actors),
        ", ".join((*((f"when {move.when}",) if move.when else ()), *move.guards)),
        _to(move),
        ", ".join(move.effects),
    )


def _to(move: Move) -> str:
    if move.refusal is not None:
        return f"refused: `{move.refusal.code}`"
    return f"{' or '.join(move.next) or 'the same'} ({move.next_change})"


def _steps(steps: Iterable[tuple[str, str]]) -> str:
    return ", ".join(f"{event} by {actor}" for event, actor in steps)


def _codes(names: Iterable[str]) -> str:
    return ", ".join(map(str, names))
