"""What a claim directive says: its form, what it is about, and the values that it fixes.

Only the words are read here. Whether there is such a rule, key or message is for whoever knows the rules.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from difflib import get_close_matches
from typing import NamedTuple

from helpgen.frozen import frozen

INLINE: frozenset[str] = frozenset({"is", "message", "event", "row"})
"""Forms that stand on the line of what they speak of, behind it; the others stand on a line before it."""

PARTS: frozenset[str] = frozenset({"event", "row"})
"""What is judged with another claim: an event with the flow in whose list it stands, a row with its table."""

HIDDEN = "hidden"
WITH = "with"
GIVEN = "given"


class Pair(NamedTuple):
    """`name=value`; `offset` is where the name begins in the directive's text. A quoted value is always text."""

    name: str
    value: str
    offset: int
    is_quoted: bool = False


@frozen
class Said:
    """A claim's words.

    `subject` is a rule, key, code, event or flow, and begins at `offset`; `law` is a property of the rule, `effect` one
    that must not follow. `policy` are the keys that hold for this claim, whatever an organization has set; `given` are
    values that the rule takes in every row of a table, `list.part` being a part of each thing in a list.
    """

    form: str
    subject: str = ""
    offset: int = 0
    law: str = ""
    effect: str = ""
    options: tuple[Pair, ...] = ()
    policy: tuple[Pair, ...] = ()
    given: tuple[Pair, ...] = ()
    is_hidden: bool = False

    def option(self, name: str) -> str:
        """What an option says; empty where it is not given."""
        return next((pair.value for pair in self.options if pair.name == name), "")


@frozen
class Malformed:
    """What is wrong with a claim's words, from `offset` on."""

    offset: int
    message: str
    hint: str


@frozen
class _Shape:
    """What stands behind a form's name; `needs` are options that it cannot do without.

    Where pairs of another kind stand without a word before them, `opens` is that word.
    """

    subject: str
    example: str
    options: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    takes_policy: bool = False
    takes_given: bool = False
    opens: str = ""

    @property
    def openings(self) -> tuple[str, ...]:
        """The words behind which pairs of another kind begin."""
        return (WITH,) * self.takes_policy + (GIVEN,) * self.takes_given


FORMS: Mapping[str, _Shape] = {
    "is": _Shape("a key", "features.leadTimeHours unit=hour", ("unit", "of")),
    "message": _Shape("a message's code", "too_soon"),
    "event": _Shape("an event", "approve by=staff", ("by", "now", "start"), ("by",)),
    "examples": _Shape(
        "a rule",
        "booking.lead-time with features.hours=24",
        ("columns",),
        takes_policy=True,
        takes_given=True,
    ),
    "claim": _Shape("a rule", "booking.lead-time#never-inside-window", ("not",), takes_policy=True),
    "row": _Shape("", "state=pending", opens=GIVEN),
    "flow": _Shape("a flow", "book-with-approval", ("from",), takes_policy=True),
    "manual": _Shape(
        "", 'reason="needs a browser" until=2027-01-31', ("reason", "until"), ("reason", "until")
    ),
}

_SAMPLES: Mapping[str, str] = {WITH: "features.hours=24", GIVEN: "minutes=60"}
_WORD = re.compile(r"[^\s=\"]+")
_VALUE = re.compile(r'"(?:[^"\\\x00-\x1f]++|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*+"|[^\s"]+')
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def read_claim(form: str, text: str) -> Said | Malformed:
    """The claim that stands behind `help:FORM`, or the first thing that is wrong with it."""
    try:
        return _ClaimReader(form, text).read()
    except _Fault as fault:
        example = f"help:{form} {FORMS[form].example}"
        return Malformed(
            fault.offset, str(fault), fault.hint or f"write it like <!-- {example} -->"
        )


class _Fault(Exception):  # noqa: N818  never leaves this file
    def __init__(self, offset: int, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.offset, self.hint = offset, hint


class _ClaimReader:
    def __init__(self, form: str, text: str) -> None:
        self._form, self._text, self._shape = form, text, FORMS[form]
        self._at = 0
        self._blank()

    def read(self) -> Said:
        subject, offset = self._subject()
        pairs: dict[str, list[Pair]] = {"": [], WITH: [], GIVEN: []}
        kind, is_hidden = self._shape.opens, False
        while self._at < len(self._text):
            start, word = self._at, self._word()
            if self._text.startswith("=", self._at):
                pair = self._pair(start, word, kind)
                if any(pair.name == known.name for known in pairs[kind]):
                    raise _Fault(start, f"{pair.name} is given twice", "leave one out")
                pairs[kind].append(pair)
            elif word == HIDDEN and self._form == "examples":
                is_hidden = True
            elif word in self._shape.openings:
                kind = word
            else:
                raise _Fault(start, f"{word!r} says nothing here", self._meant(word))
            self._blank()
        if kind and not pairs[kind]:
            hint = f"name one, and its value: {kind} {_SAMPLES[kind]}"
            raise _Fault(len(self._text), f"nothing stands behind `{kind}`", hint)
        return replace(self._said(subject, offset, pairs), is_hidden=is_hidden)

    def _said(self, subject: str, offset: int, pairs: Mapping[str, list[Pair]]) -> Said:
        options = pairs[""]
        self._complete(options)
        name, _, law = subject.partition("#")
        effect = next((pair.value for pair in options if pair.name == "not"), "")
        if self._form == "claim" and bool(law) == bool(effect):
            what = "either the property that holds, as RULE#property, or not=EFFECT"
            raise _Fault(
                offset, "a claim says what holds, or what must not follow", f"write {what}"
            )
        if law and self._form != "claim":
            raise _Fault(offset, f"`help:{self._form}` is not about a property", f"write {name}")
        policy, given = tuple(pairs[WITH]), tuple(pairs[GIVEN])
        return Said(self._form, name, offset, law, effect, tuple(options), policy, given)

    def _subject(self) -> tuple[str, int]:
        start = self._at
        if not self._shape.subject:
            return "", start
        word = self._word() if self._at < len(self._text) else ""
        if not word or self._text.startswith("=", self._at) or word in (WITH, GIVEN, HIDDEN):
            raise _Fault(start, f"`help:{self._form}` names {self._shape.subject} first")
        self._blank()
        return word, start

    def _word(self) -> str:
        found = _WORD.match(self._text, self._at)
        if found is None:
            raise _Fault(self._at, f"nothing can begin with {self._text[self._at]!r} here")
        self._at = found.end()
        return found[0]

    def _pair(self, start: int, name: str, kind: str) -> Pair:
        self._at += 1
        found = _VALUE.match(self._text, self._at)
        if found is None:
            raise _Fault(
                self._at,
                f"{name}= has no value",
                f'write it right behind the sign, text of several words in quotes: {name}="..."',
            )
        self._at = found.end()
        known = self._shape.options
        if not kind and name not in known:
            hint = (
                f"keys stand behind `{WITH}`: {WITH} {name}={found[0]}"
                if "." in name and self._shape.takes_policy
                else self._meant(name)
            )
            raise _Fault(start, f"`help:{self._form}` has no {name}", hint)
        if kind == WITH and "." not in name:
            raise _Fault(start, f"{name} is no key", "write a scope and a name: features.hours=24")
        quoted = found[0].startswith('"')
        return Pair(name, json.loads(found[0]) if quoted else found[0], start, quoted)

    def _complete(self, options: list[Pair]) -> None:
        given = {pair.name: pair for pair in options}
        for name in self._shape.needs:
            if name not in given or not given[name].value.strip():
                raise _Fault(len(self._text), f"`help:{self._form}` does not say {name}=")
        until = given.get("until")
        if until is not None and not _DAY.fullmatch(until.value):
            raise _Fault(
                until.offset,
                f"{until.value} is no day",
                "write year, month and day: until=2027-01-31",
            )

    def _meant(self, word: str) -> str:
        flags = (HIDDEN,) if self._form == "examples" else ()
        known = [*self._shape.options, *self._shape.openings, *flags]
        near = get_close_matches(word, known, 1)
        if near:
            return f"did you mean {near[0]}?"
        return (
            f"it takes {', '.join(known)}" if known else f"`help:{self._form}` takes nothing more"
        )

    def _blank(self) -> None:
        while self._at < len(self._text) and self._text[self._at] in " \t":
            self._at += 1
