"""A profile's file with other settings: what somebody tries on, and may keep as a profile of its own."""

from collections.abc import Iterable
from typing import NamedTuple

import yaml

from helpgen.model.diagnostic import Checked
from helpgen.read.disk.files import File
from helpgen.read.yaml.tree import Tree
from helpgen.read.yaml.yaml_file import parse

_WIDTH = 120


class SettingChange(NamedTuple):
    """Another value at one place of a profile: `("features", "hours")`, `("labels", "client", "plural")`."""

    way: tuple[str, ...]
    value: object


def tried_on(
    file: File, changes: Iterable[SettingChange], *, tenant: str = ""
) -> Checked[File | None]:
    """The file with these changes, under the id of another `tenant` where one is named; comments are lost.

    None where the file says nothing that can be changed.
    """
    tree: Checked[Tree | None] = parse(file)
    if tree.value is None:
        return Checked(None, tree.diagnostics)
    fields = dict(tree.value.value)
    path = file.path
    if tenant:
        fields, path = {**fields, "id": tenant}, f"{path.rpartition('/')[0]}/{tenant}.yaml"
    for change in changes:
        _put(fields, change.way, change.value)
    text = yaml.safe_dump(_plain(fields), sort_keys=False, allow_unicode=True, width=_WIDTH)
    return Checked(File(path, text.encode()))


def _put(fields: dict[str, object], way: tuple[str, ...], value: object) -> None:
    first, *rest = way
    if not rest:
        fields[first] = value
        return
    inner = fields.get(first)
    fields[first] = made = dict(inner) if isinstance(inner, dict) else {}
    _put(made, tuple(rest), value)


def _plain(value: object) -> object:
    """Lists as YAML writes them: files are read with tuples."""
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value
