"""The rules as a service: one JSON object a line goes in, one comes out, whatever the line was.

A line asks for one of `KINDS`: what the engine is (`describe`), one rule or step (`rule`), how a named flow goes
(`flow`), or what the product does (`operation`). It is answered, or told in an `error` with `code`, `line` and
`message` why there is no answer. Only blank lines have none.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from helpgen.booking.engine.cells import Json
from helpgen.booking.engine.described import described
from helpgen.booking.engine.flowed import flowed
from helpgen.booking.engine.line import LineError, parsed
from helpgen.booking.engine.operated import operated
from helpgen.booking.engine.ruled import ruled

KINDS: Mapping[str, Callable[[Mapping[str, object]], dict[str, Json]]] = MappingProxyType(
    {"describe": described, "rule": ruled, "flow": flowed, "operation": operated}
)
"""What a line can ask for, by the member that says so."""

BYTE_ORDER_MARK = "\ufeff"
BLANK = " \t\r\n"


def serve(lines: Iterable[str]) -> Iterator[str]:
    """One answer for each line that is not blank, in order, without waiting for the next one.

    A byte order mark, which some editors put before the first line, is no part of that line.
    """
    for number, line in enumerate(lines, 1):
        text = line.removeprefix(BYTE_ORDER_MARK) if number == 1 else line
        if text.strip(BLANK):
            yield json.dumps(answer(text, number), ensure_ascii=False)


def answer(line: str, number: int = 1) -> dict[str, Json]:
    """What there is to say to one line; `number` is told where something is wrong with it."""
    name: Json = None
    try:
        request = parsed(line)
        name = request.get("id")
        return {"id": name, **KINDS[_kind(request)](request)}
    except LineError as fault:
        error: Json = {"code": fault.code, "line": number, "message": str(fault)}
        return {"id": name, "error": error}


def _kind(request: Mapping[str, object]) -> str:
    asked = [kind for kind in KINDS if kind in request]
    if len(asked) == 1:
        return asked[0]
    what = f"{' and '.join(asked)}: a line asks for one of them" if asked else _NOTHING
    raise LineError("bad_request", what)


_NOTHING = f'nothing is asked: write one of {", ".join(KINDS)}, such as "rule": "booking.lead-time"'
