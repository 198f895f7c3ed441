"""Every key that a rule may read, with what a value may be. Defaults are the catalog's, never a rule's."""

from typing import Any
from zoneinfo import ZoneInfo

from helpgen.booking.values.appointment import FILLABLE
from helpgen.booking.values.policy import Clash, PolicyKey
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

PORTAL: PolicyKey[bool] = PolicyKey("features.patientPortalEnabled", yes_or_no)
SELF_BOOKING: PolicyKey[bool] = PolicyKey("features.selfBookingEnabled", yes_or_no)
ALLOW_CANCEL: PolicyKey[bool] = PolicyKey("features.portalAllowCancel", yes_or_no)
ALLOW_RESCHEDULE: PolicyKey[bool] = PolicyKey("features.portalAllowReschedule", yes_or_no)
MANAGE_REQUEST: PolicyKey[bool] = PolicyKey("features.manageRequestEnabled", yes_or_no)
REQUIRE_CONFIRMATION: PolicyKey[bool] = PolicyKey("features.portalRequireConfirmation", yes_or_no)
LEAD_TIME_HOURS: PolicyKey[int] = PolicyKey("features.selfBookingLeadTimeHours", whole(0, 168))
NOTICE_DAYS: PolicyKey[int] = PolicyKey("features.selfBookingNoticeDays", whole(0, 365), unset=0)
MAX_FUTURE_DAYS: PolicyKey[int | None] = PolicyKey(
    "features.selfBookingMaxFutureDays", whole_or_none(0, 365)
)
REQUIRES_APPROVAL: PolicyKey[bool] = PolicyKey("features.selfBookingRequiresApproval", yes_or_no)
OPT_IN_REQUIRED: PolicyKey[bool] = PolicyKey("features.providerOptInRequired", yes_or_no)
GUEST_REQUEST: PolicyKey[bool] = PolicyKey("features.guestRequestEnabled", yes_or_no)
DIRECT_LINK: PolicyKey[bool] = PolicyKey("features.directLinkEnabled", yes_or_no)

TIMEZONE: PolicyKey[ZoneInfo] = PolicyKey("settings.timezone", zone_name)
BUSINESS_HOURS: PolicyKey[Week] = PolicyKey("settings.businessHours", week)
SESSION_MINUTES: PolicyKey[int] = PolicyKey("settings.defaultSessionDuration", whole(15, 480))
SLOT_INTERVAL: PolicyKey[int] = PolicyKey("settings.slotInterval", whole(5, 60))
SLOT_ANCHOR: PolicyKey[str] = PolicyKey("settings.slotAnchor", one_of("clock", "window"))
LATE_CANCEL_HOURS: PolicyKey[int] = PolicyKey("settings.lateCancelWindowHours", whole(0, 168))
CANCEL_MODE: PolicyKey[str] = PolicyKey("settings.cancelMode", one_of("immediate", "request"))
CANCEL_OUTCOME: PolicyKey[str] = PolicyKey("settings.cancelOutcome", one_of("cancelled", "missed"))
CANCEL_REASON_REQUIRED: PolicyKey[bool] = PolicyKey("settings.cancelReasonRequired", yes_or_no)
CANCEL_NOTE: PolicyKey[bool] = PolicyKey("settings.cancelNote", yes_or_no)
RESCHEDULE_MODE: PolicyKey[str] = PolicyKey(
    "settings.rescheduleMode",
    one_of("auto", "replace", "request"),
    (
        Clash(
            "replace",
            REQUIRES_APPROVAL,
            beside=True,
            why="a new time could be declined when the old one is gone, and nothing would be left",
            instead="auto or request",
        ),
    ),
)
DECLINE_BOOKED: PolicyKey[bool] = PolicyKey("settings.declineBooked", yes_or_no)
WITHDRAW_PENDING: PolicyKey[bool] = PolicyKey("settings.withdrawPending", yes_or_no)
SHOW_PROVIDER: PolicyKey[bool] = PolicyKey("settings.showProvider", yes_or_no)
LINK_MINUTES: PolicyKey[int] = PolicyKey("settings.portalLinkMinutes", whole(1, 1440))
BUFFER_MINUTES: PolicyKey[int] = PolicyKey("settings.bufferMinutes", whole(0, 240))
BUFFER_BEFORE: PolicyKey[int | None] = PolicyKey(
    "settings.bufferBeforeMinutes", whole_or_none(0, 240), unset=None
)
BUFFER_AFTER: PolicyKey[int | None] = PolicyKey(
    "settings.bufferAfterMinutes", whole_or_none(0, 240), unset=None
)
MAX_PER_DAY: PolicyKey[int | None] = PolicyKey(
    "settings.maxPerDay", whole_or_none(1, 100), unset=None
)
MAX_OPEN_REQUESTS: PolicyKey[int | None] = PolicyKey(
    "settings.maxOpenRequestsPerClient", whole_or_none(1, 100), unset=None
)
UNAVAILABLE: PolicyKey[str] = PolicyKey(
    "settings.unavailablePresentation", one_of("hide", "label", "grey")
)
APPROVAL_FIELDS: PolicyKey[tuple[str, ...]] = PolicyKey(
    "settings.approvalRequiredFields", words_among(*FILLABLE)
)
APPROVAL_ROLES: PolicyKey[tuple[str, ...]] = PolicyKey("settings.approvalRoles", words)
VISIT_TYPES: PolicyKey[dict[str, tuple[str, ...]]] = PolicyKey(
    "settings.visitTypesByClientKind", table_of_lists("new", "existing")
)
NOTIFICATIONS: PolicyKey[dict[str, tuple[str, ...]]] = PolicyKey(
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
STATUS_LABELS: PolicyKey[dict[str, str]] = PolicyKey("settings.statusLabels", word_for_each())
STATUS_STYLES: PolicyKey[dict[str, str]] = PolicyKey(
    "settings.statusStyles", word_for_each("change_requested")
)
HOLD_MINUTES: PolicyKey[int] = PolicyKey("settings.holdMinutes", whole(0, 60))

KEYS: tuple[PolicyKey[Any], ...] = (
    PORTAL,
    SELF_BOOKING,
    ALLOW_CANCEL,
    ALLOW_RESCHEDULE,
    MANAGE_REQUEST,
    REQUIRE_CONFIRMATION,
    LEAD_TIME_HOURS,
    NOTICE_DAYS,
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
    BUFFER_BEFORE,
    BUFFER_AFTER,
    MAX_PER_DAY,
    MAX_OPEN_REQUESTS,
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
