"""Codes LB: labels and variables."""

from helpgen.model.diagnostic import Code, Severity

CODES: tuple[Code, ...] = (
    Code(
        code="LB301",
        name="unknown-variable",
        severity=Severity.ERROR,
        says="A variable names nothing in the catalog, or is not written as one.",
        why="Readers would see braces, or nothing, where a word belongs.",
        bad="Ask the {{labels.patiant.singular}} to sign in.",
        good="Ask the {{labels.patient.singular}} to sign in.",
    ),
    Code(
        code="LB302",
        name="variable-in-address",
        severity=Severity.ERROR,
        says="A variable stands in an address, an id or a slug.",
        why="Addresses are the same for every organization, so that a link works everywhere and no value can make one.",
        bad="[Call us](https://example.org/{{tenant.id}})",
        good="[Call us](https://example.org/contact)",
    ),
    Code(
        code="LB303",
        name="not-printable",
        severity=Severity.ERROR,
        says="A variable names a key that is not a single printable value.",
        why="Yes-or-no keys, lists and maps say nothing in the middle of a sentence.",
        bad="Self-booking is {{features.selfBookingEnabled}}.",
        good="<!-- help:when features.selfBookingEnabled -->\nSelf-booking is on.\n<!-- help:end -->",
    ),
    Code(
        code="LB304",
        name="may-be-null",
        severity=Severity.ERROR,
        says="A variable may be null where it stands.",
        why="A null prints as nothing, and the sentence around it would make no sense.",
        bad="Write to {{contact.email}}.",
        good="<!-- help:when contact.email is set -->\nWrite to {{contact.email}}.\n<!-- help:end -->",
    ),
    Code(
        code="LB305",
        name="wrong-filter",
        severity=Severity.ERROR,
        says="A filter is unknown, or does not fit the value.",
        why="A filter that does nothing hides a mistake.",
        bad="{{settings.lateCancelWindowHours | cap}}",
        good="{{settings.lateCancelWindowHours | unit}}",
    ),
    Code(
        code="LB309",
        name="variable-in-code",
        severity=Severity.INFO,
        says="A variable of the catalog stands in a code span.",
        why="In code nothing is filled in: every reader sees the braces. That may be meant; it is good to know.",
        bad="Ask the `{{labels.patient.singular}}`.",
        good="Ask the {{labels.patient.singular}}.",
    ),
    Code(
        code="LB310",
        name="guessed-article",
        severity=Severity.INFO,
        says='"a" or "an" before a label was chosen by spelling.',
        why="Spelling misleads for some words; the profile can say which one is right.",
        bad="honoree: {singular: Honoree, plural: Honorees}",
        good="honoree: {singular: Honoree, plural: Honorees, article: an}",
    ),
)
