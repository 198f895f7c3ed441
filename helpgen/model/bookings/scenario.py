"""A story of bookings: who does what at which moment, and what should come of it, as it was typed."""

from typing import Literal

from pydantic import Field

from helpgen.model.bookings.expect import ExpectFile
from helpgen.model.bookings.moments import Day, Id, Moment, Start
from helpgen.model.bookings.practice_file import EventFile, GuestFile
from helpgen.model.catalog import Closed

Deed = Literal[
    "hold",
    "book",
    "request",
    "approve",
    "decline",
    "edit",
    "withdraw",
    "clock_passes_start",
    "client_confirm",
    "cancel",
    "request_cancel",
    "approve_change",
    "deny_change",
    "request_reschedule",
    "withdraw_change",
    "reschedule",
    "check_in",
    "start",
    "complete",
    "no_show",
    "fill_in",
    "add_entry",
    "see_slots",
    "see_why",
    "see_appointments",
    "see_requests",
]
"""What somebody can do: the machine's events, what else is done at the desk, and looks, which change nothing."""


class StepFile(Closed):
    """One thing that somebody does.

    `by` is `client ID`, `caregiver ID`, `clinician ID`, `staff ID`, `guest` or `clock`; a caregiver of more than
    one client says `for` whom.

    `call` names the appointment or hold that comes of it, as nothing else is named, and `appointment` the one
    that is meant; for a hold, the one that would be moved. Without `at` no time has passed; it never runs back.
    """

    does: Deed
    by: str
    client: str = Field(default="", alias="for")
    at: Moment | None = None
    call: Id | None = None
    appointment: str = ""
    hold: str = ""
    provider: str = ""
    start: Start | None = None
    day: Day | None = None
    minutes: int | None = Field(default=None, ge=1, le=1440)
    service: str = ""
    location: str = ""
    room: str = ""
    service_code: str = Field(default="", alias="serviceCode")
    modifier: str = ""
    kind: Literal["", "new", "existing"] = ""
    guest: GuestFile = Field(default_factory=GuestFile)
    reason: str = ""
    direct_link: bool = Field(default=False, alias="directLink")
    entry: EventFile | None = None
    expect: ExpectFile = Field(default_factory=ExpectFile)


class ScenarioFile(Closed):
    """content/booking/scenarios/<name>.yaml, whole."""

    title: str = Field(min_length=1, description="What the story shows, in one sentence.")
    tenant: str = Field(description="The organization in whose practice it happens.")
    now: Moment = Field(description="When the story begins, on the organization's wall clock.")
    story: tuple[StepFile, ...] = Field(
        description="What happens, step by step.", json_schema_extra={"minItems": 1}
    )
