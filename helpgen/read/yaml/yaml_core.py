"""YAML without its surprises: text stays text, every value knows its place, and nothing is shared or repeated.

Only `true`, `false`, `null`, whole numbers and decimals as JSON writes them (up to 15 digits, no exponent) are
typed. The last line break of a block text (`|`, `>`) does not count. The parser hands over one event at a time and
keeps no stack of its own, so depth is capped here before it can hurt.
"""

import re
from collections.abc import Callable
from typing import Any, NoReturn

from yaml import YAMLError
from yaml._yaml import CParser
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from helpgen.model.diagnostic import Checked, Diagnostic, Place
from helpgen.read.yaml.first_fault import DEEPEST
from helpgen.read.yaml.torn_fields import Mend, torn
from helpgen.read.yaml.tree import Escaped, Remark, Tree, Way
from helpgen.read.yaml.yaml_faults import shown, syntax_fault, with_quotes
from helpgen.text.quoted import quoted
from helpgen.text.refused import NEVER
from helpgen.text.slug import shortened

_Event = Any  # the stubs do not say that each event has marks, and each node a tag and an anchor
_MOST = 100
_LONGEST_NUMBER = 20
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None}
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})(\.[0-9]{1,15})?")
_DIGITS_BEFORE = re.compile(r"(-?[0-9]+,)$")
_REMARK = re.compile(r"[ \t]+(#(?: ?[0-9]|[^ \t\n])[^\n]*)")
"""A comment that does not look like one: people put a space behind its sign, and a number sign before a number."""

_BELOW = re.compile(r"[ \t]*\n([ \t]+)(#(?: ?[0-9]|[^ \t\n])[^\n]*)")
"""The same at the beginning of the line below."""

_LINE_BREAK = re.compile("[\u2028\u2029]")
_EMPTY = object()
_LITERAL = {"|", ">"}
_STANDARD = "tag:yaml.org,"


class _StopError(Exception):
    """Reading on would lead nowhere; what is wrong has been noted."""


def read_yaml(text: str, path: str, first: int = 1) -> Checked[Tree | None]:
    """The one map that a text holds, or None and what is wrong; `first` is the number of its first line."""
    separator = _LINE_BREAK.search(text)
    if separator:
        line = text.count("\n", 0, separator.start()) + first
        column = separator.start() - text.rfind("\n", 0, separator.start())
        message = f"the character U+{ord(separator[0]):04X} breaks the line for some programs only"
        return Checked(
            None, (Diagnostic(Place(path, line, column), "FM105", message, "remove it"),)
        )
    reader = _TreeReader(text, path, first)
    tree = reader.document()
    return Checked(None if reader.found else tree, tuple(reader.found))


def typed(text: str) -> bool | int | float | str | None:
    """The value of a word that is written without quotes."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] in "-0123456789" and (number := _NUMBER.fullmatch(text)):
        return float(text) if number[1] else int(text)
    return text


class _TreeReader:
    """One pass over the events of one text."""

    def __init__(self, text: str, path: str, first: int) -> None:
        self.text, self.path, self.first = text, path, first
        self._next: Callable[[], _Event] = CParser(text).get_event
        self.spots: dict[Way, tuple[int, int]] = {}
        self.keys: dict[Way, tuple[int, int]] = {}
        self.empty: list[Way] = []
        self.escaped: list[Escaped] = []
        self.remarks: dict[Way, Remark] = {}
        self._may_remark = _REMARK.search(text) is not None
        self.spelled: dict[Way, str] = {}
        self.found: list[Diagnostic] = []

    def document(self) -> Tree | None:
        try:
            value = self._top()
        except YAMLError as error:
            fault = syntax_fault(error, self.text, self.path, self.first)
            if all(known.place.line != fault.place.line for known in self.found):
                self.found.append(fault)
            return None
        except _StopError:
            return None
        return Tree(
            self.path,
            value,
            self.spots,
            self.keys,
            frozenset(self.empty),
            tuple(self.escaped),
            self.remarks,
            self.spelled,
        )

    def _top(self) -> dict[str, object]:
        self._next()  # the stream starts
        event = self._next()
        if isinstance(event, StreamEndEvent):
            return {}
        value = self._value(self._next(), (), 0)
        self._next()  # the document ends
        event = self._next()
        if isinstance(event, DocumentStartEvent):
            self._note(event, "FM113", "a second document begins here", "remove the line `---`")
        if value is _EMPTY:
            return {}
        if not isinstance(value, dict):
            place = Place(self.path, *self.spots[()])
            message = "fields are wanted here, one `name: value` a line"
            spaced = next((mend.line for mend in torn(self._line(place.line))), "name: value")
            self.found.append(Diagnostic(place, "FM109", message, shown(spaced)))
            return {}
        return value

    def _value(self, event: _Event, way: Way, depth: int) -> object:
        mark = event.start_mark
        self.spots[way] = (mark.line + self.first, mark.column + 1)
        if event.__class__ is ScalarEvent and event.anchor is None and event.tag is None:
            return self._scalar(event, way)  # most of what there is
        if isinstance(event, AliasEvent):
            self._note(event, "FM108", "aliases are not used here", self._as_text(event))
            return _EMPTY
        if event.anchor is not None:
            self._note(event, "FM108", "anchors are not used here", self._as_text(event))
        if event.tag is not None:
            self._note(event, "FM108", "tags are not used here", self._as_text(event))
        if isinstance(event, ScalarEvent):
            return self._scalar(event, way)
        if depth == DEEPEST:
            self._stop(event, "FM107", f"nested deeper than {DEEPEST} levels", "nest less deeply")
        if isinstance(event, SequenceStartEvent):
            return self._sequence(way, depth + 1)
        return self._mapping(way, depth + 1, in_braces=bool(event.flow_style))

    def _scalar(self, event: ScalarEvent, way: Way) -> object:
        text: str = event.value
        if event.implicit[0]:
            value = typed(text) if text else _EMPTY
            if self._may_remark and (value is _EMPTY or isinstance(value, str)):
                self._remark(event, way)
            if value.__class__ is float and str(value) != text:
                self.spelled[way] = text
            return value
        if event.style == '"':
            return self._clean(text, way, self.spots[way])
        return text.rstrip("\n") if event.style in _LITERAL else text

    def _remark(self, event: ScalarEvent, way: Way) -> None:
        """Keep the comment on the line where an unquoted value ends; or below it, where a text would go on."""
        mark: Any = event.end_mark
        below = _BELOW.match(self.text, mark.index) if event.value and way in self.keys else None
        if below and len(below[1]) >= self.keys[way][1]:
            spot = (mark.line + 1 + self.first, len(below[1]) + 1)
            self.remarks[way] = Remark(below[2].rstrip(), spot)
        if found := _REMARK.match(self.text, mark.index):
            column = mark.column + found.start(1) - found.start() + 1
            self.remarks[way] = Remark(found[1].rstrip(), (mark.line + self.first, column))

    def _clean(self, text: str, way: Way, spot: tuple[int, int]) -> str:
        """A text in double quotes, where alone escapes mean anything, without what no text may hold."""
        if found := NEVER.search(text):
            self.escaped.append(Escaped(way, spot, found[0]))
            return NEVER.sub("\ufffd", text)
        return text

    def _sequence(self, way: Way, depth: int) -> tuple[object, ...]:
        items: list[object] = []
        while (event := self._next()).__class__ is not SequenceEndEvent:
            step = (*way, len(items))
            item = self._value(event, step, depth)
            if item is _EMPTY:
                self.empty.append(step)
            items.append("" if item is _EMPTY else item)
        return tuple(items)

    def _mapping(self, way: Way, depth: int, *, in_braces: bool) -> dict[str, object]:
        values: dict[str, object] = {}
        while (event := self._next()).__class__ is not MappingEndEvent:
            key = self._key(event, way, depth)
            step, mark, value_event = (*way, key), event.start_mark, self._next()
            if step in self.keys:
                self._duplicate(event, key, self.keys[step])
            self.keys[step] = (mark.line + self.first, mark.column + 1)
            value = self._value(value_event, step, depth)
            if value is _EMPTY and (number := self._torn_number(event)):
                hint = f"write {number.replace(',', '.')}, with a decimal point"
                self._note(event, "FM104", f"`{shortened(number)}` is a number and a field", hint)
            elif value is _EMPTY and in_braces and (mend := self._torn_field(event, key)):
                self._note(event, "FM104", mend.message, shown(mend.line))
            elif value is _EMPTY:
                self.empty.append(step)
            else:
                values[key] = value
        return values

    def _torn_number(self, key: _Event) -> str:
        """A number with a decimal comma, in a map in braces, where the comma parts the fields; else nothing."""
        start, end = key.start_mark.index, key.end_mark.index
        if not self.text[start:end].isdecimal():
            return ""
        before = _DIGITS_BEFORE.search(self.text[max(0, start - _LONGEST_NUMBER) : start])
        return f"{before[1]}{self.text[start:end]}" if before else ""

    def _torn_field(self, event: _Event, key: str) -> Mend | None:
        """A field in braces that lacks the space behind its colon, or has `=` there; else nothing."""
        is_one = event.start_mark.line == event.end_mark.line
        return next(torn(key), None) if is_one and (":" in key or "=" in key) else None

    def _key(self, event: _Event, way: Way, depth: int) -> str:
        if not isinstance(event, ScalarEvent):
            braces = isinstance(event, MappingStartEvent) and event.flow_style
            if braces:
                place = Place(self.path, *self.spots[way])
                message = "a value that begins with `{{` needs quotes"
                self._append(Diagnostic(place, "FM104", message, self._quoted(place)))
            else:
                self._note(event, "FM104", "a key must be text", "write `name: value`")
            self._value(event, (*way, "?"), depth)
            return "?"
        if event.anchor is not None or event.tag is not None:
            self._note(event, "FM108", "anchors and tags are not used here", "remove it")
        if event.implicit[0] and event.value == "<<":
            self._note(
                event, "FM108", "merge keys are not used here", "write the fields themselves"
            )
        if not event.value:
            self._note(event, "FM104", "a key is missing before the colon", "write `name: value`")
        key = str(event.value)
        if event.style != '"':
            return key
        place = self._place(event)
        return self._clean(key, (*way, key), (place.line, place.column))

    def _duplicate(self, event: _Event, key: str, known: tuple[int, int]) -> None:
        place = self._place(event)
        message = (
            f"`{shortened(key)}` stands twice here: on line {known[0]} and on line {place.line}"
        )
        self._append(
            Diagnostic(place, "FM103", message, "remove one", others=(Place(self.path, *known),))
        )

    def _line(self, number: int) -> str:
        return self.text.split("\n")[number - self.first]

    def _quoted(self, place: Place) -> str:
        return shown(with_quotes(self._line(place.line)))

    def _as_text(self, event: _Event) -> str:
        """The way out of a sign that YAML gives a meaning: it is seldom meant, and then the value itself is wanted."""
        place = self._place(event)
        if isinstance(event, ScalarEvent) and (event.tag or "").startswith(_STANDARD):
            before = self._line(place.line)[: place.column - 1]
            return shown(before + quoted(event.value))
        return f"{self._quoted(place)} for the sign itself, or remove it"

    def _place(self, event: _Event) -> Place:
        return Place(self.path, event.start_mark.line + self.first, event.start_mark.column + 1)

    def _note(self, event: _Event, code: str, message: str, hint: str) -> None:
        self._append(Diagnostic(self._place(event), code, message, hint))

    def _stop(self, event: _Event, code: str, message: str, hint: str) -> NoReturn:
        self._note(event, code, message, hint)
        raise _StopError

    def _append(self, diagnostic: Diagnostic) -> None:
        self.found.append(diagnostic)
        if len(self.found) == _MOST:
            raise _StopError
