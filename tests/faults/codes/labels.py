"""Codes LB: a project for each in which it alone is found."""

from collections.abc import Callable

from tests.project import CATALOG, Project


def body(text: str) -> Callable[[Project], None]:
    """An article with this text."""

    def write(project: Project) -> None:
        project.article("portal/faulty", f"{text}\n")

    return write


def _guessed_article(project: Project) -> None:
    project.article("portal/faulty", "Ask a {{labels.patient.singular}}.\n")
    project.profile("cove", "labels: {patient: {singular: Honoree, plural: Honorees}}\n")


def _variable_in_unit(project: Project) -> None:
    project.write("catalog.yaml", CATALOG.replace("unit: day", 'unit: "{{labels.staff.plural}}"'))


def _english_in_german(project: Project) -> None:
    project.write("helpgen.yaml", "language: de\n")
    project.write(
        "catalog.yaml", CATALOG.replace("unit: hour", "unit: h").replace("unit: day", "unit: d.")
    )
    project.article("portal/faulty", "{{labels.patient.singular | possessive}}\n")


CASES: dict[str, Callable[[Project], None]] = {
    "LB301": body("{{labels.patiant.singular}}"),
    "LB302": body("[Call](tel:{{tenant.id}})"),
    "LB303": body("{{features.portal}}"),
    "LB304": body("{{contact.email}}"),
    "LB305": body("{{features.leadHours | cap}}"),
    "LB306": _variable_in_unit,
    "LB307": _english_in_german,
    "LB309": body("Ask the `{{labels.patient.singular}}`."),
    "LB310": _guessed_article,
    "LB319": body("Your patients book online."),
    "LB320": body("Your {{labels.patient.singular}}s book online."),
    "LB321": body("{{labels.patient.plural | lower}} book online."),
    "LB322": body("Ask an <mark>{{labels.patient.singular}}</mark>."),
}
