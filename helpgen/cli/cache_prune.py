"""Remove what was used longest ago."""

from pathlib import Path

import click

from helpgen.cache.bounds import MOST
from helpgen.cache.bounds import prune as prune_entries
from helpgen.cache.cache import Cache
from helpgen.cli.cache_info import MIB
from helpgen.cli.options import cache_option, project_argument
from helpgen.cli.telling import say
from helpgen.pipeline.standing.build_asked import BuildAsked


@click.command()
@project_argument
@cache_option
@click.option(
    "--to",
    "most",
    type=click.IntRange(min=0),
    metavar="MIB",
    default=MOST // MIB,
    show_default=True,
    help="How much may stay; 0 for nothing.",
)
def prune(project: Path, cache: Path | None, most: int) -> None:
    """Remove what was used longest ago, until no more is left than may stay. Builds do so by themselves."""
    gone = prune_entries(Cache(BuildAsked(project, cache=cache).cache_folder), most * MIB)
    entries = "1 entry" if gone.entries == 1 else f"{gone.entries:,} entries"
    say(f"{entries} removed, {gone.bytes / MIB:.1f} MiB")
