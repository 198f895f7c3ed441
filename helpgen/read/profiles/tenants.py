"""All profiles of a project: the good ones become tenants, the others are held back, each for itself."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from helpgen.frozen import frozen
from helpgen.model.diagnostic import Checked, Diagnostic, Place
from helpgen.model.options import Options
from helpgen.model.profile import Profile
from helpgen.model.rows_read import NO_ROWS, RestingTenant, RowsRead
from helpgen.model.source_places import PROFILES as FOLDER
from helpgen.model.source_places import profile_path
from helpgen.read.disk.files import File, files_in
from helpgen.read.profiles.alike import Gathered
from helpgen.read.profiles.defaults import Basis
from helpgen.read.profiles.profile import read_profile, stem_of
from helpgen.read.yaml.yaml_file import ALMOST, LARGEST, not_read
from helpgen.text.fold import fold

ProfileReader = Callable[[Path, File, Basis, Options], Checked[Profile | None]]
"""What makes one file a profile: `read_profile`, or a memory of it."""


@frozen
class Tenants:
    """The organizations of a project, sorted by id; `held_back` names those whose profile has an error, by its file.

    `rows` tells more where profiles are rows. It is not `is_whole` where their source could not be read.
    """

    profiles: tuple[Profile, ...]
    held_back: tuple[str, ...]
    rows: RowsRead = NO_ROWS
    is_whole: bool = True

    @property
    def everybody(self) -> tuple[Profile | RestingTenant, ...]:
        """All whose profile is sound, by id: those that were read, and those whose rows are as they were."""
        if not self.rows.listed:
            return self.profiles
        return tuple(sorted((*self.profiles, *self.rows.listed), key=lambda each: each.id))

    def taken(self) -> dict[str, tuple[str, ...]]:
        """Every id, and every name where no profile is held back: the name of one that is cannot be known."""
        known = self.everybody
        ids = sorted([*(each.id for each in known), *self.held_back])
        names = () if self.held_back else tuple(sorted({each.name for each in known}))
        return {"tenant.id": tuple(ids), "tenant.name": names}


def read_profiles(
    root: Path, basis: Basis, options: Options, read_one: ProfileReader = read_profile
) -> Checked[Tenants]:
    """Every profile of a project; each finding names the tenant that it concerns."""
    found: list[Diagnostic] = []
    held: set[str] = set()
    stems: list[str] = []
    gathered = Gathered()
    for file in files_in(root, FOLDER, _limit):
        if isinstance(file, Diagnostic):
            held.add(stem_of(file.place.path))
            found.append(_owned(file, stem_of(file.place.path)))
        elif file.path.endswith(ALMOST):
            found.append(not_read(file.path, "profiles"))
        else:
            stems.append(stem_of(file.path))
            profile = read_one(root, file, basis, options)
            found += [_owned(each, stems[-1]) for each in profile.diagnostics]
            if profile.value is None:
                held.add(stems[-1])
            else:
                gathered.add(profile.value)
    if not (stems or found):
        message, hint = "there are no profiles, so no site is made", "add profiles/<tenant>.yaml"
        return Checked(Tenants((), ()), (Diagnostic(Place(FOLDER), "FS703", message, hint),))
    twins = _twins(stems)
    found += [_twin(profile_path(stem), stem, other) for stem, other in twins.items()]
    held |= twins.keys()
    profiles = [each for each in gathered.profiles if each.id not in twins]
    profiles.sort(key=lambda profile: profile.id)
    return Checked(Tenants(tuple(profiles), tuple(sorted(held))), tuple(found))


def _limit(path: str) -> int:
    return LARGEST if path.endswith((".yaml", *ALMOST)) else 0


def _owned(diagnostic: Diagnostic, tenant: str) -> Diagnostic:
    return replace(diagnostic, tenants=(tenant,))


def _twins(stems: list[str]) -> dict[str, str]:
    """Names that people or disks could mix up, each with the other one."""
    first: dict[str, str] = {}
    twins: dict[str, str] = {}
    for stem in stems:  # of ten thousand, a list for each name would be what reading takes most
        other = first.setdefault(fold(stem), stem)
        if other != stem:
            twins[stem] = other
            twins.setdefault(other, stem)
    return twins


def _twin(path: str, stem: str, other: str) -> Diagnostic:
    message = f"`{stem}` can be mistaken for `{other}`"
    hint = "choose ids that differ in more than letter case or look-alikes"
    others = (Place(profile_path(other)),)
    return Diagnostic(Place(path), "PR401", message, hint, tenants=(stem,), others=others)
