"""How far the YAML parser gets with a text, asked only where a fault is being told."""

from typing import Any

from yaml import MarkedYAMLError, YAMLError
from yaml._yaml import CParser
from yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

NOWHERE = 0
DEEPEST = 32
"""Levels of lists and maps that a file may have."""

_LONGEST = 65_536
_OPENING = (MappingStartEvent, SequenceStartEvent)
_CLOSING = (MappingEndEvent, SequenceEndEvent)


def first_fault(text: str) -> int:
    """The line, counted from 1, at which the parser stops; NOWHERE where it reads all.

    A text that is too long, or too deep, to be worth asking about stops at its first line.
    """
    if len(text) > _LONGEST:
        return 1
    try:
        parser = CParser(text)
        depth = 0
        while not isinstance(event := _next(parser), StreamEndEvent):
            depth += isinstance(event, _OPENING) - isinstance(event, _CLOSING)
            if depth > DEEPEST:
                line: int = event.start_mark.line
                return line + 1
    except YAMLError as error:
        mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
        return mark.line + 1 if mark else 1
    return NOWHERE


def _next(parser: CParser) -> Any:  # noqa: ANN401  the stubs do not say that each event has marks
    return parser.get_event()
