"""Conditions that contradict, gaps, what conditions leave that reads badly, and roles."""

from tests.faults.planted.fault import Planted, added, below, block, front, swap

DOUBLE, RECORDS, ZONES, STATUSES = (
    "booking/double-bookings",
    "people/client-records",
    "schedules/time-zones",
    "booking/statuses",
)
ON, OFF = "features.selfBookingEnabled", "when-not features.selfBookingEnabled"
PORTAL = "features.patientPortalEnabled"

CONTRADICTIONS: tuple[Planted, ...] = (
    below(
        "CD224",
        "a condition against `requires`",
        RECORDS,
        "Text.\n" + block(f"not {PORTAL} and {ON}¶", "x"),
    ),
    below(
        "CD224", "a condition against itself", ZONES, "Text.\n" + block(f"{ON} and not {ON}¶", "x")
    ),
    below(
        "CD224",
        "a block against the one around it",
        STATUSES,
        "Text.\n" + block(ON, "x", block(f"{OFF}¶", "y")),
    ),
    below(
        "CD224",
        "a branch for which an earlier one leaves nobody",
        DOUBLE,
        block(ON, "x", f"<!-- help:else-when {ON} -->¶", "y"),
    ),
    below(
        "CD224",
        "a number out of range",
        "people/locations-and-codes",
        "Text.\n" + block("features.selfBookingLeadTimeHours > 168¶", "x"),
    ),
    below(
        "CD225",
        "a condition that the block around has",
        RECORDS,
        "Text.\n" + block(ON, "x", block(f"{ON}¶", "y")),
    ),
    below(
        "CD225",
        "a condition that prerequisites say",
        "portal/confirm",
        "Text.\n" + block(f"{PORTAL}¶", "x"),
    ),
    below(
        "CD226",
        "a block for whom the article is not",
        "portal/sign-in",
        "Text.\n" + block(f"when-not {PORTAL}¶", "x"),
    ),
    below(
        "CD227",
        "one condition twice",
        ZONES,
        "Text.\n" + block(ON, "x") + "\n" + block(f"{ON}¶", "y"),
    ),
    below(
        "CD228",
        "two blocks that want one `else`",
        STATUSES,
        "Text.\n" + block(ON, "x") + "\n" + block(f"{OFF}¶", "y"),
    ),
    below(
        "CD229",
        "a part that adds nothing",
        DOUBLE,
        "Text.\n" + block(f"{PORTAL} or ({PORTAL} and {ON})¶", "x"),
    ),
    swap(
        "PR416",
        "a profile against `requires`",
        "profiles/harbor-view-clinic.yaml",
        "features:\n",
        "features:\n  guestRequestEnabled: true¶\n",
    ),
)
GAPS: tuple[Planted, ...] = (
    added(
        "ST104",
        "an article without text",
        "content/help/people/no-text.md",
        front("people/no-text", title="No text¶"),
    ),
    added(
        "ST208",
        "an article of which some get the title",
        "content/help/people/half.md",
        front("people/half", title="Half¶") + block(ON, "Text.") + "\n",
    ),
    added(
        "SL509",
        "an article that nobody gets",
        "content/help/people/nobody.md",
        front(
            "people/nobody",
            prerequisites="{features: [guestRequestEnabled, directLinkEnabled, manageRequestEnabled]}¶",
            whenUnmet="omit",
        )
        + "Text.\n",
    ),
    added(
        "SL511",
        "an old address of what nobody gets",
        "content/help/people/nobody-yet.md",
        front(
            "people/nobody-yet",
            redirectFrom="[/help/people/everybody]¶",
            prerequisites="{features: [guestRequestEnabled, directLinkEnabled, manageRequestEnabled]}",
            whenUnmet="omit",
        )
        + "Text.\n",
    ),
    added(
        "LK632",
        "an article that no link leads to",
        "content/help/people/alone.md",
        front("people/alone", slug="/help/people/alone¶") + "Text.\n",
    ),
    added("FS709", "a file that no article shows", "content/assets/forgotten.csv", "day,hours\n"),
    swap(
        "PR450",
        "a key that nothing asks for",
        "catalog.yaml",
        "features:\n  patientPortalEnabled:",
        "features:\n  forgottenFeature: {type: boolean, default: false}¶\n  patientPortalEnabled:",
    ),
    swap(
        "PR451",
        "a label that no text shows",
        "catalog.yaml",
        "\nlabels:\n",
        "\nlabels:\n  pet: {singular: Pet, plural: Pets}¶\n",
    ),
    below(
        "CD223",
        "a block that nobody gets today",
        ZONES,
        "Text.\n" + block("features.selfBookingLeadTimeHours == 167¶", "x"),
    ),
    added(
        "ST117",
        "a section that its category asks for",
        "content/help/schedules/no-steps.md",
        front("schedules/no-steps", category="schedules¶") + "Text.\n",
    ),
)
MISSING: tuple[Planted, ...] = (
    added(
        "FM111",
        "an article without a summary",
        "content/help/people/no-summary.md",
        front("people/no-summary", summary="").replace("id: ", "id: ¶") + "Text.\n",
    ),
    below("LB304", "a value that may be missing", RECORDS, "Write to {{contact.email}}.¶"),
    below("LK606", "a picture without words", DOUBLE, "![](booking-window.svg)¶"),
    added(
        "FM110",
        "a field with a slip",
        "content/help/people/slip.md",
        front("people/slip", updatd="2026-11-29¶") + "Text.\n",
    ),
    added(
        "CD201",
        "a block without an end",
        "content/help/people/open.md",
        front("people/open") + f"Text.\n<!-- help:when {ON} -->¶\nMore.\n",
    ),
    below(
        "CD206",
        "a condition about a key that there is not",
        ZONES,
        block("features.selfBokingEnabled", "x¶").replace("-->\nx¶", "-->¶\nx"),
    ),
    below(
        "LB301", "a variable with a slip", STATUSES, "Text.\nAsk the {{labels.patiant.singular}}.¶"
    ),
    swap(
        "PR414",
        "a value out of range",
        "profiles/linden-tutoring.yaml",
        "  selfBookingLeadTimeHours: 1\n",
        "  selfBookingLeadTimeHours: 169¶\n",
    ),
)
COHERENCE: tuple[Planted, ...] = (
    below(
        "ST111",
        "a section that is emptied",
        RECORDS,
        "x\n\n### Here¶\n\n" + block(ON, "Text.") + "\n\n### There\n\nx",
    ),
    below(
        "ST111",
        "the last section that is emptied",
        ZONES,
        "x\n\n### Here¶\n\n" + block(f"{ON} and {PORTAL}", "- one\n- two"),
    ),
    below(
        "ST111",
        "a heading that takes the place of text",
        STATUSES,
        "x\n\n### Here¶\n\n" + block(ON, "### Instead", "") + "\nText.",
    ),
    below(
        "ST112",
        "a list that is gone",
        RECORDS,
        "Bring the following:¶\n\n" + block(ON, "- one\n- two"),
    ),
    below(
        "ST112",
        "a table that is gone",
        ZONES,
        "These are the hours:¶\n\n" + block(ON, "| A |\n| --- |\n| b |") + "\n\nText.",
    ),
    below(
        "ST112",
        "items below a step",
        DOUBLE,
        "1. Choose:¶\n   <!-- help:when features.selfBookingEnabled -->\n   - one\n   <!-- help:end -->\n2. Go.",
    ),
    below(
        "ST113",
        "a step that is left alone",
        DOUBLE,
        "x\n\n1. Sign in.¶\n" + block(ON, "2. Choose.", "3. Go."),
    ),
    below(
        "ST113",
        "either of two steps",
        STATUSES,
        "x\n\n" + block(ON, "1. Sign in.¶") + "\n" + block("org.requiresHipaa", "2. Choose."),
    ),
    added(
        "ST114",
        "a step that is hidden",
        "content/help/people/steps.md",
        front("people/steps")
        + "1. Open it.\n2. Wait.\n"
        + block(ON, "3. Choose.")
        + "\n\nIf it fails, repeat step 3.¶\n",
    ),
    below(
        "ST114",
        "a step that there never was",
        "schedules/time-off",
        "1. Open it.\n2. Wait.\n3. Go back to step 6.¶",
    ),
    below(
        "ST115",
        "a table without rows",
        DOUBLE,
        "| Visit | Minutes |¶\n| --- | --- |\n" + block(ON, "| First | 50 |"),
    ),
    below(
        "ST116",
        "what goes on from nothing",
        ZONES,
        block(ON, "Sign in.") + "\n\nThen choose a time.¶",
    ),
    below(
        "ST101",
        "a level that goes with a block",
        STATUSES,
        block(ON, "### Some", "", "x") + "\n\n#### Below¶\n\nx",
    ),
)
ROLES: tuple[Planted, ...] = (
    below(
        "LK633",
        "a link to what is for administrators",
        DOUBLE,
        "See [it](/help/security/audit-log).¶",
    ),
    below(
        "LK633",
        "the same in an item",
        RECORDS,
        "- One.\n- See [it](/help/settings/portal-customization).¶",
    ),
    below("LK633", "the same in a block", ZONES, block(ON, "See [it](/help/security/audit-log).¶")),
    below(
        "LK633",
        "the same with a heading",
        STATUSES,
        "See [it](/help/settings/portal-customization).¶",
    ),
    swap(
        "LK633",
        "the same in the front matter",
        "content/help/schedules/time-off.md",
        "category: schedules\n",
        "category: schedules\nrelated: [/help/security/audit-log]¶\n",
    ),
    below(
        "LK633", "the same by title", "people/who-may-approve", "See [](/help/security/audit-log).¶"
    ),
    added(
        "FM112",
        "a role that there is not",
        "content/help/people/staff.md",
        front("people/staff", audienceRoles="[admin, stuff]¶") + "Text.\n",
    ),
    added(
        "LK633",
        "an article for one role more",
        "content/help/people/wide.md",
        front("people/wide") + "See [it](/help/security/audit-log).¶\n",
    ),
)
WORDS: tuple[Planted, ...] = (
    below(
        "LK630", "a link that says here", RECORDS, "Text,\nand more [here](/help/portal/booking).¶"
    ),
    below(
        "LK631",
        "a picture that says image",
        "booking/lead-time-and-window",
        "![Image 2](booking-window.svg)¶",
    ),
    below(
        "LB320", "letters behind a label", ZONES, "Text.\nYour {{labels.patient.singular}}s book.¶"
    ),
    below(
        "LB322",
        "an article that stays as typed",
        RECORDS,
        "Ask an <mark>{{labels.patient.singular}}</mark>.¶",
    ),
    below("LB321", "a small beginning", STATUSES, "{{labels.patient.plural | lower}} book.¶"),
    added(
        "LB319",
        "a typed-out word",
        "content/help/people/typed.md",
        front("people/typed") + "## Here\n\nAsk first:\na caregiver asks.¶\n",
    ),
    below("LB309", "a variable in code", DOUBLE, "The `{{labels.patient.singular}}` books.¶"),
    added(
        "FM119",
        "a summary that is the title",
        "content/help/people/echo.md",
        front("people/echo", summary="Echo.¶") + "Text.\n",
    ),
    added(
        "FM118",
        "a long summary",
        "content/help/people/long.md",
        front("people/long", summary=f"{'Words and ' * 21}more.¶") + "Text.\n",
    ),
    below("ST103", "a second title", "schedules/time-off", "# Again¶\n\nx"),
    below("ST102", "a line of the form", "schedules/start-times", "1. Say what to do first.¶"),
)
