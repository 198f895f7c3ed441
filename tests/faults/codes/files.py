"""One project for each code of the area FS."""

import shutil
from collections.abc import Callable

from tests.project import Project

Case = Callable[[Project], None]
LARGE = 5 * 1024 * 1024 + 1


def sound(project: Project) -> None:
    project.article("portal/booking", "## Steps\n")
    project.profile("harbor")


def no_folder(project: Project) -> None:
    project.write("helpgen.yaml", "content: contents\n")


def no_profiles(project: Project) -> None:
    sound(project)
    shutil.rmtree(project.root / "profiles")


def linked(project: Project) -> None:
    sound(project)
    project.write("secret.md", "not an article")
    (project.root / "content/help/portal/link.md").symlink_to("../../../secret.md")


def beside(path: str, data: bytes) -> Case:
    """A sound project with one more file."""

    def case(project: Project) -> None:
        sound(project)
        project.write(path, data)

    return case


def unreadable(project: Project) -> None:
    """A name too long for the system stands for a folder that cannot be opened: root may open any other."""
    sound(project)
    project.write("helpgen.yaml", f"content: {'a' * 300}\n")


def theme(project: Project) -> None:
    sound(project)
    project.write("helpgen.yaml", "theme: defualt\n")


def unused(project: Project) -> None:
    beside("content/assets/calendar.png", b"\x89PNG\r\n\x1a\n")(project)
    project.write("helpgen.yaml", "lint: {unused: [asset]}\n")


CASES: dict[str, Case] = {
    "FS701": linked,
    "FS702": no_folder,
    "FS703": no_profiles,
    "FS704": beside("content/help/portal/install.exe", b"MZ"),
    "FS705": beside("content/assets/recording.gif", b"GIF89a" + bytes(LARGE)),
    "FS706": beside("content/assets/drawing.svg", b'<svg onload="alert(1)"/>'),
    "FS707": unreadable,
    "FS708": theme,
    "FS709": unused,
}
