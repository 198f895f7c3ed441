"""What a build stands on: the program, the project's sources, and where its sites go, before anything is read."""

import json
from dataclasses import replace
from pathlib import Path

from helpgen.cache.cache import Cache, key_of
from helpgen.frozen import frozen
from helpgen.model.rows_read import NO_ROWS, RowsRead
from helpgen.model.source_places import FOLDER, OPTIONS, SQL
from helpgen.pipeline.standing.build_asked import BuildAsked
from helpgen.pipeline.standing.glanced import Glances
from helpgen.pipeline.standing.program_seen import ProgramSeen, keep_program, program_known
from helpgen.pipeline.standing.sources import NO_FILE, Sources, file_digest, sources


@frozen
class BuildGround:
    """A project's folders, as its options name them, and the sources in them; None where some cannot be read.

    `cache` is where builds keep what they made. `profiles` is the source of profiles, as the options say it, and `rows`
    what was read there, once it was read. `glances` has what stands published, where somebody looked.
    """

    asked: BuildAsked
    cache: Cache
    program: str
    content: str
    out: Path
    sources: Sources | None
    profiles: str = FOLDER
    rows: RowsRead = NO_ROWS
    glances: Glances | None = None

    @property
    def is_live(self) -> bool:
        """Whether something that sites are made of is in no file."""
        return self.profiles == SQL

    def with_rows(self, rows: RowsRead) -> "BuildGround":
        """The same once the profiles are read that are rows."""
        if self.sources is None:
            return replace(self, rows=rows)
        digests = {tenant: mark.digest for tenant, mark in rows.marks.items()}
        return replace(self, rows=rows, sources=replace(self.sources, rows=digests))


def remembered_ground(asked: BuildAsked) -> BuildGround | None:
    """The ground as options say it that were read before; None where these were not."""
    if not asked.has_cache:
        return None  # nothing is remembered, whatever the program is
    cache = Cache(asked.cache_folder)
    program = program_known(cache)
    try:
        digest = file_digest(f"{asked.root}/{OPTIONS}")
    except OSError:
        return None
    data = cache.get(_key(program, digest))
    if data is None:
        return None
    content, out, profiles = json.loads(data)
    if profiles == SQL:
        return None  # nobody knows without asking whether anything has changed
    return ground(asked, cache, program, content, out, profiles)


def ground(  # noqa: PLR0913,PLR0917  what a build stands on
    asked: BuildAsked, cache: Cache, program: str, content: str, out: str, profiles: str
) -> BuildGround:
    """The ground of a project whose options name these folders, and this source of profiles."""
    rows_file = "" if profiles in {FOLDER, SQL} else profiles
    found = sources(asked.root, content, program, rows_file)
    folder = asked.out or asked.root / out
    return BuildGround(asked, cache, program, content, folder, found, profiles)


def remember(found: BuildGround, out: str, program: ProgramSeen) -> None:
    """The next build knows what these options say without reading them, and the program without hashing it."""
    keep_program(found.cache, program)
    if found.sources is not None:
        digest = found.sources.files.get(OPTIONS, NO_FILE)
        found.cache.put(
            _key(found.program, digest), json.dumps([found.content, out, found.profiles]).encode()
        )


def _key(program: str, digest: str) -> str:
    return key_of("options", program, digest)
