"""One theme's own folder: its templates, the files to publish, its words, and what it says of itself."""

from collections.abc import Mapping
from pathlib import Path

from helpgen.frozen import frozen
from helpgen.model.diagnostic import Checked, Diagnostic, Place
from helpgen.model.package_data import package_data
from helpgen.model.source_places import THEMES
from helpgen.model.theme import CONTRACT, WIDGET, ThemeFile
from helpgen.read.disk.decode import decode
from helpgen.read.disk.files import File, walk
from helpgen.read.disk.packaged import packaged
from helpgen.read.wordings import FOLDER, SUFFIX
from helpgen.read.yaml.shape import shape
from helpgen.read.yaml.tree import Tree
from helpgen.read.yaml.yaml_file import parse

LARGEST = 5 * 1024 * 1024
SAYS = "theme.yaml"
_ASSETS = "assets/"
_TEMPLATE = ".html"
_CODE = "TH810"


@frozen
class ThemeLayer:
    """What stands in one folder. `is_own` tells a folder of the project from one that comes with helpgen.

    `extends` names the theme below, if there is one, and `place` is where the name stands.
    """

    name: str
    is_own: bool
    templates: Mapping[str, str]
    assets: Mapping[str, bytes]
    words: tuple[File, ...]
    extends: str | None
    place: Place

    @property
    def folder(self) -> str:
        """Where it stands, from the project."""
        return f"{THEMES}/{self.name}"


def read_layer(root: Path, name: str, *, own: bool = True) -> Checked[ThemeLayer | None]:
    """The theme's folder in the project, else in the package; without `own` only there. None where there is none."""
    found = walk(root, f"themes/{name}", lambda _: LARGEST) if own else Checked(None)
    files = found.value if found.value is not None else _packaged(name)
    if files is None:
        return Checked(None, found.diagnostics)
    made = _layer(name, files, is_own=found.value is not None)
    return Checked(made.value, (*found.diagnostics, *made.diagnostics))


def theme_names(root: Path) -> list[str]:
    """The themes that there are."""
    return [
        folder.name
        for top in (root / "themes", package_data("themes"))
        if top.is_dir()
        for folder in top.iterdir()
        if folder.is_dir()
    ]


def is_packaged(name: str) -> bool:
    """Whether a theme of that name comes with helpgen."""
    return (package_data("themes") / name).is_dir()


def packaged_drawer() -> dict[str, bytes]:
    """The scripts of the help drawer that come with helpgen: for themes that have none of their own."""
    top = package_data("themes") / "default" / _ASSETS
    return {name: (top / name).read_bytes() for name in WIDGET}


def _packaged(name: str) -> tuple[File, ...] | None:
    """The files of a theme that comes with helpgen; None where none has the name."""
    if not is_packaged(name):
        return None
    top = package_data("themes") / name
    return tuple(File(f"themes/{name}/{path}", data) for path, data in packaged(top))


def _layer(name: str, files: tuple[File, ...], *, is_own: bool) -> Checked[ThemeLayer]:
    templates, assets, words, found = {}, {}, [], []
    said = ThemeFile()
    place = Place(f"themes/{name}/{SAYS}")
    for file in files:
        inner = file.path.removeprefix(f"themes/{name}/")
        if file.data is None:
            message = f"this is larger than {LARGEST // 1024 // 1024} MiB"
            found.append(Diagnostic(Place(file.path), "FS705", message, "make it smaller"))
        elif inner.startswith(_ASSETS):
            assets[inner.removeprefix(_ASSETS)] = file.data
        elif inner == SAYS:
            read = _said(file)
            said, place = read.value
            found += read.diagnostics
        elif inner.endswith(_TEMPLATE):
            text = decode(file.path, file.data)
            found += text.diagnostics
            templates[inner] = text.value or ""
        elif inner.startswith(f"{FOLDER}/") and inner.endswith(SUFFIX):
            words.append(file)
    layer = ThemeLayer(name, is_own, templates, assets, tuple(words), said.extends, place)
    return Checked(layer, tuple(found))


def _said(file: File) -> Checked[tuple[ThemeFile, Place]]:
    """What theme.yaml says, and where it names the theme below."""
    parsed = parse(file)
    tree = parsed.value or Tree(file.path)
    shaped = shape(tree, ThemeFile, lambda _kind, _way: _CODE, {})
    found = [*parsed.diagnostics, *(shaped.diagnostics if parsed.value else ())]
    said = shaped.model
    if said.contract != CONTRACT:
        message = (
            f"the theme was written for contract {said.contract}, and this helpgen has {CONTRACT}"
        )
        hint = f"see docs/theme.md for what has changed, then write `contract: {CONTRACT}`"
        found.append(Diagnostic(tree.place(("contract",)), _CODE, message, hint))
    return Checked((said, tree.place(("extends",))), tuple(found))
