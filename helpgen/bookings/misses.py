"""Where a step of a story went otherwise than expected: what was expected, and what came."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from helpgen.bookings.story_facts import Came, Facts, Known
from helpgen.bookings.typed import instant_of
from helpgen.bookings.wall_clock import at_of
from helpgen.model.bookings.expect import DetailsFile, ExpectFile

_SAID_OTHERWISE = frozenset(
    {"allowed", "refused", "message", "effects", "never", "texts", "replacement"}
    | {"free", "offers", "lacks", "unavailable"}
)
"""What is not held against what is known by a plain comparison."""


def misses(expect: ExpectFile, came: Came, where: ZoneInfo) -> Iterator[str]:
    """Everything that was expected and did not come, in sentences; a refusal that nobody expected is one too."""
    yield from _answer(expect, came)
    yield from _details(expect, came.known, "", where)
    if expect.replacement is not None:
        yield from _details(expect.replacement, came.replacement, "replacement's ", where)
    yield from _effects(expect, came)
    yield from _times(expect, came.known)


def _answer(expect: ExpectFile, came: Came) -> Iterator[str]:
    wanted = True if expect.allowed is None else expect.allowed
    code = came.decision.code
    is_ = f"is refused with {code}" if code else "is allowed"
    if expect.refused:
        if code != expect.refused:
            yield f"it should be refused with {expect.refused}, and {is_}"
    elif came.decision.allowed is not wanted:
        yield f"it should be {'allowed' if wanted else 'refused'}, and {is_}"
    said = "" if came.decision.message is None else came.decision.message.text
    if expect.message is not None and expect.message != said:
        yield f'the message should be "{expect.message}", and is "{said}"'


def _details(expect: DetailsFile, known: Facts, whose: str, where: ZoneInfo) -> Iterator[str]:
    """What can be compared as it is."""
    for name, field in type(expect).model_fields.items():
        should = None if name in _SAID_OTHERWISE else getattr(expect, name)
        if should is None:
            continue
        if isinstance(should, datetime):
            should = instant_of(should, where)
        if should != known.get(name):
            is_ = f"is {shown(known[name], where)}" if name in known else "there is none"
            yield f"the {whose}{field.alias or name} should be {shown(should, where)}, and {is_}"


def shown(value: Known, where: ZoneInfo) -> str:
    """The value as a story would write it; an instant as the organization's clock shows it."""
    if isinstance(value, datetime):
        return at_of(value, where)
    if isinstance(value, tuple):
        return f"[{', '.join(value)}]"
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if value != "" else '""'


def _effects(expect: ExpectFile, came: Came) -> Iterator[str]:
    follows = ", ".join(came.effects) or "nothing"
    for effect in expect.effects:
        if effect not in came.effects:
            yield f"{effect} should follow, and what follows is {follows}"
    for effect in expect.never:
        if effect in came.effects:
            yield f"{effect} should not follow, and does"
    for effect, text in expect.texts.items():
        said = came.texts.get(effect)
        if said is None:
            yield f'{effect} should say "{text}", and what follows is {follows}'
        elif said != text:
            yield f'{effect} should say "{text}", and says "{said}"'


def _times(expect: ExpectFile, known: Facts) -> Iterator[str]:
    """What is offered of a day."""
    free, taken = _seen(known, "free"), _seen(known, "unavailable")
    offered = f"what is free is [{', '.join(free)}]"
    if expect.free is not None and not (
        len(expect.free) == len(free)
        and all(_is_meant(typed, each) for typed, each in zip(expect.free, free, strict=True))
    ):
        yield f"[{', '.join(expect.free)}] should be free, and {offered}"
    for typed in expect.offers:
        if not any(_is_meant(typed, each) for each in free):
            yield f"{typed} should be free, and {offered}"
    for typed in expect.lacks:
        if any(_is_meant(typed, each) for each in free):
            yield f"{typed} should not be free, and {offered}"
    for typed in expect.unavailable:
        if not any(_is_meant(typed, each) for each in taken):
            shown = f"what is shown as unavailable is [{', '.join(taken)}]"
            yield f"{typed} should be shown as unavailable, and {shown}"


def _seen(known: Facts, name: str) -> tuple[str, ...]:
    seen = known.get(name, ())
    return seen if isinstance(seen, tuple) else ()


def _is_meant(typed: str, offered: str) -> bool:
    """`10:00` means the time whoever it is with, `10:00 ana-ruiz` only hers."""
    return offered == typed or offered.partition(" ")[0] == typed
