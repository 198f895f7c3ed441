"""One project for each code of the area BK."""

from collections.abc import Callable

from tests.project import Project

Case = Callable[[Project], None]


def practice(text: str, tenant: str = "bay") -> Case:
    """A booking file that holds this."""

    def case(project: Project) -> None:
        project.write(f"content/booking/{tenant}.yaml", f"{text}\n")

    return case


CASES: dict[str, Case] = {
    "BK901": practice("providers: {ana: {name: Ana Ruiz, optdIn: true}}"),
    "BK902": practice('providers: {ana: {name: Ana Ruiz, week: {monday: ["17:00-09:00"]}}}'),
    "BK903": practice("providers: {ana: {name: Ana Ruiz, services: [talk]}}"),
    "BK904": practice("rooms: [garden]", "nobody"),
    "BK905": practice("rooms: [garden]"),
}
