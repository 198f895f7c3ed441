"""What a build stands on: the program, the project's sources, and where its sites go, before anything is read."""

import json
from pathlib import Path

from helpgen.cache.cache import Cache, key_of
from helpgen.frozen import frozen
from helpgen.model.source_places import OPTIONS
from helpgen.pipeline.standing.build_asked import BuildAsked
from helpgen.pipeline.standing.program import program_digest
from helpgen.pipeline.standing.sources import NO_FILE, Sources, file_digest, sources


@frozen
class BuildGround:
    """A project's folders, as its options name them, and the sources in them; None where some cannot be read.

    `cache` is where builds keep what they made.
    """

    asked: BuildAsked
    cache: Cache
    program: str
    content: str
    out: Path
    sources: Sources | None


def remembered_ground(asked: BuildAsked) -> BuildGround | None:
    """The ground as options say it that were read before; None where these were not."""
    program, cache = program_digest(), Cache(asked.cache_folder)
    try:
        digest = file_digest(f"{asked.root}/{OPTIONS}")
    except OSError:
        return None
    data = cache.get(_key(program, digest))
    if data is None:
        return None
    content, out = json.loads(data)
    return ground(asked, cache, program, content, out)


def ground(asked: BuildAsked, cache: Cache, program: str, content: str, out: str) -> BuildGround:
    """The ground of a project whose options name these folders."""
    found = sources(asked.root, content, program)
    return BuildGround(asked, cache, program, content, asked.out or asked.root / out, found)


def remember(found: BuildGround, out: str) -> None:
    """The next build knows what these options say without reading them."""
    if found.sources is not None:
        digest = found.sources.files.get(OPTIONS, NO_FILE)
        found.cache.put(_key(found.program, digest), json.dumps([found.content, out]).encode())


def _key(program: str, digest: str) -> str:
    return key_of("options", program, digest)
