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


def translated(po: str, locale: str = "de", **templates: str) -> Case:
    """The same with a file of translations, for a tenant who needs it."""

    def case(project: Project) -> None:
        theme("home.html", templates.get("home", "{{ page.title }}"))(project)
        project.profile("harbor", f"locale: {locale}\n")
        project.write("themes/own/locales/de.po", HEAD + po)

    return case


def said(text: str) -> Case:
    """The same with a theme.yaml."""

    def case(project: Project) -> None:
        theme("home.html", "{{ page.title }}")(project)
        project.write("themes/own/theme.yaml", text)

    return case


HEAD = 'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'

CASES: dict[str, Case] = {
    "TH801": theme("home.html", "{% if page.title %}never closed"),
    "TH802": theme("home.html", None),
    "TH803": theme("home.html", "{{ page.titel }}"),
    "TH804": theme("home.html", "{{ page.recent[99].href }}"),
    "TH805": translated('msgid "Next"\nmsgstr "Weiter zu %(where)s"\n'),
    "TH806": translated("", home='{{ _("Ask a colleague") }}'),
    "TH807": theme("home.html", "{{ _(page.title) }}"),
    "TH809": theme(
        "home.html", '{% extends "layout.html" %}{% block pgae %}{{ page.title }}{% endblock %}'
    ),
    "TH811": theme("home.html", '{% extends "layout.html" %}\n<p>{{ page.title }}</p>'),
    "TH810": said("extend: default\n"),
    "TH808": translated("", locale="cy"),
}
