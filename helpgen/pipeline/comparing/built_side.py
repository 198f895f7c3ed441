"""Sites that were built, as they lie in a folder: what their manifests list, and nothing else there."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from helpgen.frozen import frozen
from helpgen.pipeline.comparing.side import FileSeen, SideError
from helpgen.publish.portable import MANIFEST, is_path, is_tenant
from helpgen.publish.told_by_manifest import told_by_manifest


@frozen
class BuiltSide:
    """A folder of sites, each in a folder of its tenant's name; or one site alone, which is then that tenant's."""

    name: str
    tenants: tuple[str, ...]
    known: tuple[str, ...]
    folders: Mapping[str, Path]
    held_back: tuple[str, ...] = ()

    def files(self, tenant: str) -> Mapping[str, FileSeen]:
        """What the manifest of a tenant's site lists."""
        folder = self.folders[tenant]
        digests = told_by_manifest(folder)
        if digests is None or not all(map(is_path, digests)):
            raise SideError(f"{folder / MANIFEST} is no manifest of helpgen's")
        return {
            path: FileSeen(digest, partial(_read, folder, path)) for path, digest in digests.items()
        }


def built_side(folder: Path, tenants: tuple[str, ...]) -> BuiltSide:
    """The sites in a folder, all of them or some; SideError where there are none."""
    inner = [each for each in sorted(folder.iterdir()) if is_tenant(each.name) and each.is_dir()]
    own = folder.resolve()
    places = [own] if (folder / MANIFEST).is_file() else inner
    found = {place.name: place for place in places if told_by_manifest(place) is not None}
    if not found:
        raise SideError(f"{folder} holds no site: no folder in it has a {MANIFEST} of helpgen's")
    chosen = tuple(name for name in found if not tenants or name in tenants)
    return BuiltSide(str(folder), chosen, tuple(found), found)


def _read(folder: Path, path: str) -> bytes:
    file = folder / path
    if not file.resolve().is_relative_to(folder.resolve()):
        raise SideError(f"{file} leads out of its site")
    try:
        return file.read_bytes()
    except FileNotFoundError:
        raise SideError(f"{file} is listed by its manifest, and is not there") from None
