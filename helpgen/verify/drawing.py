"""Cases drawn near the limits of a rule, from what its engine says of it alone.

What a limit is stands in the policy: each number N there is tried as hours, days, minutes and a count, exactly and one
step to either side, also across the two days on which clocks change. The same rule and policy give the same cases.
"""

import json
import random
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta

from helpgen.model.engine_description import RuleDescription, ValueDescription
from helpgen.verify.cells import Clock
from helpgen.verify.description import Description

_DAYS = (
    *(datetime(2026, 3, 2, 15, tzinfo=UTC), datetime(2026, 3, 7, 15, tzinfo=UTC)),
    *(datetime(2026, 10, 31, 14, tzinfo=UTC), datetime(2026, 12, 31, 23, 30, tzinfo=UTC)),
)
_WORDS = ("", "a", "Ana Ruiz", "client", "Monday")
_FEW = 3


def drawn(
    rule: RuleDescription,
    policy: Mapping[str, object],
    description: Description,
    clock: Clock,
    count: int,
) -> Sequence[Mapping[str, object]]:
    """So many cases, each the values that the rule takes; one that takes none has one case."""
    if not rule.given:
        return [{}]
    seed = f"{rule.id} {json.dumps(policy, sort_keys=True, default=str)}"
    drawer = _Drawer(random.Random(seed), policy, description, clock)  # noqa: S311  no secret: anybody may draw it again
    return [drawer.case(rule.given) for _ in range(count)]


class _Drawer:
    def __init__(
        self,
        chance: random.Random,
        policy: Mapping[str, object],
        description: Description,
        clock: Clock,
    ) -> None:
        self._chance, self._description, self._clock = chance, description, clock
        self._numbers = sorted({*_numbers(policy), 0, 1, 24}, key=float)
        self._base = _DAYS[0]

    def case(self, fields: Sequence[ValueDescription]) -> Mapping[str, object]:
        """One case; the times in it lie about one base, so that limits are met."""
        self._base = self._chance.choice(_DAYS)
        return self._row(fields)

    def _row(self, fields: Sequence[ValueDescription]) -> dict[str, object]:
        made: dict[str, object] = {}
        for field in fields:
            if field.optional and self._chance.random() < 0.3:  # noqa: PLR2004  often enough to matter
                continue
            made[field.name] = self._value(field)
        for field in fields:
            first = made.get(field.after)
            if isinstance(first, str) and field.cell == "time" and field.name in made:
                ends = min(int(first[:2]) + self._chance.choice((1, 4, 8)), 24)
                made[field.name] = f"{ends:02}:{'00' if ends == 24 else first[3:]}"  # noqa: PLR2004 midnight
            elif isinstance(first, str) and field.name in made:
                start = datetime.fromisoformat(first)
                length = self._chance.choice((1, 15, 30, 50, 60, 90))
                made[field.name] = _text(start + timedelta(minutes=length))
            elif field.after and (first is None) != (made.get(field.name) is None):
                made.pop(field.name, None)
                made.pop(field.after, None)
        return made

    def _value(self, field: ValueDescription) -> object:
        if field.rows:
            if field.single:
                return self._row(field.rows)
            return [self._row(field.rows) for _ in range(self._chance.randrange(_FEW))]
        if field.many:
            return [self._one(field) for _ in range(self._chance.randrange(_FEW))]
        return self._one(field)

    def _one(self, field: ValueDescription) -> object:  # noqa: PLR0911  one answer for each type
        chance = self._chance
        match field.cell:
            case "instant":
                return _text(self._instant())
            case "date":
                return self._date().isoformat()
            case "time":
                return f"{chance.randrange(24):02}:{chance.choice((0, 15, 30, 45)):02}"
            case "interval":
                start = self._instant()
                end = start + timedelta(minutes=chance.choice((15, 30, 50, 60, 90, 1440)))
                return f"{_text(start)}/{_text(end)}"
            case "duration":
                return f"PT{int(chance.choice(self._numbers))}H"
            case "integer":
                number = int(chance.choice(self._numbers)) + chance.choice((-1, 0, 0, 1))
                return max(number, field.least or 0)
            case "yes/no":
                return chance.random() < 0.5  # noqa: PLR2004  yes as often as no
            case "state":
                return chance.choice(field.codes or self._description.said.states or ("",))
            case "code":
                return chance.choice(field.codes or ("ana-ruiz", "ben-cole", "client"))
            case _:
                return chance.choice(_WORDS)

    def _instant(self) -> datetime:
        number = float(self._chance.choice(self._numbers))
        unit = self._chance.choice(("hours", "hours", "days", "minutes"))
        step = self._chance.choice((0, 0, 0, 1, -1, 60, -60, 1800, -1800))
        sign = self._chance.choice((1, 1, 1, -1))
        size = min(number, 400.0 if unit == "days" else 9_000.0)
        return self._base + sign * timedelta(**{unit: size}) + timedelta(seconds=step)

    def _date(self) -> date:
        local = self._base.astimezone(self._clock.zone).date()
        number = int(min(float(self._chance.choice(self._numbers)), 400))
        return local + timedelta(days=self._chance.choice((0, 1, -1, number, number + 1, -number)))


def _numbers(value: object) -> set[float]:
    """Every number in a policy, however deep."""
    if isinstance(value, bool) or value is None:
        return set()
    if isinstance(value, int | float):
        return {value}
    if isinstance(value, Mapping):
        return set[float]().union(*(_numbers(each) for each in value.values()))
    if isinstance(value, list | tuple):
        return set[float]().union(*(_numbers(each) for each in value))
    return set()


def _text(when: datetime) -> str:
    return when.astimezone(UTC).isoformat().replace("+00:00", "Z")
