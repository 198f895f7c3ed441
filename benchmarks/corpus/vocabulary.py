"""The keys and labels that the benchmark's articles and organizations share."""

FEATURES = (
    "patientPortalEnabled",
    "selfBookingEnabled",
    "groupVisitsEnabled",
    "videoVisitsEnabled",
    "textMessagesEnabled",
    "repeatVisitsEnabled",
    "roomPlanningEnabled",
    "deviceLoansEnabled",
    "skillMatchingEnabled",
    "paymentsEnabled",
    "calendarFeedEnabled",
    "severalSitesEnabled",
)
ALWAYS_ON = FEATURES[0]
"""Every organization has it, so that no article's prerequisite is unmet."""

SETTINGS = (
    "askForConfirmation",
    "lateChangesAllowed",
    "pickStaffForThem",
    "staffMustApprove",
    "openOnWeekends",
    "remindTwice",
)
CATEGORIES = (
    "portal",
    "settings",
    "calendar",
    "people",
    "rooms",
    "reports",
    "payments",
    "messages",
    "account",
    "devices",
)
LABELS = {
    "patient": (("client", "clients"), ("guest", "guests"), ("pupil", "pupils"), ("pet", "pets")),
    "staff": (("coach", "coaches"), ("nurse", "nurses"), ("teacher", "teachers"), ("vet", "vets")),
    "room": (("room", "rooms"), ("court", "courts"), ("cabin", "cabins")),
    "certification": (("license", "licenses"), ("skill", "skills"), ("badge", "badges")),
    "equipment": (("device", "devices"), ("tool", "tools"), ("kit", "kits")),
}
"""Each label with the words that organizations choose from: (singular, plural)."""
