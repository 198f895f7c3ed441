"""What has to be so for a move, by the names that the table uses: rules, and what only the machine asks.

Rows and sections are those of the catalog of rules: its section 4 is the table of moves, section 3 the rules.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from helpgen.booking.moves.case import Case
from helpgen.booking.rules.approval import decline, request_expiry, required_fields, who
from helpgen.booking.rules.approval import required as approval_required
from helpgen.booking.rules.booking import guest_allowed
from helpgen.booking.rules.cancel import allowed as cancel_allowed
from helpgen.booking.rules.cancel import mode as cancel_mode
from helpgen.booking.rules.cancel import outcome as cancel_outcome
from helpgen.booking.rules.cancel import reason as cancel_reason
from helpgen.booking.rules.confirm import required as confirm_required
from helpgen.booking.rules.portal import enabled as portal_enabled
from helpgen.booking.rules.request import manage
from helpgen.booking.rules.reschedule import allowed as reschedule_allowed
from helpgen.booking.rules.reschedule import mode as reschedule_mode
from helpgen.booking.shapes import lateness
from helpgen.booking.values import (
    ALLOWED,
    APPROVAL_REQUIRED,
    NOT_OWNER,
    WITHDRAW_PENDING,
    Decision,
    Event,
    Message,
    State,
    allowed,
    refused,
    utc,
)

REQUEST_REQUIRED = Message(
    "request_required", "This cannot be done at once here: send it as a request."
)
IMMEDIATE_ONLY = Message("immediate_only", "Nobody has to approve this here: do it at once.")
NOT_STARTED = Message("not_started", "This is possible only from the start of the appointment on.")
NO_PROPOSED_TIME = Message("no_proposed_time", "It is not known which other time is meant.")
SAME_TIME = Message("same_time", "The appointment is at this time already. Choose another one.")
OTHER_TIME_STARTED = Message(
    "other_time_started", "The other time has already started. Agree on a new one."
)
WITHDRAW_DISABLED = Message(
    "withdraw_disabled", "A request cannot be taken back online. Contact your organization."
)

Guard = Callable[[Case], Decision]
Condition = Callable[[Case], bool]


def existing(case: Case) -> State:
    """The state of an appointment that exists: the table asks these guards about no other."""
    if case.state is None:
        raise ValueError("there is no appointment yet")
    return case.state


def _owner(case: Case) -> Decision:
    """Rows 8, 10 and 19: nobody withdraws or confirms what is another client's."""
    return ALLOWED if case.owner else refused(NOT_OWNER)


def _portal(case: Case) -> Decision:
    """Rows 8 and 19. Section 3.1, `portal.enabled`: without the portal a client does nothing at all.

    Of canceling no switch is asked here: to take back what nobody agreed to is not to cancel.
    """
    return portal_enabled.decide(case.policy)


def _proposed(case: Case) -> Decision:
    """Rows 16 and 22: a move to the very same instant would cancel and book, or ask an approver, for nothing.

    Unless it is with somebody else then, for something else or at another place (seed 004, 15).
    """
    if case.proposed is None:
        return refused(NO_PROPOSED_TIME)
    if case.other_details:
        return ALLOWED
    if utc(case.proposed) == utc(case.start):
        return refused(SAME_TIME, (case.proposed, "=", case.start))
    return ALLOWED


def _before_proposed_start(case: Case) -> Decision:
    """Row 17: the time that is agreed to lies ahead too, or the client would be booked into the past."""
    if case.proposed is None:
        return _proposed(case)
    if utc(case.now) < utc(case.proposed):
        return allowed((case.now, "<", case.proposed))
    return refused(OTHER_TIME_STARTED, (case.now, ">=", case.proposed))


def _after_start(case: Case) -> Decision:
    """Rows 21 and 26: nobody has failed to come before the start; its very instant counts."""
    if utc(case.now) >= utc(case.start):
        return allowed((case.now, ">=", case.start))
    return refused(NOT_STARTED, (case.now, "<", case.start))


def _withdraw_pending(case: Case) -> Decision:
    """Row 8: some systems leave a request to the practice once it is sent."""
    return ALLOWED if case.policy[WITHDRAW_PENDING] else refused(WITHDRAW_DISABLED)


def _decline(case: Case) -> Decision:
    """Row 6, section 3.5, `approval.decline`; who may has been asked before, so no answers are handed on."""
    return decline.decide((), existing(case), case.policy)


def _no_approval(case: Case) -> Decision:
    """Row 1: a call that passes the form by cannot book at once what has to be approved."""
    return refused(APPROVAL_REQUIRED) if needs_approval(case) else ALLOWED


def _approval(case: Case) -> Decision:
    """Row 2, the other way round: nobody waits for an answer that nobody has to give."""
    return ALLOWED if needs_approval(case) else refused(IMMEDIATE_ONLY)


def _who(case: Case) -> Decision:
    return who.decide(case.actor, case.owner, case.role, case.may_approve, case.policy)


def _required_fields(case: Case) -> Decision:
    return required_fields.decide(case.filled, case.policy)


def _expired(case: Case) -> Decision:
    """Row 9, section 3.5, `approval.request-expiry`, turned round.

    The rule refuses every step with a request that is too old; the clock is let in only where it does.
    """
    answer = request_expiry.decide(existing(case), case.start, case.now)
    return refused(NOT_STARTED, answer.because) if answer.allowed else allowed(answer.because)


def _confirm_required(case: Case) -> Decision:
    return confirm_required.decide(existing(case), case.start, case.now, case.policy)


def _cancel_allowed(case: Case) -> Decision:
    return cancel_allowed.decide(existing(case), case.owner, case.start, case.now, case.policy)


def _cancel_mode(case: Case) -> Decision:
    """Rows 11 to 13, section 3.6, `cancel.mode`."""
    return _in_mode(case, cancel_mode.event_of(case.policy), Event.CANCEL)


def _cancel_reason(case: Case) -> Decision:
    return cancel_reason.decide(case.reason, case.policy)


def _reschedule_allowed(case: Case) -> Decision:
    return reschedule_allowed.decide(existing(case), case.owner, case.start, case.now, case.policy)


def _reschedule_mode(case: Case) -> Decision:
    """Rows 16 and 22, section 3.6, `reschedule.mode`: `auto` depends on whether a booking would be approved."""
    wanted = reschedule_mode.event_of(needs_approval(case), case.policy)
    return _in_mode(case, wanted, Event.RESCHEDULE)


def _in_mode(case: Case, wanted: Event, at_once: Event) -> Decision:
    """What the client attempts is what the policy wants: the message says which of the two ways is open."""
    if wanted is case.event:
        return ALLOWED
    return refused(REQUEST_REQUIRED if case.event is at_once else IMMEDIATE_ONLY)


def _manage(case: Case) -> Decision:
    return manage.decide(existing(case), case.owner, case.policy)


def _guest_allowed(case: Case) -> Decision:
    return guest_allowed.decide(case.actor, case.policy)


def needs_approval(case: Case) -> bool:
    """A booking by this actor has to be approved."""
    return approval_required.is_required(case.actor, case.policy)


def is_late(case: Case) -> bool:
    """Ending the appointment now counts as late."""
    return lateness.is_late(case.start, case.now, case.policy)


def canceled_as(case: Case) -> State:
    """The state that a client's cancellation, at once, leads to now."""
    return cancel_outcome.ends_as(is_late(case), case.policy)


def _too_late(case: Case) -> bool:
    """Row 12 instead of 11. Where a cancellation counts as missed, late makes no difference (`cancel.outcome`)."""
    return canceled_as(case) is State.LATE_CANCELLED


GUARDS: Mapping[str, Guard] = MappingProxyType(
    {
        "constraints": lambda case: case.constraints,
        "approval.recheck": lambda case: case.constraints,
        "reschedule.constraints": lambda case: case.constraints,
        "hold": lambda case: case.hold,
        "portal.enabled": _portal,
        "proposed": _proposed,
        "owner": _owner,
        "after_start": _after_start,
        "before_proposed_start": _before_proposed_start,
        "withdraw_pending": _withdraw_pending,
        "approval.decline": _decline,
        "no_approval": _no_approval,
        "approval": _approval,
        "approval.who": _who,
        "approval.required-fields": _required_fields,
        "approval.request-expiry": _expired,
        "booking.guest-allowed": _guest_allowed,
        "request.manage": _manage,
        "confirm.required": _confirm_required,
        "cancel.allowed": _cancel_allowed,
        "cancel.mode": _cancel_mode,
        "cancel.reason": _cancel_reason,
        "reschedule.allowed": _reschedule_allowed,
        "reschedule.mode": _reschedule_mode,
    }
)
"""Every guard of the table. What the desk has found out about a time comes with the case."""

CONDITIONS: Mapping[str, Condition] = MappingProxyType(
    {"": lambda _: True, "in_time": lambda case: not _too_late(case), "too_late": _too_late}
)
"""What tells two rows with the same event apart: exactly one of them is so."""

MESSAGES: tuple[Message, ...] = tuple(
    dict.fromkeys(
        (
            NOT_OWNER,
            NOT_STARTED,
            NO_PROPOSED_TIME,
            SAME_TIME,
            OTHER_TIME_STARTED,
            WITHDRAW_DISABLED,
            APPROVAL_REQUIRED,
            IMMEDIATE_ONLY,
            REQUEST_REQUIRED,
            *portal_enabled.RULE.messages,
            *decline.RULE.messages,
            *who.RULE.messages,
            *required_fields.RULE.messages,
            *guest_allowed.RULE.messages,
            *manage.RULE.messages,
            *confirm_required.RULE.messages,
            *cancel_allowed.RULE.messages,
            *cancel_reason.RULE.messages,
            *reschedule_allowed.RULE.messages,
        )
    )
)
"""Whatever a guard may refuse with, besides what the desk says about a time."""
