"""The theme that comes with helpgen comes compiled, in English: Jinja writes its Python once, not at each start.

What it was made from is told beside it. A theme with another template, another language or another Jinja is compiled
as ever. It is the package's own code like any other file of it, and Python keeps it compiled as it keeps the others.
"""

import json
from collections.abc import Mapping
from hashlib import sha256
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType

import jinja2

from helpgen.model.package_data import package_data
from helpgen.model.theme import Theme
from helpgen.model.wording import ENGLISH, Wording

THEME = "default"
MADE_FROM = "made-from.txt"
"""The file that has the digest of what its neighbors were made from."""
SUFFIX = ".py"


def ready(theme: Theme, wording: Wording) -> Mapping[str, CodeType] | None:
    """The code of each template by its name; None where the theme, in this language, is not what comes compiled."""
    folder = package_data("ready") / THEME
    if wording != ENGLISH or _digest_in(folder) != made_from(theme):
        return None
    return {name: _code(folder / f"{name}{SUFFIX}", name) for name in _own(theme)}


def made_from(theme: Theme) -> str:
    """A digest of what a theme's Python in English depends on, but for the code of helpgen itself.

    That the code gives what lies there is held by the check of generated files.
    """
    version = str(vars(jinja2).get("__version__"))  # none is one more: then nothing is as it was
    return sha256(json.dumps([version, _own(theme)]).encode()).hexdigest()


def _own(theme: Theme) -> Mapping[str, str]:
    """The templates that pages are made with; where a theme is extended, its own stand among them by plain names."""
    return {
        name: source for name, source in sorted(theme.templates.items()) if not theme.is_below(name)
    }


def _digest_in(folder: Path) -> str:
    """What the code in a folder was made from; nothing where the package came without it."""
    try:
        return (folder / MADE_FROM).read_text("utf-8").strip()
    except FileNotFoundError:
        return ""


def _code(file: Path, name: str) -> CodeType:
    """The code in a file, compiled before or now; it goes by the template's name, as Jinja's own does.

    A loader is asked, so that the compiled code is kept where that of all modules is. Nothing is imported.
    """
    code = SourceFileLoader(name, str(file)).get_code(name)
    if code is None:
        raise FileNotFoundError(file)
    return code.replace(co_filename=name)
