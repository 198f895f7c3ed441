"""A YAML file of the project as a tree."""

from pathlib import Path

from helpgen.model.diagnostic import Checked, Diagnostic, Place
from helpgen.read.disk.decode import decode
from helpgen.read.disk.files import File, read_file
from helpgen.read.yaml.tree import Tree
from helpgen.read.yaml.yaml_core import read_yaml

LARGEST = 1024 * 1024
ALMOST = (".yml", ".json", ".YAML", ".YML")
"""How files end that somebody may have meant to be read."""


def not_read(path: str, what: str) -> Diagnostic:
    """The finding that a file among those of its kind is left out because of its name."""
    message = f"this file is not read: {what} end in .yaml"
    name = path.rsplit("/", 1)[-1].rpartition(".")[0]
    return Diagnostic(Place(path), "FS704", message, f"name it {name}.yaml")


def read_yaml_file(root: Path, path: str) -> Checked[Tree | None]:
    """What a file says; None where it cannot be read, and an empty tree where there is no such file."""
    file = read_file(root, path, LARGEST)
    if file.value is not None:
        return parse(file.value)
    return Checked(None, file.diagnostics) if file.diagnostics else Checked(Tree(path))


def parse(file: File) -> Checked[Tree | None]:
    """What a file's bytes say, or None and what is wrong with them."""
    if file.data is None:
        message = f"this is larger than {LARGEST // 1024 // 1024} MiB"
        return Checked(None, (Diagnostic(Place(file.path), "FM106", message, "shorten it"),))
    text = decode(file.path, file.data)
    if text.value is None:
        return Checked(None, text.diagnostics)
    return read_yaml(text.value, file.path)
