"""Attempts for tests of the machine: everything is in order, unless a test says otherwise."""

from datetime import UTC, datetime, timedelta
from typing import Any

from helpgen.booking.moves.case import Case
from helpgen.booking.values.event import Actor, Event
from helpgen.booking.values.keys import KEYS, NOTIFICATIONS
from helpgen.booking.values.policy import Policy
from helpgen.booking.values.state import Change, State
from tests.booking_policies import policy_of, policy_with

NOW = datetime(2026, 3, 2, 15, tzinfo=UTC)
START = NOW + timedelta(hours=72)
LATER = START + timedelta(days=1)

OPEN_TO_ALL: dict[str, object] = {
    "features.patientPortalEnabled": True,
    "features.portalAllowCancel": True,
    "features.portalAllowReschedule": True,
    "features.manageRequestEnabled": True,
    "features.portalRequireConfirmation": True,
    "features.guestRequestEnabled": True,
    "settings.declineBooked": True,
    "settings.withdrawPending": True,
    "settings.cancelReasonRequired": False,
    "settings.cancelOutcome": "cancelled",
    "settings.lateCancelWindowHours": 24,
    "settings.approvalRequiredFields": [],
}
"""Nothing is switched off, and nothing is asked for."""

MAILS: dict[str, tuple[str, ...]] = {
    "requestSubmitted": ("email:submitted",),
    "approved": ("email:approved",),
    "declined": ("email:declined",),
    "cancelledByClient": ("email:cancelled",),
    "changeApproved": ("email:change-approved",),
    "changeDenied": ("email:change-denied",),
}
"""Every occasion mails somebody of its own, so that a test can tell which one it was."""


def mailing(policy: Policy) -> Policy:
    """The same policy with these mails; no real one may name such people."""
    values: dict[str, object] = {key.name: policy[key] for key in KEYS}
    return Policy({**values, NOTIFICATIONS.name: MAILS})


def open_policy(**changes: object) -> Policy:
    """A policy that allows everything; `settings__cancelMode="request"` changes one value."""
    named = {name.replace("__", "."): value for name, value in changes.items()}
    return mailing(policy_with("maple-street-therapy", {**OPEN_TO_ALL, **named}))


def case(
    event: Event,
    actor: Actor,
    state: State | None = None,
    change: Change = Change.NONE,
    **more: Any,
) -> Case:
    """An attempt 72 hours before the start, by somebody who may, under the policy of S0 unless one is given."""
    values = {
        "now": NOW,
        "start": START,
        "proposed": LATER,
        "owner": True,
        "policy": policy_of("maple-street-therapy"),
        "role": "admin",
        "may_approve": True,
        "reason": "ill",
        "filled": ("service_code", "location"),
        **more,
    }
    return Case(event=event, actor=actor, state=state, change=change, **values)
