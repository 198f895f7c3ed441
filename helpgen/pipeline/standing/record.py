"""The record of an output folder: what its sites were made from, how they stand, and what builds said."""

from collections.abc import Mapping
from dataclasses import field, replace
from functools import lru_cache

from helpgen.frozen import frozen
from helpgen.pipeline.standing.build_answer import BuildAnswer
from helpgen.pipeline.standing.glance import Glimpse, glance, glimpse_of, glimpsed
from helpgen.pipeline.standing.imprints import Imprints
from helpgen.pipeline.standing.sources import ROW
from helpgen.publish.inspection import Inspected, Inspector
from helpgen.publish.listed import listed

_MOST = 8
"""Answers that are kept: a build of everything, and some of one tenant or another."""


class SitePaths(tuple[str, ...]):
    """The files of a site. Most sites of a project have the same ones: they are one object, from a worker too."""

    __slots__ = ()

    def __reduce__(self) -> tuple[object, tuple[str]]:
        """On its way from a worker, as one text, it becomes the one that is here already."""
        return _paths_in, ("\n".join(self),)


@lru_cache(maxsize=4096)
def site_paths(files: tuple[str, ...]) -> SitePaths:
    """The one object for these files."""
    return SitePaths(files)


@lru_cache(maxsize=4096)
def _paths_in(text: str) -> SitePaths:
    return site_paths(tuple(text.split("\n")))


@frozen
class Spare:
    """The generation before a site, which lies where the next one is made: its manifest's digest, and how it stands.

    `others` are those of its files that are not one with the site's, as far as whoever made that knew.
    """

    manifest: str
    files: tuple[str, ...]
    glance: str
    others: tuple[str, ...] = ()


@frozen
class StandingSite:
    """One tenant's published site: the key of what it was made from, how many articles it has, and how it stands.

    `apart` is a key of the same without the articles, of which `imprints` tell; it is empty where these are not known.
    `spare` is the generation before, where every byte of that one is known.
    """

    key: str
    pages: int
    manifest: str
    files: SitePaths
    glance: str
    apart: str = ""
    imprints: Imprints = ()
    spare: Spare | None = None


@frozen
class Record:
    """`files` has the digests of the sources of the last build, `answers` are by what was asked.

    Where profiles are rows of a table, `versions` has those of the sound ones by tenant, and `token` is the latest.
    """

    boot: str = ""
    program: str = ""
    files: Mapping[str, str] = field(default_factory=dict)
    sites: Mapping[str, StandingSite] = field(default_factory=dict)
    answers: Mapping[str, BuildAnswer] = field(default_factory=dict)
    versions: Mapping[str, str] = field(default_factory=dict)
    token: str = ""

    def rows(self) -> dict[str, str]:
        """The digest of each tenant's row."""
        return {
            path.removeprefix(ROW): digest
            for path, digest in self.files.items()
            if path.startswith(ROW)
        }

    def with_answer(self, asked: str, answer: BuildAnswer) -> "Record":
        """The same with one more answer; those that were given longest ago are forgotten."""
        others = [(key, each) for key, each in self.answers.items() if key != asked]
        return replace(self, answers=dict([*others, (asked, answer)][-_MOST:]))


def as_it_stands(folder: str, key: str, pages: int) -> StandingSite | None:
    """A site that was just made, or found whole; None where its manifest is not there."""
    site = listed(folder)
    if site is None:
        return None
    paths = site_paths(site.paths)
    return StandingSite(key, pages, site.manifest, paths, glance(folder, paths))


def as_inspected(site: Inspected, key: str, pages: int) -> StandingSite:
    """A site that was just made, and gone through: it stands as it did then."""
    paths = site_paths(site.listed.paths)
    seen = glimpsed(paths, site.files, site.folders).digest
    return StandingSite(key, pages, site.listed.manifest, paths, seen)


def seen(folder: str, site: StandingSite) -> Glimpse | None:
    """How a site stands, if a glance tells that it is as it was published; it is believed while the machine runs."""
    found = glimpse_of(folder, site.files)
    return found if found and found.digest == site.glance else None


def seen_before(folder: str, site: StandingSite, live: Glimpse) -> Glimpse | None:
    """How the generation before the site lies in the folder, if it does as it did: only a glance tells.

    `live` is how the site itself stands, of which most files are one with those there.
    """
    spare, found = site.spare, None
    if spare is None:
        return None
    if spare.files == live.files:
        found = live.twin(folder, spare.others)
    if found is None or found.digest != spare.glance:
        found = glimpse_of(folder, spare.files)
    return found if found and found.digest == spare.glance else None


def stands(folder: str, site: StandingSite, *, is_same_boot: bool) -> StandingSite | None:
    """The site if it is as it was published, every byte; None where it is not.

    One glance is enough where the machine has run ever since. Else every file is looked into.
    """
    if is_same_boot and site.glance and glance(folder, site.files) == site.glance:
        return site
    found = listed(folder)
    if found is None or found.manifest != site.manifest:
        return None
    inspected = Inspector().inspected(folder, found)
    if inspected is None:
        return None
    now = as_inspected(inspected, site.key, site.pages)
    return replace(site, files=now.files, glance=now.glance)
