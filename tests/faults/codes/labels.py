"""Codes LB: a project for each in which it alone is found."""

from collections.abc import Callable

from tests.project import Project


def body(text: str) -> Callable[[Project], None]:
    """An article with this text."""

    def write(project: Project) -> None:
        project.article("portal/faulty", f"{text}\n")

    return write


def _guessed_article(project: Project) -> None:
    project.article("portal/faulty", "Ask a {{labels.patient.singular}}.\n")
    project.profile("cove", "labels: {patient: {singular: Honoree, plural: Honorees}}\n")


CASES: dict[str, Callable[[Project], None]] = {
    "LB301": body("{{labels.patiant.singular}}"),
    "LB302": body("[Call](tel:{{tenant.id}})"),
    "LB303": body("{{features.portal}}"),
    "LB304": body("{{contact.email}}"),
    "LB305": body("{{features.leadHours | cap}}"),
    "LB309": body("Ask the `{{labels.patient.singular}}`."),
    "LB310": _guessed_article,
}
