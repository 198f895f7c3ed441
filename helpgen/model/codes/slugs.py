"""Codes SL: slugs, ids, redirects."""

from helpgen.model.diagnostic import Code, Severity

CODES: tuple[Code, ...] = (
    Code(
        code="SL501",
        name="bad-slug",
        severity=Severity.ERROR,
        says="A slug or an id does not follow its grammar.",
        why="Slugs become folders and links: the grammar is what is safe on every disk and in every browser.",
        bad="slug: /help/Portal/Booking!",
        good="slug: /help/portal/booking",
    ),
    Code(
        code="SL502",
        name="confusable",
        severity=Severity.ERROR,
        says="Two slugs, ids or redirects differ only in letter case or in characters that look alike.",
        why="Some disks take them for one file, and readers take them for one page.",
        bad="slug: /help/portal/step-1 beside /help/portal/step-l",
        good="slug: /help/portal/first-step beside /help/portal/last-step",
    ),
    Code(
        code="SL503",
        name="reserved-name",
        severity=Severity.ERROR,
        says="A part of a slug is a name that some system keeps for itself.",
        why="The site could not be unpacked there: `con` and `nul` are devices on Windows.",
        bad="slug: /help/portal/con",
        good="slug: /help/portal/pros-and-cons",
    ),
    Code(
        code="SL504",
        name="duplicate",
        severity=Severity.ERROR,
        says="Two articles or categories have the same slug or id.",
        why="One would overwrite the other.",
        bad="two files with `slug: /help/portal/booking`",
        good="one of them with `slug: /help/portal/group-booking`",
    ),
    Code(
        code="SL505",
        name="bad-redirect",
        severity=Severity.ERROR,
        says="A redirect leads to itself, hides a page, leaves the site, or two pages claim it.",
        why="An old link must lead to exactly one page.",
        bad="slug: /help/portal/booking\nredirectFrom: [/help/portal/booking]",
        good="slug: /help/portal/booking\nredirectFrom: [/help/portal/book]",
    ),
    Code(
        code="SL506",
        name="other-file-name",
        severity=Severity.WARNING,
        says="An article's file is not named as its slug ends.",
        why="Who looks for the file of a page finds it by its address.",
        bad="booking.md with `slug: /help/portal/book-a-visit`",
        good="book-a-visit.md with `slug: /help/portal/book-a-visit`",
    ),
    Code(
        code="SL507",
        name="other-category",
        severity=Severity.ERROR,
        says="The first part of a slug is not the article's category.",
        why="A page is found under its category, and its address says which one that is.",
        bad="slug: /help/portal/booking\ncategory: settings",
        good="slug: /help/portal/booking\ncategory: portal",
    ),
)
