"""The Python that Jinja writes for the default theme in English: a file for each template, which ships."""

from collections.abc import Mapping
from pathlib import Path

from helpgen.model.wording import ENGLISH
from helpgen.read.theme import read_theme
from helpgen.render.ready import MADE_FROM, SUFFIX, THEME, made_from
from helpgen.render.template_python import template_python

FOLDER = f"ready/{THEME}"


def ready_theme(checkout: Path) -> Mapping[str, str | None]:
    """What each file should hold; that of a template that is gone should be gone too.

    Raises ValueError where the theme breaks its contract: what ships compiled is not asked again when it is used.
    """
    theme = read_theme(checkout, THEME).value
    if theme is None:
        raise ValueError(f"there is no theme {THEME}")
    python = template_python(theme, ENGLISH)
    if python.diagnostics:
        raise ValueError("\n".join(each.message for each in python.diagnostics))
    strays = {f"{FOLDER}/{file.name}": None for file in (checkout / FOLDER).glob(f"*{SUFFIX}")}
    files = {
        f"{FOLDER}/{name}{SUFFIX}": f"{source.rstrip()}\n" for name, source in python.value.items()
    }
    return {**strays, **files, f"{FOLDER}/{MADE_FROM}": f"{made_from(theme)}\n"}
