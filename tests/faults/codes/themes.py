"""One project for each code of the area TH."""

from collections.abc import Callable
from pathlib import Path

from tests.project import Project

Case = Callable[[Project], None]
DEFAULT = Path(__file__).resolve().parents[3] / "themes" / "default"


def theme(name: str, text: str | None) -> Case:
    """The default theme as the project's own, with one template replaced, or removed."""

    def case(project: Project) -> None:
        project.article("portal/booking", "## Steps\n")
        project.profile("harbor")
        project.write("helpgen.yaml", "theme: own\n")
        for file in DEFAULT.glob("*.html"):
            project.write(f"themes/own/{file.name}", file.read_bytes())
        if text is None:
            (project.root / f"themes/own/{name}").unlink()
        else:
            project.write(f"themes/own/{name}", text)

    return case


CASES: dict[str, Case] = {
    "TH801": theme("home.html", "{% if page.title %}never closed"),
    "TH802": theme("home.html", None),
    "TH803": theme("home.html", "{{ page.titel }}"),
    "TH804": theme("home.html", "{{ page.title.nothing.at_all }}"),
}
