"""A file to publish."""

from dataclasses import field
from hashlib import sha256

from helpgen.frozen import frozen


@frozen
class OutputFile:
    """One file of a site; `path` is relative to the tenant's folder, with forward slashes.

    A `lasting` file is still there for one generation after a site has stopped using it: pages that are open ask for
    the look they were made with. What an article shows or offers never lasts: it may be gone because it was hidden.
    """

    path: str
    data: bytes
    lasting: bool = False
    _digests: list[str] = field(default_factory=list, init=False, repr=False, compare=False)

    @property
    def digest(self) -> str:
        """The SHA-256 of the data, reckoned once: a file may be one of many sites."""
        if not self._digests:
            self._digests.append(sha256(self.data).hexdigest())
        return self._digests[0]
