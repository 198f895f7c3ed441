"""The options of `helpgen lint` that ask pages of others."""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

import click

from helpgen.cli.options import cache_options
from helpgen.pipeline.examining import Beyond

F = TypeVar("F", bound=Callable[..., object])


def outward_options(command: F) -> F:
    """`--external` and what goes with it."""
    external = click.option(
        "--external",
        is_flag=True,
        help="Ask the pages of others that links lead to, over the network, whether they are there.",
    )
    private = click.option(
        "--external-private",
        is_flag=True,
        help="With --external: ask hosts of a private network, too.",
    )
    return external(private(cache_options(command)))


def beyond(
    root: Path, *, external: bool, external_private: bool, cache: Path | None, no_cache: bool
) -> Beyond | None:
    """Who asks these pages; None where nobody shall."""
    if not external:
        if external_private:
            raise click.UsageError("--external-private goes with --external.")
        return None
    from helpgen.cache.cache import Cache  # noqa: PLC0415  most runs ask nobody, and it loads the client of HTTP
    from helpgen.external.answer import Courtesy  # noqa: PLC0415  the same
    from helpgen.pipeline.outward_links import outward_findings  # noqa: PLC0415  the same
    from helpgen.pipeline.standing.build_asked import BuildAsked  # noqa: PLC0415  the same

    kept = None if no_cache else Cache(BuildAsked(root, cache=cache).cache_folder)
    courtesy = Courtesy(time.sleep, may_be_private=external_private)
    return partial(outward_findings, cache=kept, courtesy=courtesy)
