"""The ways through the machine that have a name, beside the table that they follow.

A flow holds wherever the policy has the values under `where`; whose system that is does not matter.
"""

from helpgen.booking.values import Actor, Change, Event, State
from helpgen.frozen import frozen

AT_ONCE = ("features.selfBookingRequiresApproval", False)
APPROVED = ("features.selfBookingRequiresApproval", True)
PORTAL = ("features.patientPortalEnabled", True)
MAY_CANCEL = (PORTAL, ("features.portalAllowCancel", True))
CANCEL_NOW = (*MAY_CANCEL, ("settings.cancelMode", "immediate"))
CANCEL_ASKED = (*MAY_CANCEL, ("settings.cancelMode", "request"))
MAY_MOVE = (PORTAL, ("features.portalAllowReschedule", True))
MOVE_NOW = (*MAY_MOVE, ("settings.rescheduleMode", "replace"))
MOVE_ASKED = (*MAY_MOVE, ("settings.rescheduleMode", "request"))
A_DAY = ("settings.lateCancelWindowHours", 24)


@frozen
class FlowBeat:
    """One step: what happens, by whom, and what is so afterwards.

    `hours`: how long before the start it happens; 0 is the start itself. `second`: the new appointment that
    takes the place of this one.
    """

    event: Event
    actor: Actor
    state: State
    change: Change = Change.NONE
    hours: int = 72
    second: State | None = None


@frozen
class Flow:
    """A named way: its beats in order, and the policy values without which it is another one."""

    name: str
    says: str
    beats: tuple[FlowBeat, ...]
    where: tuple[tuple[str, str | int | bool], ...] = ()

    @property
    def steps(self) -> tuple[tuple[Event, Actor], ...]:
        """Who does what, in order."""
        return tuple((beat.event, beat.actor) for beat in self.beats)

    @property
    def states(self) -> tuple[State, ...]:
        """The states that it passes, the final one last."""
        return tuple(beat.state for beat in self.beats)

    @property
    def final(self) -> State:
        """What the appointment is in the end."""
        return self.beats[-1].state


BOOK = FlowBeat(Event.BOOK, Actor.CLIENT, State.BOOKED)
REQUEST = FlowBeat(Event.REQUEST, Actor.CLIENT, State.PENDING)
APPROVE = FlowBeat(Event.APPROVE, Actor.CLINICIAN, State.BOOKED)
ASK_CANCEL = FlowBeat(Event.REQUEST_CANCEL, Actor.CLIENT, State.BOOKED, Change.CANCEL_REQUESTED)
ASK_MOVE = FlowBeat(
    Event.REQUEST_RESCHEDULE, Actor.CLIENT, State.BOOKED, Change.RESCHEDULE_REQUESTED
)
DENY = FlowBeat(Event.DENY_CHANGE, Actor.CLINICIAN, State.BOOKED)
CHECK_IN = FlowBeat(Event.CHECK_IN, Actor.STAFF, State.CHECKED_IN, hours=0)

FLOWS: tuple[Flow, ...] = (
    Flow("book-at-once", "A client books, and the time is taken.", (BOOK,), (AT_ONCE,)),
    Flow(
        "book-with-approval",
        "A client asks, and the clinician approves.",
        (REQUEST, APPROVE),
        (APPROVED,),
    ),
    Flow(
        "decline",
        "A client asks, and the clinician declines.",
        (REQUEST, FlowBeat(Event.DECLINE, Actor.CLINICIAN, State.DECLINED)),
        (APPROVED,),
    ),
    Flow(
        "guest-request",
        "Somebody without an account asks; that is always a request.",
        (FlowBeat(Event.REQUEST, Actor.GUEST, State.PENDING), APPROVE),
        (("features.guestRequestEnabled", True),),
    ),
    Flow(
        "edit-request",
        "A client changes a request before it is approved.",
        (REQUEST, FlowBeat(Event.EDIT, Actor.CLIENT, State.PENDING), APPROVE),
        (PORTAL, APPROVED, ("features.manageRequestEnabled", True)),
    ),
    Flow(
        "withdraw",
        "A client takes a request back; that is never late.",
        (REQUEST, FlowBeat(Event.WITHDRAW, Actor.CLIENT, State.CANCELLED, hours=1)),
        (APPROVED, A_DAY, ("settings.withdrawPending", True)),
    ),
    Flow(
        "request-expires",
        "Nobody decides before the appointment would start.",
        (REQUEST, FlowBeat(Event.CLOCK_PASSES_START, Actor.CLOCK, State.DECLINED, hours=0)),
        (APPROVED,),
    ),
    Flow(
        "confirm",
        "A client says that they will come.",
        (BOOK, FlowBeat(Event.CLIENT_CONFIRM, Actor.CLIENT, State.CONFIRMED)),
        (AT_ONCE, PORTAL, ("features.portalRequireConfirmation", True)),
    ),
    Flow(
        "cancel-at-once",
        "A client cancels in time; exactly the late window ahead is in time.",
        (BOOK, FlowBeat(Event.CANCEL, Actor.CLIENT, State.CANCELLED, hours=24)),
        (AT_ONCE, *CANCEL_NOW, A_DAY, ("settings.cancelOutcome", "cancelled")),
    ),
    Flow(
        "cancel-late",
        "A client cancels inside the late window.",
        (BOOK, FlowBeat(Event.CANCEL, Actor.CLIENT, State.LATE_CANCELLED, hours=23)),
        (AT_ONCE, *CANCEL_NOW, A_DAY, ("settings.cancelOutcome", "cancelled")),
    ),
    Flow(
        "cancel-missed",
        "A client cancels, and the clinician's schedule calls it missed, however late it is.",
        (BOOK, FlowBeat(Event.CANCEL, Actor.CLIENT, State.MISSED, hours=1)),
        (AT_ONCE, *CANCEL_NOW, ("settings.cancelOutcome", "missed")),
    ),
    Flow(
        "cancel-request-approved",
        "A client asks to cancel, and the clinician approves.",
        (
            REQUEST,
            APPROVE,
            ASK_CANCEL,
            FlowBeat(
                Event.APPROVE_CHANGE,
                Actor.CLINICIAN,
                State.CANCELLED,
                Change.CANCEL_REQUESTED,
                hours=1,
            ),
        ),
        (APPROVED, *CANCEL_ASKED),
    ),
    Flow(
        "cancel-request-denied",
        "A client asks to cancel, and the clinician denies it: the appointment stays.",
        (REQUEST, APPROVE, ASK_CANCEL, DENY),
        (APPROVED, *CANCEL_ASKED),
    ),
    Flow(
        "reschedule-replace",
        "A client picks another time; the old appointment ends as the new one begins.",
        (
            BOOK,
            FlowBeat(Event.RESCHEDULE, Actor.CLIENT, State.CANCELLED, second=State.BOOKED),
        ),
        (AT_ONCE, *MOVE_NOW),
    ),
    Flow(
        "reschedule-late",
        "A client picks another time late: the old appointment counts as canceled late.",
        (
            BOOK,
            FlowBeat(
                Event.RESCHEDULE,
                Actor.CLIENT,
                State.LATE_CANCELLED,
                hours=23,
                second=State.BOOKED,
            ),
        ),
        (AT_ONCE, *MOVE_NOW, A_DAY),
    ),
    Flow(
        "reschedule-request-approved",
        "A client asks for another time, and the clinician approves.",
        (
            REQUEST,
            APPROVE,
            ASK_MOVE,
            FlowBeat(Event.APPROVE_CHANGE, Actor.CLINICIAN, State.BOOKED),
        ),
        (APPROVED, *MOVE_ASKED),
    ),
    Flow(
        "reschedule-request-denied",
        "A client asks for another time, and the clinician denies it: the first one stays.",
        (REQUEST, APPROVE, ASK_MOVE, DENY),
        (APPROVED, *MOVE_ASKED),
    ),
    Flow(
        "change-withdrawn",
        "A client asks for another time and takes that back.",
        (REQUEST, APPROVE, ASK_MOVE, FlowBeat(Event.WITHDRAW_CHANGE, Actor.CLIENT, State.BOOKED)),
        (APPROVED, *MOVE_ASKED),
    ),
    Flow(
        "change-lapses",
        "Nobody decides about a change before the appointment starts: it stays as it was.",
        (
            REQUEST,
            APPROVE,
            ASK_CANCEL,
            FlowBeat(Event.CLOCK_PASSES_START, Actor.CLOCK, State.BOOKED, hours=0),
        ),
        (APPROVED, *CANCEL_ASKED),
    ),
    Flow(
        "booked-declined",
        "A clinician declines what was booked at once.",
        (BOOK, FlowBeat(Event.DECLINE, Actor.CLINICIAN, State.DECLINED)),
        (AT_ONCE, ("settings.declineBooked", True)),
    ),
    Flow(
        "practice-cancels",
        "The practice cancels.",
        (BOOK, FlowBeat(Event.CANCEL, Actor.STAFF, State.CANCELLED)),
        (AT_ONCE,),
    ),
    Flow(
        "visit",
        "The client comes, is seen, and goes.",
        (
            BOOK,
            CHECK_IN,
            FlowBeat(Event.START, Actor.STAFF, State.IN_PROGRESS, hours=0),
            FlowBeat(Event.COMPLETE, Actor.STAFF, State.COMPLETED, hours=0),
        ),
        (AT_ONCE,),
    ),
    Flow(
        "no-show",
        "The client does not come.",
        (BOOK, FlowBeat(Event.NO_SHOW, Actor.STAFF, State.NO_SHOW, hours=0)),
        (AT_ONCE,),
    ),
)
