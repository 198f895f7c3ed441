"""The marker makes a folder ours: without it, a folder that holds anything is never touched."""

import json
import os
from pathlib import Path

from helpgen.publish import disk

STATE = ".helpgen"
LOCK = "lock"

_NAME = "marker.json"
_NEW = "marker.json.new"
_FORMAT = 1
_TEXT = f'{{"product": "helpgen", "format": {_FORMAT}}}\n'.encode()
_BEFORE_MARKER = frozenset({LOCK, _NEW})


def why_not_ours(out: Path) -> str:
    """The reason to keep away; empty where the folder is ours, or empty, or does not exist."""
    entries = _names(out) if os.path.lexists(out) else set()
    state = out / STATE
    if STATE not in entries:
        return "it holds files that helpgen did not make" if entries else ""
    if state.is_symlink() or not state.is_dir():
        return f"its {STATE} is not a folder"
    text = disk.read(f"{state}/{_NAME}")
    if text is not None:
        return _why_not(text) if text else ""  # power went before an empty one was written
    # A first build that was killed leaves these two behind, and nothing else.
    begun = entries == {STATE} and _names(state) <= _BEFORE_MARKER
    return "" if begun else "it holds files, and no marker of helpgen"


def _names(folder: Path) -> set[str]:
    return {entry.name for entry in folder.iterdir()}


def _why_not(text: bytes) -> str:
    try:
        marker = json.loads(text)
        product, version = marker["product"], marker["format"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return "its marker cannot be read"
    if product != "helpgen":
        return "its marker is another program's"
    return "" if version == _FORMAT else "it was made by another version of helpgen"


def mark(state: Path) -> None:
    """The marker stands in the folder; a kill leaves all of it or nothing."""
    new, marker = state / _NEW, state / _NAME
    if not disk.read(str(marker)):
        new.unlink(missing_ok=True)
        disk.write(str(new), _TEXT)
        new.rename(marker)
