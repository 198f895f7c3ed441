"""The marker makes a folder ours: without it, a folder that holds anything is never touched."""

import json

from helpgen.publish import disk
from helpgen.publish.lock import LOCK
from helpgen.publish.open_folder import NO_FOLDER, OpenFolder

STATE = ".helpgen"
MARKER = "marker.json"

_NEW = "marker.json.new"
_FORMAT = 1
_TEXT = f'{{"product": "helpgen", "format": {_FORMAT}}}\n'.encode()
_BEFORE_MARKER = frozenset({LOCK, _NEW})


def why_not_ours(out: OpenFolder) -> str:
    """The reason to keep away; empty where the folder is ours, or empty."""
    entries = out.names()
    if STATE not in entries:
        return "it holds files that helpgen did not make" if entries else ""
    try:
        state = out.inner(STATE)
    except OSError as error:
        if error.errno not in NO_FOLDER:
            raise
        return f"its {STATE} is not a folder"
    with state:
        text = disk.read(state, MARKER)
        if text is not None:
            return _why_not(text) if text else ""  # power went before an empty one was written
        # A first build that was killed leaves these two behind, and nothing else.
        begun = entries == [STATE] and {*state.names()} <= _BEFORE_MARKER
        return "" if begun else "it holds files, and no marker of helpgen"


def _why_not(text: bytes) -> str:
    try:
        marker = json.loads(text)
        product, version = marker["product"], marker["format"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return "its marker cannot be read"
    if product != "helpgen":
        return "its marker is another program's"
    return "" if version == _FORMAT else "it was made by another version of helpgen"


def mark(state: OpenFolder) -> None:
    """The marker stands in the folder; a kill leaves all of it or nothing."""
    if not disk.read(state, MARKER):
        state.remove(_NEW)
        disk.write(state, _NEW, _TEXT)
        state.move(_NEW, state, MARKER)
