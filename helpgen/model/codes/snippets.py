"""Codes SN: snippets, and the directives that include them."""

from helpgen.model.diagnostic import Code, Severity

CODES: tuple[Code, ...] = (
    Code(
        code="SN201",
        name="unknown-snippet",
        severity=Severity.ERROR,
        says="There is no snippet with the name that is included.",
        why="The text that was meant to stand here would be missing, and nobody would notice.",
        bad="<!-- help:include call-uss -->",
        good="<!-- help:include call-us -->",
    ),
    Code(
        code="SN202",
        name="snippet-cycle",
        severity=Severity.ERROR,
        says="A snippet includes itself, maybe over others.",
        why="Its text would never end.",
        bad="content/snippets/call-us.md: <!-- help:include call-us -->",
        good="content/snippets/call-us.md: Call us.",
    ),
    Code(
        code="SN203",
        name="large-include",
        severity=Severity.ERROR,
        says="Snippets stand too deep in one another, or make an article larger than one may be.",
        why="A few includes in one another can double a text again and again, and nobody can follow them.",
        bad="nine snippets, each of which includes the next",
        good="one snippet that holds the text itself",
    ),
    Code(
        code="SN204",
        name="snippet-parameter",
        severity=Severity.ERROR,
        says="What is given for a snippet's parameters is not what the snippet asks for.",
        why="A sentence with a gap, or with a value of another kind, says something wrong or nothing.",
        bad='<!-- help:include call-us with houres="8 to 5" -->',
        good='<!-- help:include call-us with hours="8 to 5" -->',
    ),
    Code(
        code="SN205",
        name="malformed-include",
        severity=Severity.ERROR,
        says="An include cannot be read, or shares its line with text.",
        why="A snippet is whole lines, so it takes the place of a whole line.",
        bad="See <!-- help:include call-us --> for help.",
        good="<!-- help:include call-us -->",
    ),
    Code(
        code="SN206",
        name="unused-snippet",
        severity=Severity.WARNING,
        says="No article includes a snippet.",
        why="It is kept up to date for nobody, or the article that was meant to have it lacks it.",
        bad="content/snippets/old-hours.md, which nothing includes",
        good="no such file, or <!-- help:include old-hours --> in an article",
    ),
    Code(
        code="SN207",
        name="misplaced-own-snippet",
        severity=Severity.ERROR,
        says="An organization's own text stands in the place of no snippet, or is no organization's.",
        why="The organization goes on reading the shared text, and nobody notices.",
        bad="profiles/snippets/oak-street/call-uss.md",
        good="profiles/snippets/oak-street/call-us.md, beside content/snippets/call-us.md",
    ),
)
