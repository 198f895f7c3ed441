"""Codes CL: claims about behavior."""

from helpgen.model.diagnostic import Code, Severity

CODES: tuple[Code, ...] = (
    Code(
        "CL901",
        "malformed-claim",
        Severity.ERROR,
        "A claim's words cannot be read.",
        "A claim that nobody can check promises a proof that does not exist.",
        "24 hours<!-- help:is unit=hour -->",
        "24 hours<!-- help:is features.selfBookingLeadTimeHours unit=hour -->",
    ),
    Code(
        "CL902",
        "misplaced-claim",
        Severity.ERROR,
        "A claim stands where nothing is that it could speak of.",
        "`is`, `message` and `event` follow what they speak of, on its line; every other claim stands on a line of its "
        "own before it.",
        "<!-- help:is features.selfBookingLeadTimeHours unit=hour --> 24 hours",
        "24 hours<!-- help:is features.selfBookingLeadTimeHours unit=hour -->",
    ),
    Code(
        "CL903",
        "unknown-in-claim",
        Severity.ERROR,
        "A claim names a rule, property, message, flow, key or column that there is not.",
        "Nothing can be held against it, so it would prove nothing.",
        "<!-- help:claim booking.leadtime#never-inside-window -->",
        "<!-- help:claim booking.lead-time#never-inside-window -->",
    ),
    Code(
        "CL904",
        "unreadable-cell",
        Severity.ERROR,
        "A value in a claim cannot be read as what it has to be.",
        "A day that does not fall on its weekday, or a word where a number belongs, is a slip that readers see too.",
        "| Tue 2 Mar 2026, 10:00 |",
        "| Mon 2 Mar 2026, 10:00 |",
    ),
    Code(
        "CL905",
        "false-example",
        Severity.ERROR,
        "A row of a table of examples says something else than the rule.",
        "Readers plan by the table, and the product does what the rule says.",
        "| Mon 2 Mar 2026, 10:01 | Tue 3 Mar 2026, 10:00 | yes |",
        "| Mon 2 Mar 2026, 10:01 | Tue 3 Mar 2026, 10:00 | no: too soon |",
    ),
    Code(
        "CL906",
        "false-number",
        Severity.ERROR,
        "A number or word in the text is not what the organization has set.",
        "A value that is typed stays when the setting changes.",
        "48 hours<!-- help:is features.selfBookingLeadTimeHours unit=hour -->",
        "{{features.selfBookingLeadTimeHours | unit}}",
    ),
    Code(
        "CL907",
        "false-claim",
        Severity.ERROR,
        "A property that the article claims does not hold of the rule, or an effect follows that it rules out.",
        "The sentence below the claim is not true.",
        "<!-- help:claim cancel.note not=chart_note with settings.cancelNote=true -->",
        "<!-- help:claim cancel.note not=email with settings.cancelNote=true -->",
    ),
    Code(
        "CL908",
        "false-steps",
        Severity.ERROR,
        "The steps of a list are not those of the flow, or the flow cannot be gone under these settings.",
        "Somebody who follows the list ends up elsewhere.",
        "1. The clinician approves. <!-- help:event approve by=clinician -->\n"
        "2. A client asks. <!-- help:event request by=client -->",
        "1. A client asks. <!-- help:event request by=client -->\n"
        "2. The clinician approves. <!-- help:event approve by=clinician -->",
    ),
    Code(
        "CL909",
        "false-message",
        Severity.ERROR,
        "Quoted words are not those of the message that they claim to be.",
        "Readers search for the words that they see.",
        "“Too early.”<!-- help:message too_soon -->",
        "“This time is too soon to be booked online. Choose a later one.”<!-- help:message too_soon -->",
    ),
    Code(
        "CL910",
        "expired-claim",
        Severity.ERROR,
        "A claim that a person looks at has not been looked at since its day.",
        "What nobody looks at any more is not proven.",
        '<!-- help:manual reason="needs a browser" until=2020-01-31 -->',
        '<!-- help:manual reason="needs a browser" until=2030-01-31 -->',
    ),
)
