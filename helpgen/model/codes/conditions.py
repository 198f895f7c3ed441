"""Codes CD: conditions and directives."""

from helpgen.model.diagnostic import Code, Severity

CODES: tuple[Code, ...] = (
    Code(
        "CD201",
        "unclosed-block",
        Severity.ERROR,
        "A block has no `help:end`.",
        "Everything below it would be hidden together with it.",
        "<!-- help:when features.selfBookingEnabled -->\nBook online.",
        "<!-- help:when features.selfBookingEnabled -->\nBook online.\n<!-- help:end -->",
        fix="Write `<!-- help:end -->` below the last line of the block.",
    ),
    Code(
        "CD202",
        "stray-directive",
        Severity.ERROR,
        "A directive continues or ends a block, and none is open.",
        "Its partner is missing or misspelled, so text meant for some readers would reach all.",
        "Book online.\n<!-- help:end -->",
        "<!-- help:when features.selfBookingEnabled -->\nBook online.\n<!-- help:end -->",
        fix="Remove the directive, or write the `help:when` that it belongs to.",
    ),
    Code(
        "CD203",
        "crossing-blocks",
        Severity.ERROR,
        "A directive within a line continues or ends a block that begins on another line.",
        "A block is made of whole lines, or stands within one line: which text is meant cannot be told.",
        "<!-- help:when features.selfBookingEnabled -->\n"
        "Book online.\n"
        "<!-- help:end --> or <!-- help:when features.patientPortalEnabled -->\n"
        "Sign in.\n"
        "<!-- help:end -->",
        "<!-- help:when features.selfBookingEnabled -->\n"
        "Book online.\n"
        "<!-- help:end -->\n"
        "<!-- help:when features.patientPortalEnabled -->\n"
        "Sign in.\n"
        "<!-- help:end -->",
        fix="End each block where it begins: on its line, or on a line of its own.",
    ),
    Code(
        "CD204",
        "unknown-directive",
        Severity.ERROR,
        "A comment looks like a directive and is not exactly one.",
        "A misspelled directive that counts as a comment would publish what it should hide.",
        "<!-- Help:wen features.selfBookingEnabled -->",
        "<!-- help:when features.selfBookingEnabled -->\nBook online.\n<!-- help:end -->",
        fix="Write the directive that is suggested; a comment of your own begins with another word.",
    ),
    Code(
        "CD205",
        "bad-condition",
        Severity.ERROR,
        "A directive's condition is missing or cannot be read.",
        "A condition that nobody understands must not decide what readers see.",
        "<!-- help:when features.selfBookingEnabled && org.requiresHipaa -->",
        "<!-- help:when features.selfBookingEnabled and org.requiresHipaa -->",
        fix="Write the condition as the message says, with `and`, `or`, `not` and parentheses.",
    ),
    Code(
        "CD206",
        "unknown-key",
        Severity.ERROR,
        "A condition names a key or scope that the catalog does not have.",
        "A mistyped key would hide the block from everyone, or from no one.",
        "<!-- help:when features.selfBookng -->",
        "<!-- help:when features.selfBookingEnabled -->",
        fix="Write the key that is suggested, or declare this one in catalog.yaml.",
    ),
    Code(
        "CD207",
        "wrong-type",
        Severity.ERROR,
        "A condition compares a key with something of another type, or uses one that may be null.",
        "Such a test has no meaning for some organization.",
        '<!-- help:when features.selfBookingLeadTimeHours == "24" -->',
        "<!-- help:when features.selfBookingLeadTimeHours == 24 -->",
        fix="Compare the key with a value of its type, and ask `is set` first of one that may be null.",
    ),
    Code(
        "CD208",
        "directive-not-alone",
        Severity.ERROR,
        "A directive shares its line and is not whole there, runs over several lines or stands outside a comment.",
        "A block is made of whole lines, or begins and ends on one line; anything else would be lost.",
        "Book online. <!-- help:end -->",
        "Book <!-- help:when features.selfBookingEnabled -->online<!-- help:else -->by phone<!-- help:end -->.",
        fix="Put the directive on a line of its own, or open and close the condition on this line.",
    ),
    Code(
        "CD209",
        "unclosed-comment",
        Severity.ERROR,
        "A comment does not end where it should.",
        "What follows would vanish, or the comment would be published.",
        "Book online. <!-- check this",
        "Book online. <!-- check this -->",
        fix="Close the comment with `-->` behind its words.",
    ),
    Code(
        "CD210",
        "block-leaves-container",
        Severity.ERROR,
        "A quote or list item begins inside a block and goes on below it.",
        "With the block hidden, the rest of it would belong to something else.",
        "<!-- help:when features.selfBookingEnabled -->\n"
        "- Book online.\n"
        "<!-- help:end -->\n"
        "  You get a mail.",
        "<!-- help:when features.selfBookingEnabled -->\n"
        "- Book online.\n"
        "  You get a mail.\n"
        "<!-- help:end -->",
        fix="Let the quote or item begin and end inside the block.",
    ),
    Code(
        "CD213",
        "directive-on-bare-item",
        Severity.ERROR,
        "A directive stands right below a list item's bare mark.",
        "Its line counts as blank, and a blank line there ends the item.",
        "-\n  <!-- help:when features.selfBookingEnabled -->\n  Book online.\n  <!-- help:end -->",
        "<!-- help:when features.selfBookingEnabled -->\n- Book online.\n<!-- help:end -->",
        fix="Put the directive above the item, or the item's text beside its mark.",
    ),
    Code(
        "CD214",
        "directive-in-table-head",
        Severity.ERROR,
        "A directive parts a table's first row from its row of dashes, or its head from its rows.",
        "Both rows together make the table, and rows without a head are none.",
        "| Step | Who |\n"
        "<!-- help:when features.selfBookingEnabled -->\n"
        "| --- | --- |\n"
        "<!-- help:end -->",
        "<!-- help:when features.selfBookingEnabled -->\n"
        "| Step | Who |\n"
        "| --- | --- |\n"
        "<!-- help:end -->",
        fix="Put the condition around the whole table, or between two of its rows.",
    ),
    Code(
        "CD215",
        "code-crosses-branch",
        Severity.ERROR,
        "A code block begins inside a block and goes on below it.",
        "With the block hidden, the rest of the code would be read as text.",
        "<!-- help:when features.selfBookingEnabled -->\n```\ncode\n<!-- help:end -->\n```",
        "<!-- help:when features.selfBookingEnabled -->\n```\ncode\n```\n<!-- help:end -->",
        fix="Close the code inside the block in which it begins.",
    ),
    Code(
        "CD216",
        "too-deep",
        Severity.ERROR,
        "Blocks, parentheses or `not` are nested more than 32 deep.",
        "Nobody can tell who sees the innermost text.",
        "<!-- help:when ((((((((((((((((((((((((((((((((((features.a)))))))))))))))))"
        "))))))))))))))))) -->",
        "<!-- help:when features.a -->",
        fix="Use fewer levels: join conditions with `and`, or split the article.",
    ),
    Code(
        "CD218",
        "nested-too-deep",
        Severity.ERROR,
        "Quotes and lists are nested deeper than Markdown is read.",
        "All text from there on would be lost without a word.",
        "- - - - - - - - - - - Sign in.",
        "- Sign in.",
        fix="Use fewer levels of lists and quotes.",
    ),
    Code(
        "CD219",
        "else-not-last",
        Severity.ERROR,
        "A branch follows `help:else`, or there are two of them.",
        "`help:else` takes all that is left, so the branch could never be shown.",
        "<!-- help:when features.selfBookingEnabled -->\n"
        "Book online.\n"
        "<!-- help:else -->\n"
        "Call us.\n"
        "<!-- help:else-when org.requiresHipaa -->\n"
        "<!-- help:end -->",
        "<!-- help:when features.selfBookingEnabled -->\n"
        "Book online.\n"
        "<!-- help:else-when org.requiresHipaa -->\n"
        "Write to us.\n"
        "<!-- help:else -->\n"
        "Call us.\n"
        "<!-- help:end -->",
        fix="Let `help:else` be the last branch, and the only one.",
    ),
    Code(
        "CD221",
        "too-many-branches",
        Severity.ERROR,
        "A block has more than 64 branches.",
        "Every branch is another variant of the article, and nobody reads through that many.",
        '<!-- help:when tenant.id == "a" -->\nA\n<!-- help:else-when tenant.id == "b" -->\nB\n(and 63 more)',
        "{{tenant.name}}",
        fix="Print a value instead of a branch for each, or split the block.",
    ),
    Code(
        "CD222",
        "nobody-meant",
        Severity.ERROR,
        "A condition names an organization by an id or a name that no profile has.",
        "A mistyped id hides the block from the one organization that it was written for. Profiles that are held back "
        "count; a project without profiles is not asked.",
        '<!-- help:when tenant.id == "maple-stret" -->',
        '<!-- help:when tenant.id == "maple-street" -->',
        fix="Write the id of a profile, or ask for a key instead of a name.",
    ),
    Code(
        "CD223",
        "unseen-block",
        Severity.INFO,
        "A block is shown to none of the organizations that have its article.",
        "It may wait for one to come, or its condition may say something else than was meant. What stands under "
        "`help:else` is not counted: it is there for whoever else may come.",
        "Ask us.\n\n<!-- help:when features.selfBookingLeadTimeHours > 120 -->\nPlan well ahead.\n<!-- help:end -->",
        "Ask us.\n\n<!-- help:when features.selfBookingLeadTimeHours >= 24 -->\nPlan well ahead.\n<!-- help:end -->",
        fix="Correct the condition; leave it where an organization for it is on its way.",
    ),
    Code(
        "CD224",
        "impossible-block",
        Severity.ERROR,
        "A block is shown to nobody, whatever an organization is like.",
        "Its condition contradicts itself, the catalog, the article's prerequisites, a block around it or the branches "
        "above it, so it says something else than was meant. What stands under `help:else` is not asked: it is there "
        "for whoever else may come.",
        "Ask us.\n\n"
        "<!-- help:when features.selfBookingEnabled and not features.patientPortalEnabled -->\n"
        "Book online.\n"
        "<!-- help:end -->",
        "Ask us.\n\n"
        "<!-- help:when features.patientPortalEnabled and not features.selfBookingEnabled -->\n"
        "Sign in.\n"
        "<!-- help:end -->",
        fix="Correct the condition, or remove the block.",
    ),
    Code(
        "CD225",
        "idle-condition",
        Severity.WARNING,
        "A condition always holds where it is asked.",
        "The catalog, the prerequisites or a block around it say so already. Who reads the source takes it that "
        "somebody does not see the block.",
        "Ask us.\n\n"
        "<!-- help:when features.selfBookingEnabled -->\n"
        "Sign in.\n\n"
        "<!-- help:when features.patientPortalEnabled -->\n"
        "Choose a time.\n"
        "<!-- help:end -->\n"
        "<!-- help:end -->",
        "Ask us.\n\n<!-- help:when features.selfBookingEnabled -->\nSign in.\n\nChoose a time.\n<!-- help:end -->",
        fix="Remove the directives, and keep the text.",
    ),
    Code(
        "CD226",
        "unmet-only",
        Severity.INFO,
        "A block is shown only where the article's own prerequisites are not met.",
        "The readers whom the article is for never see it, and the others have read a notice.",
        "prerequisites: {features: [patientPortalEnabled]}\n---\n"
        "Sign in.\n\n<!-- help:when-not features.patientPortalEnabled -->\nCall us.\n<!-- help:end -->",
        "prerequisites: {features: [patientPortalEnabled]}\n---\nSign in.",
        fix="Move the text to the article that tells how to meet the prerequisites; leave it where it is meant.",
    ),
    Code(
        "CD227",
        "repeated-block",
        Severity.WARNING,
        "A block has the condition of the block right above it.",
        "Two blocks with one condition are changed one at a time, and then say different things.",
        "<!-- help:when features.selfBookingEnabled -->\nSign in.\n<!-- help:end -->\n\n"
        "<!-- help:when features.selfBookingEnabled -->\nChoose a time.\n<!-- help:end -->",
        "<!-- help:when features.selfBookingEnabled -->\nSign in.\n\nChoose a time.\n<!-- help:end -->",
        fix="Make one block of both.",
    ),
    Code(
        "CD228",
        "missing-else",
        Severity.WARNING,
        "A block is shown exactly where the block right above it is not.",
        "Two conditions that are each other's opposite are changed one at a time; then some readers see both texts, or "
        "none.",
        "<!-- help:when features.selfBookingEnabled -->\nBook online.\n<!-- help:end -->\n\n"
        "<!-- help:when-not features.selfBookingEnabled -->\nCall us.\n<!-- help:end -->",
        "<!-- help:when features.selfBookingEnabled -->\nBook online.\n<!-- help:else -->\nCall us.\n<!-- help:end -->",
        fix="Write `<!-- help:else -->` in place of the two directives between them.",
    ),
    Code(
        "CD229",
        "repeated-part",
        Severity.WARNING,
        "A part of a condition adds nothing to the others.",
        "Who reads the source looks for a case that there is not. What only the catalog rules out is not told: an "
        "article may say it all the same.",
        "Ask us.\n\n"
        "<!-- help:when features.selfBookingLeadTimeHours > 24 and features.selfBookingLeadTimeHours > 12 -->\n"
        "Plan ahead.\n"
        "<!-- help:end -->",
        "Ask us.\n\n<!-- help:when features.selfBookingLeadTimeHours > 24 -->\nPlan ahead.\n<!-- help:end -->",
        fix="Remove the part, or write the one that was meant.",
    ),
    Code(
        "CD240",
        "bad-ignore",
        Severity.ERROR,
        "An `help:ignore` gives no reason, or names no code that may be silenced.",
        "Who reads it later has to know why a finding was left as it is. Errors are never silenced, nor is anything "
        "about claims and bookings: what they tell would be published.",
        "<!-- help:ignore LB310 -->\nAsk us.",
        'Ask us, an {{labels.patient.singular | lower}}.<!-- help:ignore LB310 reason="read aloud, and right" -->',
        fix="Write the code of a finding that may be silenced, and the reason in quotation marks.",
    ),
    Code(
        "CD241",
        "idle-ignore",
        Severity.WARNING,
        "An `help:ignore` silences nothing.",
        "What it was written for is gone; left there, it would hide the next fault of the same kind.",
        '<!-- help:ignore ST101 reason="one level too many" -->\nAsk us.',
        "Ask us.",
        fix="Remove the comment, or correct its code or its place.",
    ),
)
