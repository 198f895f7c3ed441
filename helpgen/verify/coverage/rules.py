"""Which rules are claimed, where, and whether the examples stand on both sides of their limits."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from helpgen.model.claim_verdict import Answered, Status, Verdict
from helpgen.model.engine_description import RuleDescription
from helpgen.verify.coverage.figures import RuleFigures
from helpgen.verify.description import Description

_TIMES = ("instant", "date", "time", "interval")
_COUNTS = ("integer", "duration")
_NUMBERS = frozenset({"integer", "number"})
_UNSEEN = (Status.HIDDEN, Status.ERROR)


def rule_figures(verdicts: Sequence[Verdict], description: Description) -> Iterator[RuleFigures]:
    """Every rule in the order of the description. A flow is a claim of the rule that makes the moves."""
    seen = [each for each in verdicts if each.status not in _UNSEEN]
    places = {(_rule_of(each, description), each.slug, each.claim.line) for each in seen}
    claims: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name, slug, _ in sorted(places):
        claims[name][slug] += 1
    answers: defaultdict[str, set[Answered]] = defaultdict(set)
    for each in seen:
        answers[each.rule] |= {*each.answers}
    for rule in description.said.rules:
        yield RuleFigures(
            rule.id,
            dict(claims.get(rule.id, {})),
            has_limit(rule, description),
            is_bounded(rule, answers.get(rule.id, set())),
        )


def _rule_of(verdict: Verdict, description: Description) -> str:
    return description.said.step if verdict.claim.said.form == "flow" else verdict.rule


def has_limit(rule: RuleDescription, description: Description) -> bool:
    """Whether something is compared with a limit: it reads a number, or is given an amount, or two times.

    What is given as objects that cannot be left out fits no table, so that nobody can write an example.
    """
    if any(field.rows and not field.optional for field in rule.given):
        return False
    cells = [field.cell for field in rule.given]
    times = sum(1 for cell in cells if cell in _TIMES)
    reads_number = any(_is_number(description.keys.get(key, {})) for key in rule.keys)
    is_asked = bool(rule.given)
    return (
        (reads_number and is_asked) or any(cell in _COUNTS for cell in cells) or times >= 2  # noqa: PLR2004  a time is compared with another one
    )


def is_bounded(rule: RuleDescription, answers: set[Answered]) -> bool:
    """Whether the examples stand on both sides: one allowed and one refused.

    Of what never refuses it is two that tell different things. A rule with messages of its own refuses.
    """
    allowed = {each for each in answers if each.allowed}
    if rule.messages or len(allowed) < len(answers):
        return bool(allowed) and len(allowed) < len(answers)
    return len(allowed) > 1


def _is_number(schema: Mapping[str, object]) -> bool:
    kinds = schema.get("type")
    if isinstance(kinds, str):
        return kinds in _NUMBERS
    if isinstance(kinds, list):
        return any(kind in _NUMBERS for kind in kinds)
    parts = schema.get("anyOf")
    return isinstance(parts, list) and any(
        isinstance(part, dict) and _is_number(part) for part in parts
    )
