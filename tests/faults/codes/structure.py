"""Codes ST: a project for each in which it alone is found."""

from collections.abc import Callable

from tests.project import Project


def body(text: str) -> Callable[[Project], None]:
    """An article with this text."""

    def write(project: Project) -> None:
        project.article("portal/faulty", f"{text}\n")

    return write


def _unread_size(project: Project) -> None:
    project.write("content/help/portal/calendar.png", b"\x89PNG\r\n\x1a\n")
    body('![The calendar](calendar.png){width="50%"}')(project)


CASES: dict[str, Callable[[Project], None]] = {
    "ST101": body("## Cancel\n\n#### Refunds"),
    "ST201": body("## Steps\n\n## Steps"),
    "ST202": body("## Refunds {#My Refunds}"),
    "ST203": body("## Where {#location}"),
    "ST204": body("## Welcome to {{tenant.name}}"),
    "ST205": body("> one\ntwo\n" * 1500),
    "ST206": body("```\nnpm install\n\nThen sign in."),
    "ST207": body("1. Install it:\n\n```\nnpm install\n```\n\n1. Sign in."),
    "ST215": body("Come <b>now</b>."),
    "ST216": body("!!! note\n    Bring the card."),
    "ST217": body("> [!INFO]\n> Bring the card."),
    "ST218": body("##Types of visit"),
    "ST219": body("Well done :tada:"),
    "ST220": body("| Visit | Minutes |\n|---|---|\n| First | 50 |\n\n| Next | 25 |"),
    "ST221": body("| Visit | Minutes |\n|---|---|\n| First | 50 | 60 |"),
    "ST222": body("| Visit | Minutes |\n|---|\n| First | 50 |"),
    "ST208": body("<!-- help:when features.booking -->\nBook online.\n<!-- help:end -->"),
    "ST210": body("Press <kbd>Enter."),
    "ST211": body("<details><summary>More</summary>Bring the card.</details>"),
    "ST212": body("> [!NOTE]\nBring the card."),
    "ST213": _unread_size,
}
