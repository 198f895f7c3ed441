"""Which organizations there are, asked of nothing but options, catalog and profiles."""

import json
from collections.abc import Collection, Iterator
from pathlib import Path

from helpgen.frozen import frozen
from helpgen.model.diagnostic import Checked, Diagnostic, Severity
from helpgen.model.options import Options
from helpgen.model.profile import Profile
from helpgen.pipeline.exit_codes import FINDINGS, FINE, failing, severities, threshold_of
from helpgen.read.catalog import read_catalog
from helpgen.read.options_file import OptionsFile, read_options
from helpgen.read.premises import tenants_of
from helpgen.read.profiles.defaults import Basis, basis
from helpgen.read.sources.exported import exported


@frozen
class ProfilesKnown:
    """The organizations whose profiles are sound, those held back, and what was found; what the exit code is for it."""

    profiles: tuple[Profile, ...]
    held_back: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]
    options: Options
    exit_code: int


def profiles_known(root: Path, fail_on: Severity | None = None) -> ProfilesKnown:
    """All organizations of a project. Raises SourceError where their database fails."""
    root = root.resolve()
    ground = _ground(root)
    file, below = ground.value
    tenants = tenants_of(root, file, below)
    found = tuple(sorted((*ground.diagnostics, *tenants.diagnostics)))
    threshold = threshold_of(file.options, fail_on)
    is_bad = failing(found, threshold, severities(file.options))
    return ProfilesKnown(
        tenants.value.profiles,
        tenants.value.held_back,
        found,
        file.options,
        FINDINGS if is_bad else FINE,
    )


def profiles_told(root: Path, only: Collection[str] = ()) -> Iterator[Checked[str | None]]:
    """Each organization as a line of JSON, one after another; None for one that has an error. Raises SourceError."""
    root = root.resolve()
    ground = _ground(root)
    yield Checked(None, ground.diagnostics)
    for each in exported(root, ground.value[1], ground.value[0]):
        if not only or each.tenant in only or not each.tenant:
            fields = each.fields.value
            line = None if fields is None else json.dumps(fields, ensure_ascii=False)
            yield Checked(line, each.fields.diagnostics)


def _ground(root: Path) -> Checked[tuple[OptionsFile, Basis]]:
    """What profiles are held against."""
    options = read_options(root)
    catalog = read_catalog(root, options.value.options.language)
    found = (*options.diagnostics, *catalog.diagnostics)
    return Checked((options.value, basis(catalog.value)), found)
