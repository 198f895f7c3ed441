"""Codes FM: a project for each in which it alone is found."""

from collections.abc import Callable

from tests.faults.clinic import FRONT, TITLE
from tests.project import CATALOG, Project

OWN = FRONT.replace("NAME", "faulty")


def file(text: str) -> Callable[[Project], None]:
    """An article, the whole file."""

    def write(project: Project) -> None:
        project.write("content/help/portal/faulty.md", text)

    return write


def title(text: str) -> Callable[[Project], None]:
    """An article whose title's line is replaced."""
    return file(OWN.replace(TITLE, text))


def _hidden_instructions(project: Project) -> None:
    more = "prerequisites: {features: [portal]}\nwhenUnmet: omit\n"
    project.article("settings/portal", "x\n", more=more)
    named = "title: Portal, article: /help/settings/portal}"
    project.write("catalog.yaml", CATALOG.replace("title: Portal}", named))


def _two_documents(project: Project) -> None:
    project.write("helpgen.yaml", "title: Help\n---\ntitle: Help\n")


CASES: dict[str, Callable[[Project], None]] = {
    "FM101": file("# Booking\n"),
    "FM102": file("---\ntitle: Booking\n"),
    "FM103": title(TITLE + TITLE),
    "FM104": title("title: {{tenant.name}}\n"),
    "FM105": file(OWN + "a\0b\n"),
    "FM106": title(TITLE + "#" * 65_536 + "\n"),
    "FM107": title(TITLE + "tags: " + "[" * 40 + "]" * 40 + "\n"),
    "FM108": title("title: &name Booking\n"),
    "FM109": title(TITLE + "tags: portal\n"),
    "FM110": title(TITLE + "tagz: [portal]\n"),
    "FM111": title(""),
    "FM112": file(OWN.replace("[admin]", "[admn]")),
    "FM113": _two_documents,
    "FM114": title(TITLE + "updated: 2026-02-30\n"),
    "FM115": _hidden_instructions,
    "FM116": file(OWN.replace(TITLE, "title: Refund invoice #12\n") + "Text.\n"),
    "FM119": file(OWN.replace("summary: About it.", "summary: Booking.") + "Text.\n"),
    "FM118": file(OWN.replace("summary: About it.", f"summary: {'x' * 201}") + "Text.\n"),
}
