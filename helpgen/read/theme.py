"""A theme's templates and files: the project's own, or the one that comes with helpgen."""

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from helpgen.model.diagnostic import Checked, Diagnostic, Place
from helpgen.model.profile import Profile
from helpgen.model.theme import Theme
from helpgen.model.wording import SOURCE, wording_for
from helpgen.read.disk.decode import decode
from helpgen.read.disk.files import File, walk
from helpgen.read.disk.package_data import package_data, packaged
from helpgen.read.wordings import (
    FOLDER,
    SUFFIX,
    packaged_languages,
    packaged_words,
    read_wordings,
)
from helpgen.text.nearest import nearest
from helpgen.text.regional import is_english

LARGEST = 5 * 1024 * 1024
_ASSETS = "assets/"
_TEMPLATE = ".html"


def read_theme(root: Path, name: str, locales: Collection[str] = ()) -> Checked[Theme | None]:
    """The theme of a name, with words for some locales; the project's own folder comes first, then the package's."""
    folder = f"themes/{name}"
    own = walk(root, folder, lambda _: LARGEST)
    files = own.value if own.value is not None else _packaged(name)
    if files is None:
        return Checked(None, (_missing(root, name),))
    made = _theme(name, folder, files, locales)
    return Checked(made.value, (*own.diagnostics, *made.diagnostics))


def wordless_locales(theme: Theme, profiles: Iterable[Profile]) -> Iterator[Diagnostic]:
    """The organizations whose language the pages do not speak: they speak English around the articles."""
    known = sorted({SOURCE, *packaged_languages(), *theme.wordings})
    for profile in profiles:
        wording = wording_for(profile.locale, theme.wordings)
        if wording.language == SOURCE and not is_english(profile.locale):
            message = f"the pages have no words in `{profile.locale}`: they are in English"
            hint = f"add {theme.folder}/{FOLDER}/<language>{SUFFIX}; there are {', '.join(known)}"
            place = profile.origins["locale"].place
            yield Diagnostic(place, "TH808", message, hint, (profile.id,))


def _packaged(name: str) -> tuple[File, ...] | None:
    """The files of a theme that comes with helpgen; None where none has the name."""
    top = package_data("themes") / name
    if not top.is_dir():
        return None
    return tuple(File(f"themes/{name}/{path}", data) for path, data in packaged(top))


def _theme(
    name: str, folder: str, files: tuple[File, ...], locales: Collection[str]
) -> Checked[Theme]:
    templates, assets, words, found = {}, {}, [*packaged_words(locales)], []
    for file in files:
        inner = file.path.removeprefix(f"{folder}/")
        if file.data is None:
            message = f"this is larger than {LARGEST // 1024 // 1024} MiB"
            found.append(Diagnostic(Place(file.path), "FS705", message, "make it smaller"))
        elif inner.startswith(_ASSETS):
            assets[inner.removeprefix(_ASSETS)] = file.data
        elif inner.endswith(_TEMPLATE):
            text = decode(file.path, file.data)
            found += text.diagnostics
            templates[inner] = text.value or ""
        elif inner.startswith(f"{FOLDER}/") and inner.endswith(SUFFIX):
            words.append(file)
    wordings = read_wordings(words)
    theme = Theme(name, templates, assets, wordings=wordings.value)
    return Checked(theme, (*found, *wordings.diagnostics))


def _missing(root: Path, name: str) -> Diagnostic:
    known = [
        folder.name
        for top in (root / "themes", package_data("themes"))
        if top.is_dir()
        for folder in top.iterdir()
        if folder.is_dir()
    ]
    near = nearest(name, known)
    hint = f"did you mean `{near}`?" if near else f"make a folder themes/{name}"
    return Diagnostic(Place("helpgen.yaml"), "FS708", f"there is no theme `{name}`", hint)
