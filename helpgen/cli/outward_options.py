"""The options of `helpgen lint` that ask pages of others."""

import time
from collections.abc import Callable
from functools import partial
from typing import TypeVar

import click

from helpgen.cache.cache import Cache
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
    return external(private(command))


def beyond(cache: Cache | None, *, external: bool, external_private: bool) -> Beyond | None:
    """Who asks these pages, and keeps their answers in the `cache`; None where nobody shall."""
    if not external:
        if external_private:
            raise click.UsageError("--external-private goes with --external.")
        return None
    from helpgen.external.answer import Courtesy  # noqa: PLC0415  most runs ask nobody, and it loads the client of HTTP
    from helpgen.pipeline.outward_links import outward_findings  # noqa: PLC0415  the same

    courtesy = Courtesy(time.sleep, may_be_private=external_private)
    return partial(outward_findings, cache=cache, courtesy=courtesy)
