"""An output folder is opened: judged first, then locked, judged again and marked."""

import errno
from collections.abc import Sequence
from pathlib import Path

from helpgen.publish.errors import PublishRefused, from_system
from helpgen.publish.held_folder import HeldFolder, hold
from helpgen.publish.marker import mark
from helpgen.publish.output_folder import OutputFolder, opened_areas
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
    except OSError as error:  # nothing was to be written yet: it could not be looked at
        raise from_system(error, str(out)) from error
    try:
        held = hold(out, patience)
    except OSError as error:
        if error.errno in _READ_ONLY:
            raise PublishRefused("the output folder is read-only", str(out)) from error
        raise from_system(error, str(out)) from error
    try:
        refuse_unsafe(out, project, sources, held.top)  # another build may have come first
        return _opened(held)
    except BaseException as error:
        held.withdraw()
        held.close()
        if isinstance(error, OSError):
            raise from_system(error, str(out)) from error
        raise


def _opened(held: HeldFolder) -> OutputFolder:
    mark(held.state)
    output = OutputFolder(held, *opened_areas(held.state))
    try:
        output.recover()
    except BaseException:
        output.close_areas()
        raise
    return output
