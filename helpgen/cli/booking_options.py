"""What the commands about bookings share: whom they ask about, when, and how what was typed is read."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import click

from helpgen.booking.values import ANY
from helpgen.bookings.moving import for_move
from helpgen.bookings.opened import Booking, open_booking
from helpgen.bookings.typed import instant_of
from helpgen.bookings.wall_clock import clock_note
from helpgen.bookings.wish import Wish, name_faults
from helpgen.cli.reporting import report_of
from helpgen.cli.telling import complain, tell
from helpgen.model.bookings.moments import moment_of
from helpgen.model.diagnostic import Diagnostic

F = TypeVar("F", bound=Callable[..., object])
T = TypeVar("T")

tenant_option = click.option(
    "--tenant", required=True, metavar="ID", help="The tenant that is asked about."
)
now_option = click.option(
    "--now",
    "asked_at",
    metavar="TIME",
    help='When it is asked: "YYYY-MM-DD HH:MM" there, or with an offset; else right now.',
)
format_option = click.option(
    "--format",
    "output_format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How the answer is written.",
)


def who_options(command: F) -> F:
    """`--client`, `--guest`, `--service`, `--room` and `--moving`."""
    client = click.option(
        "--client",
        metavar="ID",
        help="Who asks; without it anybody, and rules about the person are left out.",
    )
    guest = click.option(
        "--guest",
        is_flag=True,
        help="Somebody without an account asks; what the form asks them is left out.",
    )
    service = click.option(
        "--service",
        metavar="ID",
        help="What for; without it the only service, else the tenant's usual length.",
    )
    room = click.option(
        "--room",
        metavar="ID",
        help="In which room; without it in none, and no room has to be free.",
    )
    moving = click.option(
        "--moving",
        metavar="ID",
        help="An appointment that would move there: its old time is free, provider and service stay.",
    )
    return client(guest(service(room(moving(command)))))


@dataclass(frozen=True)
class Inquiry:
    """What was asked of whom and when: the wish, and the instant in UTC.

    `note` is what a clock change makes of the moment that was typed.
    """

    booking: Booking
    wish: Wish
    now: datetime
    note: str = ""


@dataclass(frozen=True)
class Named:
    """Whom and what was named, as it was typed; None where nothing was."""

    provider: str | None = None
    client: str | None = None
    service: str | None = None
    guest: bool = False
    room: str | None = None
    moving: str | None = None


@dataclass
class Form:
    """What was typed; everything that is wrong with it is told in one run."""

    faults: list[str] = field(default_factory=list)
    diagnostics: tuple[Diagnostic, ...] = ()

    def read(self, option: str, text: str | None, read: Callable[[str], T]) -> T | None:
        """The value that was typed; None where nothing was, or nothing that could be meant."""
        if text is None:
            return None
        try:
            return read(text)
        except ValueError as fault:
            self.faults.append(f"{option}: {fault}")
            return None

    def name(self, option: str, text: str | None, otherwise: str = "") -> str:
        """The id that was typed; an empty one is nobody's."""
        if text is not None and not text.strip():
            self.faults.append(f"{option}: write an id{f', or {ANY}' if otherwise else ''}")
        return text or otherwise

    def question(
        self, project: Path, tenant: str, asked_at: str | None, names: Named
    ) -> Inquiry | None:
        """The organization and the wish; None where something is wrong."""
        typed = self.read("--now", asked_at, moment_of)
        wish = Wish(
            provider=self.name("--provider", names.provider, ANY if names.moving is None else ""),
            client=self.name("--client", names.client),
            service=self.name("--service", names.service),
            guest=names.guest,
            room=self.name("--room", names.room),
            moving=self.name("--moving", names.moving),
        )
        if wish.guest and wish.moving:
            self.faults.append("--moving: a guest has no appointments here; leave out --guest")
        if wish.guest and wish.client:
            self.faults.append("--guest: a guest is no client; leave out --client, or --guest")
        if not self.name("--tenant", tenant).strip():
            return None
        opened = open_booking(project, tenant)
        if opened.value is None:
            self.faults.append(opened.refusal)
            self.diagnostics = opened.diagnostics
            return None
        self.faults += name_faults(opened.value, wish)
        wish = for_move(opened.value, wish)
        where = opened.value.where
        if typed is None:
            return Inquiry(opened.value, wish, datetime.now(UTC).replace(microsecond=0))
        note = clock_note(typed, where)
        return Inquiry(opened.value, wish, instant_of(typed, where), note)

    def refuse(self) -> None:
        """Everything that is wrong, a line each."""
        for fault in self.faults:
            refuse(fault)
        if self.diagnostics:
            refuse("", self.diagnostics)


def refuse(message: str, diagnostics: tuple[Diagnostic, ...] = ()) -> None:
    """Why there is no answer, and what is wrong in which file."""
    if message:
        complain(message)
    if diagnostics:
        tell(report_of(diagnostics, None, tenants=1), "text", sys.stderr)
