"""Codes ST1: what an article, a section or a list of steps lacks."""

from helpgen.model.diagnostic import Code, Severity

CODES: tuple[Code, ...] = (
    Code(
        code="ST101",
        name="heading-jump",
        severity=Severity.WARNING,
        says="A heading skips a level.",
        why="Readers who move by heading lose their place when a level is missing.",
        fix="Give the heading the level below the one above it, and put headings that belong together into one block.",
        bad="## Cancel\n\n#### Refunds",
        good="## Cancel\n\n### Refunds",
    ),
    Code(
        code="ST102",
        name="placeholder-left",
        severity=Severity.WARNING,
        says="A line is still the one that `helpgen new` wrote.",
        why="A sentence that tells the writer what to write says nothing to a reader.",
        fix="Write your own text, or remove the line.",
        bad="1. Say what to do first.",
        good="1. Open **Settings**.",
    ),
    Code(
        code="ST103",
        name="title-in-body",
        severity=Severity.WARNING,
        says="A heading of level 1 stands in the body.",
        why="The page's title is its heading of level 1; with one more, readers hear the page begin twice.",
        fix="Remove the heading, or write it with two signs.",
        bad="# Book a visit\n\nSign in.",
        good="## Before you book\n\nSign in.",
    ),
    Code(
        code="ST104",
        name="empty-article",
        severity=Severity.WARNING,
        says="An article has a title and nothing below it.",
        why="Readers find it, open it and see nothing.",
        fix="Write the text, or set `draft: true` until then.",
        bad="front matter and an empty body",
        good="draft: true",
    ),
    Code(
        code="ST111",
        name="empty-section",
        severity=Severity.WARNING,
        says="Of a section nothing but its heading is left.",
        why="Readers follow a heading from the list of headings or from a link, and find nothing there.",
        fix="Put the heading inside the block with its text, or say something under `help:else`.",
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
        fix="Put the sentence inside the block with what it announces.",
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
        fix="Put the whole list inside the block, and a sentence under `help:else`.",
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
        fix="Name the step by what it does, or put the sentence inside the block with the step.",
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
        fix="Put the whole table inside the block, or add a row for everybody.",
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
        fix="Begin without the word, or put the text inside the block with what comes first.",
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
        fix="Write the section, at least with a sentence that says why it is short.",
        bad="## When to use this\n\nBefore a visit.",
        good="## When to use this\n\nBefore a visit.\n\n## Steps\n\n1. Sign in.",
    ),
)
