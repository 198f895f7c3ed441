"""What should come of a step of a story, as it was typed; only what is written is compared."""

from pydantic import Field

from helpgen.model.bookings.moments import ClockTime, Moment, Start
from helpgen.model.bookings.practice_file import ChangeName, StateName
from helpgen.model.catalog import Closed


class DetailsFile(Closed):
    """What an appointment should be afterwards; an empty text says that there is none.

    `label` and `style` are how the client sees it: the organization's word for its state, and its color.
    """

    state: StateName | None = None
    change: ChangeName | None = None
    provider: str | None = None
    service: str | None = None
    location: str | None = None
    room: str | None = None
    service_code: str | None = Field(default=None, alias="serviceCode")
    modifier: str | None = None
    start: Start | None = None
    minutes: int | None = Field(default=None, ge=1, le=1440)
    proposed: Start | None = None
    reason: str | None = None
    label: str | None = None
    style: str | None = None


class ExpectFile(DetailsFile):
    """What should come of a step.

    `refused` is the code of the refusal, `message` what it says. `effects` must be among those that follow, `never`
    must not; `texts` is what a mail or a notice says, by effect. `replacement` is the appointment that takes the
    place of the one that moved, and `expires` is of a hold.

    Of what is seen: `free` are all times that can be chosen, in order; `offers` are among them, `lacks` are not, and
    `unavailable` are shown as taken; `empty` is every reason for which there is none. `upcoming`, `past`, `waiting`
    (requests) and `changes` (appointments with an open change) are whole lists, in order; `next` is the next
    appointment and `pending` the number of requests. `approval`: whether somebody has to agree.
    """

    allowed: bool | None = None
    refused: str = ""
    message: str | None = None
    effects: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    texts: dict[str, str] = Field(default_factory=dict)
    replacement: DetailsFile | None = None
    expires: Moment | None = None
    free: tuple[ClockTime, ...] | None = None
    offers: tuple[ClockTime, ...] = ()
    lacks: tuple[ClockTime, ...] = ()
    unavailable: tuple[ClockTime, ...] = ()
    empty: tuple[str, ...] | None = None
    approval: bool | None = None
    upcoming: tuple[str, ...] | None = None
    past: tuple[str, ...] | None = None
    next: str | None = None
    waiting: tuple[str, ...] | None = None
    changes: tuple[str, ...] | None = None
    pending: int | None = Field(default=None, ge=0)
