"""Links that are broken, break for somebody, or name a heading or an old address that there is not."""

from tests.faults.planted.fault import Planted, added, below, block, front, swap

WELCOME, STATUSES, DOUBLE = (
    "getting-started/welcome",
    "booking/statuses",
    "booking/double-bookings",
)
RECORDS, ZONES, APPOINTMENTS = (
    "people/client-records",
    "schedules/time-zones",
    "portal/appointments",
)
BUTTONS = "/help/troubleshooting/missing-buttons"

BROKEN: tuple[Planted, ...] = (
    below(
        "LK602", "an article that there is not", WELCOME, "Text.\nSee [it](/help/booking/nothing).¶"
    ),
    below("LK602", "a slip in a slug", WELCOME, "- One.\n- See [](/help/portal/bookng).¶"),
    below(
        "LK608",
        "a code span with a slug of nothing",
        STATUSES,
        "Text.\n\nSee `/help/portal/nothing`.¶",
    ),
    swap(
        "LK602",
        "an item of Related that there is not",
        f"content/help/{APPOINTMENTS}.md",
        "- `/help/booking/statuses`\n",
        "- `/help/booking/statuses`\n- `/help/booking/gone`¶\n",
    ),
    swap(
        "LK602",
        "a slug in the front matter's related",
        f"content/help/{RECORDS}.md",
        "category: people\n",
        "category: people\nrelated: [/help/booking/gone]¶\n",
    ),
    swap(
        "LK602",
        "a featured article that there is not",
        "helpgen.yaml",
        "- /help/portal/booking\n",
        "- /help/portal/bookings¶\n",
    ),
    below("LK605", "a picture without a file", DOUBLE, "Text\nand ![The desk at noon](desk.png).¶"),
    below(
        "LK605", "a download without a file", DOUBLE, "| A |\n| --- |\n| [The form](form.pdf) |¶"
    ),
    below("LK613", "a reference without a definition", ZONES, "> See [the guide][nowhere].¶"),
    below("LK609", "a footnote without a definition", ZONES, "Booked.[^planted]¶"),
    below("LK614", "a bare address", RECORDS, "Look at /help/portal/booking first.¶"),
    below("LK601", "an address that is never published", RECORDS, "[Run](javascript:run)¶"),
)
CONDITIONAL: tuple[Planted, ...] = (
    below(
        "LK603",
        "a link to what some do not have",
        "people/who-may-approve",
        f"Text.\nSee [it]({BUTTONS}).¶",
    ),
    below("LK603", "the same in an item", "schedules/time-off", f"- One.\n- See [it]({BUTTONS}).¶"),
    below(
        "LK603",
        "the same in a cell",
        "schedules/time-off",
        "| A |\n| --- |\n| [it](/help/portal/ways-in) |¶",
    ),
    below(
        "LK603",
        "a block that does not ask enough",
        "schedules/calendar-events",
        block("features.patientPortalEnabled", "See [it](/help/booking/holds).¶"),
    ),
    below(
        "LK603",
        "a branch for the others",
        "schedules/start-times",
        block(
            "features.selfBookingEnabled",
            "Text.",
            "<!-- help:else -->",
            "See [it](/help/booking/holds).¶",
        ),
    ),
    below(
        "LK603",
        "a heading that some do not see",
        "security/hipaa-and-privacy",
        "See [below](#only-some).¶\n\n"
        + block("features.directLinkEnabled", "### More {#only-some}", "", "Text."),
    ),
    below(
        "LK603",
        "a link within a line",
        "people/locations-and-codes",
        "Go <!-- help:when features.selfBookingEnabled -->[there](/help/portal/direct-link)<!-- help:end --> now.¶",
    ),
    below("LK610", "a borrowed title", RECORDS, f"See []({BUTTONS}).¶"),
    below("LK610", "a borrowed title in a code span", ZONES, "See `/help/portal/ways-in`.¶"),
    below(
        "LK613",
        "a definition that is hidden",
        STATUSES,
        "See [the list][planted-list].¶\n\n"
        + block("features.selfBookingEnabled", "[planted-list]: https://example.org/list"),
    ),
    below(
        "LK609",
        "a footnote that is hidden",
        STATUSES,
        "Booked.[^hidden]¶\n\n" + block("features.selfBookingEnabled", "[^hidden]: Or held."),
    ),
)
ANCHORS: tuple[Planted, ...] = (
    below(
        "LK602", "a heading that there is not", WELCOME, "See [it](/help/portal/sign-in#nothing).¶"
    ),
    below("LK602", "a heading of this page that there is not", DOUBLE, "See [above](#nothing).¶"),
    below(
        "LK602",
        "a heading in other letters",
        RECORDS,
        "See [it](/help/portal/sign-in#Locked-Out).¶",
    ),
    below(
        "LK602",
        "a heading with a slip",
        "portal/confirm",
        "See [it](/help/portal/sign-in#locked-oot).¶",
    ),
    below(
        "ST201",
        "two headings with one id",
        ZONES,
        "### Same {#same}\n\nx\n\n### Other {#same}¶\n\nx",
    ),
    below("ST202", "an id with a space", ZONES, "### Refunds {#My Refunds}¶\n\nx"),
    below("ST203", "an id of the browser", ZONES, "### Where {#location}¶\n\nx"),
    below(
        "ST204", "an id that would be each organization's", ZONES, "### At {{tenant.name}}¶\n\nx"
    ),
    below("ST237", "a heading without words", DOUBLE, "### {#no-words}¶\n\nx"),
    below(
        "LK603",
        "a heading in a block, of another article",
        "schedules/rooms-and-limits",
        "See [it](/help/booking/cancel-and-reschedule#steps-to-move).¶",
    ),
)
REDIRECTS: tuple[Planted, ...] = (
    swap(
        "SL505",
        "a redirect to itself",
        "content/help/schedules/time-off.md",
        "category: schedules\n",
        "category: schedules\nredirectFrom: [/help/schedules/time-off]¶\n",
    ),
    swap(
        "SL505",
        "a redirect that hides a page",
        "content/help/schedules/start-times.md",
        "category: schedules\n",
        "category: schedules\nredirectFrom: [/help/portal/booking]¶\n",
    ),
    swap(
        "SL505",
        "an address that another page left",
        "content/help/security/audit-log.md",
        "category: security\n",
        "category: security\nredirectFrom:\n  - /help/settings/mails\n  - /help/portal/login¶\n",
    ),
    swap(
        "SL501",
        "an old address that is none",
        "content/help/settings/approval.md",
        "category: settings\n",
        "category: settings\nredirectFrom: [/help/Settings/Approve]¶\n",
    ),
    swap(
        "SL502",
        "an old address that looks like a page",
        "content/help/settings/messages.md",
        "category: settings\n",
        "category: settings\nredirectFrom: [/help/portal/b00king]¶\n",
    ),
    added(
        "SL504",
        "two pages at one address",
        "content/help/people/second/opt-in.md",
        front("people/opt-in", id="help.people.opt-in-again").replace(
            "slug: /help/people/opt-in", "slug: /help/people/opt-in¶"
        )
        + "Text.\n",
    ),
    added(
        "SL507",
        "an address in another category",
        "content/help/people/moved.md",
        front("people/moved")
        .replace("category: people", "category: portal")
        .replace("slug: /help/people/moved", "slug: /help/people/moved¶")
        + "Text.\n",
    ),
    below("LK604", "a link to an address that was left", WELCOME, "See [it](/help/portal/login).¶"),
    below("LK604", "the same in an item", DOUBLE, "- See [it](/help/portal/cancel).¶"),
    below(
        "LK604",
        "the same with a heading",
        "schedules/time-zones",
        "See [it](/help/portal/login#locked-out).¶",
    ),
    swap(
        "LK603",
        "an old address of what some do not have",
        "content/help/portal/ways-in.md",
        "category: portal\n",
        "category: portal\nredirectFrom: [/help/portal/entries]¶\n",
    ),
)
