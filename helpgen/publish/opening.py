"""An output folder is opened: judged first, then locked and marked."""

import errno
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from helpgen.publish import disk, lock
from helpgen.publish.errors import PublishRefused, from_system
from helpgen.publish.marker import LOCK, STATE, mark
from helpgen.publish.output_folder import OutputFolder
from helpgen.publish.safe_place import refuse_unsafe

_READ_ONLY = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def open_output(
    out: Path, *, project: Path, sources: Sequence[Path], patience: float = 10.0
) -> OutputFolder:
    """The folder, ours and locked; close it, or use it in a `with`.

    Raises PublishRefused before anything is written where the folder is not for publishing, and
    PublishError where another build has held it for `patience` seconds.
    """
    try:
        refuse_unsafe(out, project, sources)
        is_there = out.is_dir()
    except OSError as error:  # nothing was to be written yet: it could not be looked at
        raise from_system(error, str(out)) from error
    try:
        held = lock.acquire(_state_folder(out, is_there=is_there) / LOCK, patience)
    except OSError as error:
        if error.errno in _READ_ONLY:
            raise PublishRefused("the output folder is read-only", str(out)) from error
        raise from_system(error, str(out)) from error
    output = OutputFolder(out, held)
    try:
        refuse_unsafe(out, project, sources)  # another build may have come first
        mark(out / STATE)
        output.recover()
    except BaseException as error:
        os.close(held)
        if isinstance(error, OSError):
            raise from_system(error, str(out)) from error
        raise
    return output


def _state_folder(out: Path, *, is_there: bool) -> Path:
    state = out / STATE
    if not is_there:
        with suppress(FileExistsError):
            out.parent.mkdir(parents=True)
        with suppress(FileExistsError):  # another first build
            disk.make_folder(str(out))
    state.mkdir(0o700, exist_ok=True)
    state.chmod(0o700)
    return state
