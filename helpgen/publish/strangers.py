"""Sites in an output folder that no profile owns any more."""

from collections.abc import Collection

from helpgen.publish.live import is_site
from helpgen.publish.marker import STATE
from helpgen.publish.open_folder import OpenFolder


def strangers(top: OpenFolder, tenants: Collection[str]) -> tuple[str, ...]:
    """Sites that helpgen made for tenants which are not among these, by name."""
    others = [name for name in top.names() if name not in tenants and name != STATE]
    return tuple(name for name in others if is_site(top, name))


def prune(top: OpenFolder, staging: OpenFolder, tenants: Collection[str]) -> tuple[str, ...]:
    """The sites of strangers are gone, with what was staged for them; their names.

    Each is moved out of sight first: readers find all of it, or nothing.
    """
    gone = strangers(top, tenants)
    for name in gone:
        staging.remove(name)
        top.move(name, staging, name)
    for name in staging.names():
        if name not in tenants:
            staging.remove(name)
    return gone
