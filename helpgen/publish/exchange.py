"""A staged folder takes the place of the one of the same name that readers see.

Linux does it in one step. Elsewhere the old folder steps aside for a moment, and `recover` brings
it back if the process died in that moment.
"""

from helpgen.publish.open_folder import OpenFolder


def swap(name: str, staging: OpenFolder, live: OpenFolder, aside: OpenFolder) -> None:
    """What was staged is live; what was live, if anything, is where the staged folder was."""
    if live.mode_of(name) is None:
        staging.move(name, live, name)
    elif not _exchange(name, staging, live):
        live.move(name, aside, name)
        try:
            staging.move(name, live, name)
        except OSError:
            aside.move(name, live, name)
            raise
        aside.move(name, staging, name)


def recover(name: str, live: OpenFolder, aside: OpenFolder) -> bool:
    """Whether the folder that had stepped aside is live again; not where its successor is."""
    if live.mode_of(name) is not None:
        return False
    aside.move(name, live, name)
    return True


def _exchange(name: str, staging: OpenFolder, live: OpenFolder) -> bool:
    """Whether the two changed places in one step. A first build has nothing to exchange and needs no ctypes."""
    from helpgen.publish.renameat2 import exchanged  # noqa: PLC0415 - loading ctypes takes longer than this step

    return exchanged(staging, live, name)
