"""What sound profiles say, whatever they live in: a map for each, as a file of rows would hold it."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from helpgen.model.diagnostic import Checked, Diagnostic
from helpgen.model.source_places import PROFILES, profile_path
from helpgen.read.disk.files import File, walk
from helpgen.read.options_file import OptionsFile
from helpgen.read.profiles.defaults import Basis
from helpgen.read.profiles.profile import read_profile, stem_of
from helpgen.read.sources.file_rows import TornFileError
from helpgen.read.sources.row_map import row_map
from helpgen.read.sources.row_profile import RowGround, row_profile
from helpgen.read.sources.row_source import row_source
from helpgen.read.yaml.yaml_file import LARGEST, parse

Fields = Mapping[str, object]


class Exported(NamedTuple):
    """One organization: what its profile says, or what is wrong with it."""

    tenant: str
    fields: Checked[Fields | None]


def exported(root: Path, basis: Basis, file: OptionsFile) -> Iterator[Exported]:
    """Every organization in the order of its source, one after another. Raises SourceError.

    Where the source itself is at fault, the findings come without a tenant.
    """
    if not file.options.profiles.has_rows:
        yield from _of_files(root, basis, file)
        return
    mapped = row_map(file, basis)
    ground = RowGround(root, basis, file.options, mapped.value)
    if mapped.diagnostics:
        yield _at_fault(mapped.diagnostics)
        return
    with row_source(ground, file) as source:
        if source.value is None:
            yield _at_fault(source.diagnostics)
            return
        try:
            for row in source.value.rows():
                read = row_profile(ground, row)
                tree = ground.tree(row).value if read.profile.value else None
                fields = tree.value if tree else None
                yield Exported(read.tenant, Checked(fields, read.profile.diagnostics))
        except TornFileError as torn:
            yield _at_fault((torn.finding,))


def row_as_file(root: Path, basis: Basis, file: OptionsFile, tenant: str) -> File | None:
    """A row as the file that would say the same, JSON being YAML; None where there is no such sound row."""
    for each in exported(root, basis, file):
        if each.tenant == tenant and each.fields.value is not None:
            text = json.dumps(each.fields.value, ensure_ascii=False)
            return File(profile_path(tenant), text.encode())
    return None


def _of_files(root: Path, basis: Basis, file: OptionsFile) -> Iterator[Exported]:
    files = walk(root, PROFILES, lambda path: LARGEST if path.endswith(".yaml") else 0, deepest=0)
    if files.diagnostics:
        yield _at_fault(files.diagnostics)
    for each in files.value or ():
        read, tree = read_profile(root, each, basis, file.options), parse(each).value
        fields = tree.value if tree and read.value else None
        yield Exported(stem_of(each.path), Checked(fields, read.diagnostics))


def _at_fault(found: tuple[Diagnostic, ...]) -> Exported:
    return Exported("", Checked(None, found))
