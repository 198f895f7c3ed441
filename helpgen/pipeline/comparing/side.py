"""One of two states of the sites that are compared."""

from collections.abc import Callable, Collection, Mapping
from typing import Protocol

from helpgen.frozen import frozen
from helpgen.model.diagnostic import Diagnostic


class SideError(ValueError):
    """There is no such state; the text says why, and `found` what is wrong with the project."""

    def __init__(self, text: str, found: tuple[Diagnostic, ...] = ()) -> None:
        super().__init__(text)
        self.found = found


@frozen
class FileSeen:
    """A file of a site: files with the same digest are the same, and `data` hands out what is in it.

    Of most files only the digest is asked for. `data` may raise SideError.
    """

    digest: str
    data: Callable[[], bytes]


class Side(Protocol):
    """The sites of all tenants in one state."""

    @property
    def name(self) -> str:
        """What it is called when it is told of."""

    @property
    def tenants(self) -> Collection[str]:
        """Those who have a site."""

    @property
    def known(self) -> Collection[str]:
        """All who could be asked about, those that were not chosen too."""

    @property
    def held_back(self) -> Collection[str]:
        """Those who have none because of an error in their profile."""

    def files(self, tenant: str) -> Mapping[str, FileSeen]:
        """The files of one tenant's site by path, without the manifest. It may raise SideError."""
