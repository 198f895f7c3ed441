"""A staged folder takes the place of the one that readers see.

Linux does it in one step. Elsewhere the old folder steps aside for a moment, and `recover` brings
it back if the process died in that moment.
"""

import os
from pathlib import Path


def swap(staged: Path, live: Path, aside: Path) -> None:
    """What was staged is live; what was live, if anything, is where the staged folder was."""
    if not live.exists():
        staged.rename(live)
    elif not _exchange(staged, live):
        live.rename(aside)
        try:
            staged.rename(live)
        except OSError:
            aside.rename(live)
            raise
        aside.rename(staged)


def recover(live: Path, aside: Path) -> bool:
    """Whether the folder that had stepped aside is live again; not where its successor is."""
    if os.path.lexists(live):
        return False
    aside.rename(live)
    return True


def _exchange(staged: Path, live: Path) -> bool:
    """Whether the two changed places in one step. A first build has nothing to exchange and needs no ctypes."""
    from helpgen.publish.renameat2 import exchanged  # noqa: PLC0415 - loading ctypes takes longer than this step

    return exchanged(staged, live)
