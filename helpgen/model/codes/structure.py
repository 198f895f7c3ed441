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
        why="An id is part of addresses: small letters, digits and single hyphens.",
        bad="## Refunds {#My Refunds}",
        good="## Refunds {#my-refunds}",
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
)
