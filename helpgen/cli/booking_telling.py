"""What the commands about bookings say alike, in text and in JSON."""

import json
import shutil
import sys
import textwrap
from collections.abc import Iterator
from datetime import date, datetime

from helpgen.booking.values import BUSINESS_HOURS
from helpgen.bookings.origins import KeyValue
from helpgen.bookings.wall_clock import at_of
from helpgen.bookings.week_words import week_words
from helpgen.cli.booking_options import Inquiry
from helpgen.cli.telling import say
from helpgen.report import visible
from helpgen.report.findings import position

SCHEMA_VERSION = 1

_NARROWEST = 20


def date_of(day: date) -> str:
    """`Monday, 2026-03-09`; days have English names whatever the machine speaks."""
    names = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    return f"{names[day.weekday()]}, {day.isoformat()}"


def say_line(line: str) -> None:
    """One line; a terminal that is narrower gets it on several, further in. A pipe always gets one."""
    if not sys.stdout.isatty():
        say(line)
        return
    further = " " * (len(line) - len(line.lstrip()) + 4)
    columns = max(shutil.get_terminal_size().columns, _NARROWEST)
    for part in textwrap.wrap(
        line,
        columns,
        subsequent_indent=further,
        break_long_words=False,
        break_on_hyphens=False,
    ) or [""]:
        say(part)


def asked_when(question: Inquiry) -> str:
    """`asked at 2026-03-09 15:01 EDT`, in the organization's zone; with what a clock change makes of it."""
    note = f" ({question.note})" if question.note else ""
    return f"asked at {at_of(question.now, question.booking.where)}{note}"


def moving_line(question: Inquiry) -> Iterator[str]:
    """Which appointment would leave its place; nothing where none would."""
    meant = question.booking.calendar.appointment(question.wish.moving)
    if meant is not None:
        start = meant.span.interval.start
        yield f"moving {visible(meant.id)}, which is at {at_of(start, question.booking.where)}"


def told_key(key: KeyValue, indent: str) -> Iterator[str]:
    """A key, its value, where that came from, and the article that tells how to change it."""
    words = week_words(key.value) if key.key == BUSINESS_HOURS.name else ""
    value = words or json.dumps(key.value, ensure_ascii=False)
    yield f"{indent}{key.key} = {visible(value)}"
    yield f"{indent}    from the {key.source} at {visible(position(key.place))}"
    if key.article:
        yield f"{indent}    see {key.article}"


def told_field(question: Inquiry, field: str, indent: str) -> Iterator[str]:
    """The place in the booking file that decided."""
    if field:
        yield f"{indent}see {field} in {question.booking.path}"


def question_document(question: Inquiry) -> dict[str, object]:
    """Who asked what and when; null stands for nobody and nothing named."""
    return {
        "schemaVersion": SCHEMA_VERSION,
        "tenant": question.booking.profile.id,
        "timezone": question.booking.where.key,
        "asked": local_text(question.now, question),
        "client": question.wish.client or None,
        "guest": question.wish.guest,
        "service": question.wish.service or None,
        "room": question.wish.room or None,
        "moving": question.wish.moving or None,
    }


def local_text(moment: datetime, question: Inquiry) -> str:
    """An instant as that organization's clock shows it, with its offset."""
    return moment.astimezone(question.booking.where).isoformat()


def key_document(key: KeyValue) -> dict[str, object]:
    """A key with its value, where that came from, and its article."""
    return {
        "key": key.key,
        "value": key.value,
        "source": key.source,
        "place": position(key.place),
        "article": key.article or None,
    }
