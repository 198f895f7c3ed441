"""Codes ST: an article's structure."""

from helpgen.model.diagnostic import Code, Severity

CODES: tuple[Code, ...] = (
    Code(
        code="ST101",
        name="heading-jump",
        severity=Severity.WARNING,
        says="A heading skips a level.",
        why="Readers who move by heading lose their place when a level is missing.",
        bad="## Cancel\n\n#### Refunds",
        good="## Cancel\n\n### Refunds",
    ),
    Code(
        code="ST102",
        name="placeholder-left",
        severity=Severity.WARNING,
        says="A line is still the one that `helpgen new` wrote.",
        why="A sentence that tells the writer what to write says nothing to a reader.",
        bad="1. Say what to do first.",
        good="1. Open **Settings**.",
    ),
    Code(
        code="ST103",
        name="title-in-body",
        severity=Severity.WARNING,
        says="A heading of level 1 stands in the body.",
        why="The page's title is its heading of level 1; with one more, readers hear the page begin twice.",
        bad="# Book a visit\n\nSign in.",
        good="## Before you book\n\nSign in.",
    ),
    Code(
        code="ST104",
        name="empty-article",
        severity=Severity.WARNING,
        says="An article has a title and nothing below it.",
        why="Readers find it, open it and see nothing.",
        bad="front matter and an empty body",
        good="draft: true",
    ),
    Code(
        code="ST111",
        name="empty-section",
        severity=Severity.WARNING,
        says="Of a section nothing but its heading is left.",
        why="Readers follow a heading from the list of headings or from a link, and find nothing there.",
        bad=(
            "## Refunds\n\n<!-- help:when features.selfBookingEnabled -->\nWe pay back online.\n"
            "<!-- help:end -->\n\n## Help\n\nCall us."
        ),
        good=(
            "<!-- help:when features.selfBookingEnabled -->\n## Refunds\n\nWe pay back online.\n"
            "<!-- help:end -->\n\n## Help\n\nCall us."
        ),
    ),
    Code(
        code="ST112",
        name="lost-list",
        severity=Severity.WARNING,
        says="A sentence announces something, and nothing of it is left.",
        why="Readers look for what they cannot see.",
        bad=(
            "Bring the following:\n\n<!-- help:when features.selfBookingEnabled -->\n- the card\n- the letter\n"
            "<!-- help:end -->"
        ),
        good=(
            "<!-- help:when features.selfBookingEnabled -->\nBring the following:\n\n- the card\n- the letter\n"
            "<!-- help:end -->"
        ),
    ),
    Code(
        code="ST113",
        name="lone-step",
        severity=Severity.WARNING,
        says="Of several steps one is left.",
        why="A numbered list of one step looks as if the others were lost.",
        bad="1. Sign in.\n<!-- help:when features.selfBookingEnabled -->\n2. Choose a time.\n<!-- help:end -->",
        good=(
            "<!-- help:when features.selfBookingEnabled -->\n1. Sign in.\n2. Choose a time.\n"
            "<!-- help:else -->\nCall us.\n<!-- help:end -->"
        ),
    ),
    Code(
        code="ST114",
        name="missing-step",
        severity=Severity.WARNING,
        says="The text names a step by its number, and no list has so many steps.",
        why="Readers do not know whether a step is missing or the number is wrong.",
        bad=(
            "1. Sign in.\n2. Choose a day.\n<!-- help:when features.selfBookingEnabled -->\n3. Choose a time.\n"
            "<!-- help:end -->\n\nIf nothing happens, repeat step 3."
        ),
        good=(
            "1. Sign in.\n2. Choose a day.\n<!-- help:when features.selfBookingEnabled -->\n3. Choose a time.\n"
            "<!-- help:end -->\n\nIf nothing happens, repeat the last step."
        ),
    ),
    Code(
        code="ST115",
        name="empty-table",
        severity=Severity.WARNING,
        says="Of a table nothing but its head is left.",
        why="Readers see the names of columns, and nothing below them.",
        bad=(
            "| Visit | Minutes |\n| --- | --- |\n<!-- help:when features.selfBookingEnabled -->\n"
            "| First | 50 |\n<!-- help:end -->"
        ),
        good=(
            "<!-- help:when features.selfBookingEnabled -->\n| Visit | Minutes |\n| --- | --- |\n"
            "| First | 50 |\n<!-- help:end -->"
        ),
    ),
    Code(
        code="ST116",
        name="hanging-then",
        severity=Severity.WARNING,
        says='A text goes on with "Then" from something that is not there.',
        why="Readers take it that they have missed something.",
        bad=(
            "## Book\n\n<!-- help:when features.selfBookingEnabled -->\nSign in.\n<!-- help:end -->\n\n"
            "Then choose a time."
        ),
        good=(
            "## Book\n\n<!-- help:when features.selfBookingEnabled -->\nSign in.\n<!-- help:end -->\n\n"
            "Choose a time."
        ),
    ),
    Code(
        code="ST117",
        name="missing-section",
        severity=Severity.WARNING,
        says="An article lacks a section that its category asks for.",
        why=(
            "Readers who know one article of a category look for the same section in the next one. "
            "Here the category asks for Steps: `{slug: portal, title: Portal, sections: [Steps]}`."
        ),
        bad="## When to use this\n\nBefore a visit.",
        good="## When to use this\n\nBefore a visit.\n\n## Steps\n\n1. Sign in.",
    ),
    Code(
        code="ST201",
        name="same-heading-id",
        severity=Severity.ERROR,
        says="Two headings that some organization sees together have one id.",
        why="A link to the heading would lead to the first one only.",
        bad="## Steps\n\n## Steps",
        good="## Steps\n\n## Steps {#steps-for-staff}",
    ),
    Code(
        code="ST202",
        name="bad-heading-id",
        severity=Severity.ERROR,
        says="A heading has no usable id.",
        why="An id is part of addresses: letters, digits, underscores and single hyphens.",
        bad="## Refunds {#My Refunds}",
        good="## Refunds {#My_Refunds}",
    ),
    Code(
        code="ST203",
        name="reserved-heading-id",
        severity=Severity.ERROR,
        says="A heading's own id is a name that browsers or footnotes use.",
        why="An element with such an id hides a property that scripts on the page read.",
        bad="## Where {#location}",
        good="## Where {#where}",
    ),
    Code(
        code="ST204",
        name="heading-id-depends-on-tenant",
        severity=Severity.ERROR,
        says="A heading holds a value without a default, and no id of its own.",
        why="Its id would differ from organization to organization, and links to it would break.",
        bad="## Welcome to {{tenant.name}}",
        good="## Welcome to {{tenant.name}} {#welcome}",
    ),
    Code(
        code="ST205",
        name="quotes-run-together",
        severity=Severity.ERROR,
        says="Too many quotes begin in one stretch without a blank line.",
        why="The parser looks ahead once for each of them: such a text takes minutes instead of seconds.",
        bad="> one\ntwo\n> three\nfour\n(and a thousand more)",
        good="> one\n\ntwo\n\n> three\n\nfour",
    ),
    Code(
        code="ST206",
        name="unclosed-code",
        severity=Severity.ERROR,
        says="A code block is never closed.",
        why="All text below it, up to the end of its list item, quote or article, would be shown as code.",
        bad="```\nnpm install\n\nThen sign in.",
        good="```\nnpm install\n```\n\nThen sign in.",
    ),
    Code(
        code="ST207",
        name="steps-begin-again",
        severity=Severity.WARNING,
        says="Steps begin again at 1 below code, a table or a quote that stands between them.",
        why="What is not indented belongs to no step: it ends the list.",
        bad="1. Install it:\n\n```\nnpm install\n```\n\n1. Sign in.",
        good="1. Install it:\n\n   ```\n   npm install\n   ```\n\n1. Sign in.",
    ),
    Code(
        code="ST208",
        name="empty-page",
        severity=Severity.WARNING,
        says="Of an article nothing but its title is left for some organizations.",
        why="Their readers find it, open it and see an empty page.",
        bad="<!-- help:when features.selfBookingEnabled -->\nBook online.\n<!-- help:end -->",
        good="prerequisites: {features: [selfBookingEnabled]}\nwhenUnmet: omit",
    ),
    Code(
        code="ST210",
        name="unpaired-tag",
        severity=Severity.ERROR,
        says="A tag for words (kbd, mark, sub, sup) does not pair, crosses other markup, or has attributes.",
        why="The page would show the tag, or mark other words than were meant.",
        bad="Press <kbd>Enter, then *wait <mark>a* moment</mark>.",
        good="Press <kbd>Enter</kbd>, then *wait <mark>a</mark>* moment.",
    ),
    Code(
        code="ST211",
        name="broken-details",
        severity=Severity.ERROR,
        says="A part that folds (details, summary) does not end where it should, or has no summary.",
        why="It would fold away what stands below it, or have nothing to open it by.",
        bad="<details><summary>More</summary>Bring the card.</details>",
        good="<details>\n<summary>More</summary>\n\nBring the card.\n\n</details>",
    ),
    Code(
        code="ST212",
        name="empty-alert",
        severity=Severity.ERROR,
        says="An alert holds no text, or a line without `>` cuts it off: one of text, of a directive or of a comment.",
        why="The page would show a box that is empty or ends too early, and the text outside it.",
        bad="> [!NOTE]\nBring the card.",
        good="> [!NOTE]\n> Bring the card.",
    ),
    Code(
        code="ST213",
        name="unread-image-size",
        severity=Severity.ERROR,
        says="What stands in braces behind an image is no size.",
        why="A width or a height in pixels is all that an image takes; the braces would be shown.",
        bad='![The calendar](calendar.png){width="50%"}',
        good="![The calendar](calendar.png){width=300}",
    ),
    Code(
        code="ST215",
        name="raw-tag",
        severity=Severity.ERROR,
        says="Something looks like an HTML tag.",
        why="HTML is text here: readers would see the tag as it was typed.",
        bad="Come <b>now</b>.",
        good="Come **now**.",
    ),
    Code(
        code="ST216",
        name="foreign-box",
        severity=Severity.ERROR,
        says="A box, a set of attributes or a directive is written as another tool reads it.",
        why="Readers would see its signs, and no box.",
        bad="!!! note\n    Bring the card.",
        good="> [!NOTE]\n> Bring the card.",
    ),
    Code(
        code="ST217",
        name="no-alert",
        severity=Severity.ERROR,
        says="An alert has an unknown name, or stands outside a quote.",
        why="Readers would see its brackets, and no alert.",
        bad="> [!INFO]\n> Bring the card.",
        good="> [!NOTE]\n> Bring the card.",
    ),
    Code(
        code="ST218",
        name="heading-without-space",
        severity=Severity.WARNING,
        says="The signs of a heading have no space behind them.",
        why="Without it the line is a paragraph, and its signs are shown.",
        bad="##Types of visit",
        good="## Types of visit",
    ),
    Code(
        code="ST219",
        name="foreign-sign",
        severity=Severity.WARNING,
        says="A sign means something to other tools, and nothing here.",
        why="Readers would see the sign: a mark, an emoji, a formula, a table of contents.",
        bad="Well done :tada:",
        good="Well done 🎉",
    ),
    Code(
        code="ST220",
        name="torn-table",
        severity=Severity.WARNING,
        says="A row stands in no table.",
        why="A blank line ends a table: the rows below it are shown with their pipes.",
        bad="| Visit | Minutes |\n|---|---|\n| First | 50 |\n\n| Next | 25 |",
        good="| Visit | Minutes |\n|---|---|\n| First | 50 |\n| Next | 25 |",
    ),
    Code(
        code="ST221",
        name="lost-cell",
        severity=Severity.WARNING,
        says="A row has more cells than its table has columns, or a pipe parts its code.",
        why="What is too many is not shown at all.",
        bad="| Visit | Minutes |\n|---|---|\n| First | 50 | 60 |",
        good="| Visit | Minutes |\n|---|---|\n| First | 50 to 60 |",
    ),
    Code(
        code="ST222",
        name="short-row-of-dashes",
        severity=Severity.WARNING,
        says="A row of dashes has more or fewer cells than the row above it.",
        why="Without one for each column there is no table, and all rows are shown with their pipes.",
        bad="| Visit | Minutes |\n|---|\n| First | 50 |",
        good="| Visit | Minutes |\n|---|---|\n| First | 50 |",
    ),
    Code(
        code="ST223",
        name="too-far-in",
        severity=Severity.WARNING,
        says="A sign of a list or a heading stands too far in, right below a text.",
        why="Four spaces or more go on with the text above: the sign is shown in the middle of it.",
        bad="Bring this:\n    - the card\n    - the cat",
        good="Bring this:\n\n- the card\n- the cat",
    ),
    Code(
        code="ST230",
        name="too-many-cases",
        severity=Severity.ERROR,
        says="A condition is too tangled to tell who sees what stands below it.",
        why="Where it is not known that nobody sees a text or an empty value by mistake, nothing is published.",
        bad="who of twelve people may have which of eleven rooms, with a key for each person and room",
        good="one key of the catalog, such as features.roomsShared, for the whole",
    ),
    Code(
        code="ST231",
        name="branches-in-branches",
        severity=Severity.ERROR,
        says="Blocks with many branches stand inside one another.",
        why="Every branch is read once, whoever sees it: some thousands of them take minutes.",
        bad="forty branches, each with a block of forty branches in it",
        good="blocks below each other, or an article for each case",
    ),
    Code(
        code="ST232",
        name="growing-article",
        severity=Severity.ERROR,
        says="An article would become many times longer than it was written.",
        why="Each use of a reference repeats its whole address and title: thousands of uses fill the memory.",
        bad="[a]: https://forms.example/?a=(20 KB)\n\n[a]\n(and a thousand more)",
        good="[a]: https://forms.example/a\n\n[a]",
    ),
    Code(
        code="ST233",
        name="long-heading",
        severity=Severity.ERROR,
        says="A heading is longer than 500 characters.",
        why="Its words are repeated in the list of headings, in its id, and in the ids of headings below it.",
        bad="## (two pages of text on one line)",
        good="## Refunds\n\n(two pages of text)",
    ),
    Code(
        code="ST235",
        name="indented-text",
        severity=Severity.WARNING,
        says="An indent makes text code, and a variable of the catalog or a link stands in it.",
        why="Four columns more than the text around it make code: readers would see the variable as it was typed.",
        bad="> [!NOTE]\n>     Bring the {{labels.patient.singular}}.",
        good="> [!NOTE]\n> Bring the {{labels.patient.singular}}.",
    ),
    Code(
        code="ST236",
        name="text-in-table",
        severity=Severity.WARNING,
        says="A line right below a table is read as a row of it.",
        why="Only a blank line ends a table: the text would stand in its first column.",
        bad="| Visit | Minutes |\n|---|---|\n| First | 50 |\nLater visits are shorter.",
        good="| Visit | Minutes |\n|---|---|\n| First | 50 |\n\nLater visits are shorter.",
    ),
    Code(
        code="ST237",
        name="empty-heading",
        severity=Severity.ERROR,
        says="A heading has no words.",
        why="Readers would find an empty line in the list of headings, and nothing to follow.",
        bad="## {#refunds}",
        good="## Refunds {#refunds}",
    ),
)
