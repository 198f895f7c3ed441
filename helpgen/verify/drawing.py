"""Cases drawn near the limits of a rule, from what its engine says of it alone.

Each number N of the policy is tried as hours, days, minutes and a count, exactly and one step to either side; times
meet those that the policy sets, the changes of the clocks, and each other: what begins where something ends.
The same rule, policy and seed give the same cases.
"""

import json
import random
from collections.abc import Hashable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta

from helpgen.model.engine_description import MoveDescription, RuleDescription, ValueDescription
from helpgen.verify.cells import Clock
from helpgen.verify.description import Description
from helpgen.verify.limits import NearLimits

_CODES = ("ana-ruiz", "ben-cole", "client", "admin")
_WORDS = ("", "a", "Ana Ruiz", "client", "Monday", "Straße", "STRASSE", "ana@people.example.org")
_LENGTHS = (15, 30, 50, 60, 90)
_STEPS = (0, 0, 0, 1, -1, 1, -1, 60, -60, 900, -900)
_FEW = 3
_LATE = 1_440
_FARTHEST = {"hours": 9_000.0, "days": 400.0, "minutes": 9_000.0}


def drawn(  # noqa: PLR0913, PLR0917  a rule, what is known about it, and how many cases of which draw
    rule: RuleDescription,
    policy: Mapping[str, object],
    description: Description,
    clock: Clock,
    count: int,
    seed: int = 0,
) -> Sequence[Mapping[str, object]]:
    """So many cases, each the values that the rule takes; one that takes none has one case."""
    if not rule.given:
        return [{}]
    name = f"{seed} {rule.id} {json.dumps(policy, sort_keys=True, default=str)}"
    chance = random.Random(name)  # noqa: S311  no secret: anybody may draw it again
    drawer = _Drawer(chance, NearLimits.of(policy, clock), description)
    moves = description.said.moves if rule.id == description.said.step else ()
    return [{**drawer.case(rule.given), **_move(moves, chance)} for _ in range(count)]


class Draws:
    """Cases of the rules of one description, drawn once: several claims try a rule on the same ones."""

    def __init__(self, description: Description) -> None:
        self._description = description
        self._known: dict[Hashable, Sequence[Mapping[str, object]]] = {}

    def of(
        self, rule: RuleDescription, policy: Mapping[str, object], clock: Clock, count: int
    ) -> Sequence[Mapping[str, object]]:
        """So many cases; see `drawn`."""
        key = rule.id, repr(policy), clock.name, count
        if key not in self._known:
            self._known[key] = drawn(rule, policy, self._description, clock, count)
        return self._known[key]


def _move(moves: Sequence[MoveDescription], chance: random.Random) -> Mapping[str, object]:
    """Mostly what some row of the table is about; else one case in many would be none of its rows'."""
    if not moves or chance.random() < 0.1:  # noqa: PLR2004  what no row is about has to be met too
        return {}
    row = chance.choice(moves)
    made: dict[str, object] = {
        "state": chance.choice(row.states),
        "event": chance.choice(row.events),
        "actor": chance.choice(row.actors),
    }
    return made | ({"change": chance.choice(row.changes)} if row.changes else {})


class _Drawer:
    """Draws cases; the moments and words of the case at hand are kept, so that others can meet them."""

    def __init__(self, chance: random.Random, limits: NearLimits, description: Description) -> None:
        self._chance, self._limits = chance, limits
        self._states, self._messages = description.said.states, tuple(description.messages)
        self._met: list[datetime] = []
        self._words: list[str] = []

    def case(self, fields: Sequence[ValueDescription]) -> Mapping[str, object]:
        """One case; the times in it lie about one base, so that limits are met."""
        self._met, self._words = [self._chance.choice(self._limits.bases)], []
        return self._row(fields)

    def _row(self, fields: Sequence[ValueDescription]) -> dict[str, object]:
        made: dict[str, object] = {}
        for field in fields:
            if not field.follows and not (field.optional and self._chance.random() < 0.3):  # noqa: PLR2004  often enough to matter
                made[field.name] = self._value(field)
        for field in fields:
            if field.after and None in (made.get(field.after), made.get(field.name)):
                made.pop(field.name, None)
                made.pop(field.after, None)
            elif field.after:
                made[field.name] = self._later(made[field.after], field)
        return made

    def _later(self, first: object, field: ValueDescription) -> object:
        """Something of the field's type behind the value that it has to be later than."""
        if field.cell == "time":
            behind = [each for each in self._limits.times if each > str(first)]
            return self._chance.choice(behind or ["24:00"])
        if field.cell == "instant":
            start = datetime.fromisoformat(str(first))
            return _text(self._meet(start + timedelta(minutes=self._chance.choice(_LENGTHS))))
        return self._one(field)

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
                return _text(self._meet(self._instant()))
            case "date":
                return self._date().isoformat()
            case "time":
                return self._time(last="23:59" if not field.after else "24:00")
            case "interval":
                start = self._meet(self._instant())
                end = self._meet(start + timedelta(minutes=chance.choice((*_LENGTHS, _LATE))))
                return f"{_text(start)}/{_text(end)}"
            case "duration":
                return f"PT{int(chance.choice(self._limits.numbers))}H"
            case "integer":
                return self._integer(field.least or 0)
            case "yes/no":
                return chance.random() < 0.5  # noqa: PLR2004  yes as often as no
            case "state":
                return chance.choice(field.codes or self._states or ("",))
            case "code":
                return chance.choice(field.codes or self._codes())
            case "time zone":
                return chance.choice(field.codes or ("America/New_York", "UTC", "Asia/Tokyo"))
            case _:
                return self._word()

    def _word(self) -> str:
        """A word, or one that has been there before: as it was, in other letters or between blanks."""
        if self._words and self._chance.random() < 0.4:  # noqa: PLR2004  two of five
            word = self._chance.choice(self._words)
            return self._chance.choice((word, word, word.upper(), word.lower(), f" {word} "))
        word = self._chance.choice(self._known(_WORDS))
        self._words.append(word)
        return word

    def _codes(self) -> Sequence[str]:
        """Now and then why something was refused: what is told of it depends on that."""
        asks = self._messages and self._chance.random() < 0.2  # noqa: PLR2004  now and then
        return self._messages if asks else self._known(_CODES)

    def _known(self, usual: Sequence[str]) -> Sequence[str]:
        """Words of the policy as often as others."""
        words = self._limits.words
        return words if words and self._chance.random() < 0.5 else usual  # noqa: PLR2004  half and half

    def _integer(self, least: int) -> int:
        """A number near one that is set, or a usual length; it may be minutes from the last moment."""
        near = int(self._chance.choice(self._limits.numbers)) + self._chance.choice((-1, 0, 0, 1))
        number = max(least, near if self._chance.random() < 0.5 else self._chance.choice(_LENGTHS))  # noqa: PLR2004  half and half
        if number <= _LATE:
            self._meet(self._met[-1] + timedelta(minutes=number))
        return number

    def _instant(self) -> datetime:
        chance = self._chance
        kind = chance.random()
        if kind < 0.2:  # noqa: PLR2004  a fifth: just where something is
            return chance.choice(self._met)
        step = timedelta(seconds=chance.choice(_STEPS))
        if kind < 0.45:  # noqa: PLR2004  a quarter: where hours begin and end
            day = self._limits.day(self._met[0]) + timedelta(days=chance.choice((0, 0, 1, -1)))
            return self._limits.at(day, chance.choice(self._limits.times)) + step
        number = chance.choice(self._limits.numbers)
        unit = chance.choice(("hours", "hours", "days", "minutes"))
        far = timedelta(**{unit: min(number, _FARTHEST[unit])})
        return chance.choice(self._met) + chance.choice((1, -1)) * far + step

    def _date(self) -> date:
        local = self._limits.day(self._chance.choice(self._met))
        number = int(min(self._chance.choice(self._limits.numbers), _FARTHEST["days"]))
        return local + timedelta(days=self._chance.choice((0, 0, 1, -1, number, -number)))

    def _time(self, last: str) -> str:
        """A time that is set, or that of a moment; none that ends a day where one begins."""
        local = self._chance.choice(self._met).astimezone(self._limits.zone)
        text = self._chance.choice((*self._limits.times, f"{local:%H:%M}", f"{local:%H:%M}"))
        return min(text, last) if text <= last else "00:00"

    def _meet(self, moment: datetime) -> datetime:
        self._met.append(moment)
        return moment


def _text(when: datetime) -> str:
    return when.astimezone(UTC).isoformat().replace("+00:00", "Z")
