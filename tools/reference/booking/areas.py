"""The rules area by area: a table of what they say, then all that is on record of each."""

from collections.abc import Mapping

from helpgen.booking.order import parts
from helpgen.booking.registry import RULES
from helpgen.booking.values import Field, Rule
from tools.reference.booking import links
from tools.reference.tables import table


def areas() -> str:
    """The areas in the order in which the registry comes to them."""
    found: dict[str, list[Rule]] = {}
    for rule in RULES:
        found.setdefault(rule.id.partition(".")[0], []).append(rule)
    ways = " · ".join(f"[{area}](#{links.slug(area)})" for area in found)
    return "\n".join((f"{ways}\n", *(_area(area, rules) for area, rules in found.items())))


def _area(area: str, rules: list[Rule]) -> str:
    says = table(("rule", "says"), ((links.rule(rule.id), rule.says) for rule in rules))
    return "\n".join((f"### {area}\n", says, *map(_entry, rules)))


def _entry(rule: Rule) -> str:
    facts = "".join(f"- {label}: {text}\n" for label, text in _facts(rule).items() if text)
    laws = "".join(f"- Law `{law.name}`: {law.says}\n" for law in rule.properties)
    return f"#### `{rule.id}`\n\n{rule.says}\n\n{laws}{facts}"


def _facts(rule: Rule) -> Mapping[str, str]:
    """What is known of a rule, by what it is called; empty where there is none."""
    return {
        "Decided": rule.decision,
        "Asks": links.rules(each.id for each in parts(rule)),
        "Given": ", ".join(map(_field, rule.given)),
        "Reads": ", ".join(f"`{key.name}`" for key in rule.keys),
        "Tells": ", ".join(field.name for field in rule.gives),
        "Refuses with": ", ".join(f"`{message.code}`" for message in rule.messages),
        "Statements": ", ".join(rule.statements),
        "Code": _code(rule),
    }


def _field(field: Field) -> str:
    kind = "rows" if field.rows else field.cell.value
    least = "" if field.least is None else f" from {field.least}"
    several = ", several" if field.many and not field.rows else ""
    return f"{field.name} ({kind}{least}{several}{', optional' if field.optional else ''})"


def _code(rule: Rule) -> str:
    area, name = rule.id.replace("-", "_").split(".")
    return (
        f"[{area}/{name}.py](../helpgen/booking/rules/{area}/{name}.py), "
        f"[its test](../tests/unit/booking/rules/{area}/test_{name}.py)"
    )
