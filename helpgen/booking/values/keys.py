"""Every key that a rule may read, with what a value may be. Defaults are the catalog's, never a rule's."""

from typing import Any
from zoneinfo import ZoneInfo

from helpgen.booking.values.appointment import FILLABLE
from helpgen.booking.values.policy import Key
from helpgen.booking.values.value import (
    Week,
    one_of,
    table_of_lists,
    week,
    whole,
    whole_or_none,
    word_for_each,
    words,
    words_among,
    yes_or_no,
    zone_name,
)

PORTAL: Key[bool] = Key("features.patientPortalEnabled", yes_or_no)
SELF_BOOKING: Key[bool] = Key("features.selfBookingEnabled", yes_or_no)
ALLOW_CANCEL: Key[bool] = Key("features.portalAllowCancel", yes_or_no)
ALLOW_RESCHEDULE: Key[bool] = Key("features.portalAllowReschedule", yes_or_no)
MANAGE_REQUEST: Key[bool] = Key("features.manageRequestEnabled", yes_or_no)
REQUIRE_CONFIRMATION: Key[bool] = Key("features.portalRequireConfirmation", yes_or_no)
LEAD_TIME_HOURS: Key[int] = Key("features.selfBookingLeadTimeHours", whole(0, 168))
MAX_FUTURE_DAYS: Key[int | None] = Key("features.selfBookingMaxFutureDays", whole_or_none(0, 365))
REQUIRES_APPROVAL: Key[bool] = Key("features.selfBookingRequiresApproval", yes_or_no)
OPT_IN_REQUIRED: Key[bool] = Key("features.providerOptInRequired", yes_or_no)
GUEST_REQUEST: Key[bool] = Key("features.guestRequestEnabled", yes_or_no)
DIRECT_LINK: Key[bool] = Key("features.directLinkEnabled", yes_or_no)

TIMEZONE: Key[ZoneInfo] = Key("settings.timezone", zone_name)
BUSINESS_HOURS: Key[Week] = Key("settings.businessHours", week)
SESSION_MINUTES: Key[int] = Key("settings.defaultSessionDuration", whole(15, 480))
SLOT_INTERVAL: Key[int] = Key("settings.slotInterval", whole(5, 60))
SLOT_ANCHOR: Key[str] = Key("settings.slotAnchor", one_of("clock", "window"))
LATE_CANCEL_HOURS: Key[int] = Key("settings.lateCancelWindowHours", whole(0, 168))
CANCEL_MODE: Key[str] = Key("settings.cancelMode", one_of("immediate", "request"))
CANCEL_OUTCOME: Key[str] = Key("settings.cancelOutcome", one_of("cancelled", "missed"))
CANCEL_REASON_REQUIRED: Key[bool] = Key("settings.cancelReasonRequired", yes_or_no)
CANCEL_NOTE: Key[bool] = Key("settings.cancelNote", yes_or_no)
RESCHEDULE_MODE: Key[str] = Key("settings.rescheduleMode", one_of("replace", "request", "auto"))
DECLINE_BOOKED: Key[bool] = Key("settings.declineBooked", yes_or_no)
WITHDRAW_PENDING: Key[bool] = Key("settings.withdrawPending", yes_or_no)
SHOW_PROVIDER: Key[bool] = Key("settings.showProvider", yes_or_no)
LINK_MINUTES: Key[int] = Key("settings.portalLinkMinutes", whole(1, 1440))
BUFFER_MINUTES: Key[int] = Key("settings.bufferMinutes", whole(0, 240))
UNAVAILABLE: Key[str] = Key("settings.unavailablePresentation", one_of("hide", "label", "grey"))
APPROVAL_FIELDS: Key[tuple[str, ...]] = Key(
    "settings.approvalRequiredFields", words_among(*FILLABLE)
)
APPROVAL_ROLES: Key[tuple[str, ...]] = Key("settings.approvalRoles", words)
VISIT_TYPES: Key[dict[str, tuple[str, ...]]] = Key(
    "settings.visitTypesByClientKind", table_of_lists("new", "existing")
)
NOTIFICATIONS: Key[dict[str, tuple[str, ...]]] = Key(
    "settings.notifications",
    table_of_lists(
        "requestSubmitted",
        "approved",
        "declined",
        "cancelledByClient",
        "changeApproved",
        "changeDenied",
        among=("email:client", "email:clinician", "notify:clinician"),
    ),
)
STATUS_LABELS: Key[dict[str, str]] = Key("settings.statusLabels", word_for_each())
STATUS_STYLES: Key[dict[str, str]] = Key("settings.statusStyles", word_for_each("change_requested"))
HOLD_MINUTES: Key[int] = Key("settings.holdMinutes", whole(0, 60))

KEYS: tuple[Key[Any], ...] = (
    PORTAL,
    SELF_BOOKING,
    ALLOW_CANCEL,
    ALLOW_RESCHEDULE,
    MANAGE_REQUEST,
    REQUIRE_CONFIRMATION,
    LEAD_TIME_HOURS,
    MAX_FUTURE_DAYS,
    REQUIRES_APPROVAL,
    OPT_IN_REQUIRED,
    GUEST_REQUEST,
    DIRECT_LINK,
    TIMEZONE,
    BUSINESS_HOURS,
    SESSION_MINUTES,
    SLOT_INTERVAL,
    SLOT_ANCHOR,
    LATE_CANCEL_HOURS,
    CANCEL_MODE,
    CANCEL_OUTCOME,
    CANCEL_REASON_REQUIRED,
    CANCEL_NOTE,
    RESCHEDULE_MODE,
    DECLINE_BOOKED,
    WITHDRAW_PENDING,
    SHOW_PROVIDER,
    LINK_MINUTES,
    BUFFER_MINUTES,
    UNAVAILABLE,
    APPROVAL_FIELDS,
    APPROVAL_ROLES,
    VISIT_TYPES,
    NOTIFICATIONS,
    STATUS_LABELS,
    STATUS_STYLES,
    HOLD_MINUTES,
)
"""Every key, in the order in which people decide them."""
