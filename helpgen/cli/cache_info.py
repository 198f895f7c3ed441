"""Say where the cache is and how large."""

from pathlib import Path

import click

from helpgen.cache.bounds import MOST, size_of
from helpgen.cache.cache import Cache
from helpgen.cli.options import cache_option, project_argument
from helpgen.cli.telling import say
from helpgen.pipeline.standing.build_asked import BuildAsked

MIB = 1024 * 1024


@click.command()
@project_argument
@cache_option
def info(project: Path, cache: Path | None) -> None:
    """Say where the cache is and how large."""
    kept = Cache(BuildAsked(project, cache=cache).cache_folder)
    size = size_of(kept)
    entries = "1 entry" if size.entries == 1 else f"{size.entries:,} entries"
    say(f"{kept.folder}: {entries}, {size.bytes / MIB:.1f} MiB of {MOST // MIB}")
