"""What the system said, in words."""

import os

from helpgen.model.publish_error import PublishError, PublishRefused

__all__ = ["PublishError", "PublishRefused", "from_system"]


def from_system(error: OSError, path: str) -> PublishError:
    """The error in words; its own path where it names one, else `path`."""
    name = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else path
    return PublishError((error.strerror or str(error)).lower(), name)
