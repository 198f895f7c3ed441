"""What became of asking for a page."""

from collections.abc import Callable
from dataclasses import field

from helpgen.frozen import frozen


@frozen
class WebAnswer:
    """What a page of the web answered.

    `status` is its last status; 0 where there was none, and `fault` says why. `url` is where its redirects ended, and
    `is_moved` says that all of them are for good. `anchors` are the names that a `#` may lead to; None where nobody
    looked, or where it is no HTML.
    """

    status: int
    url: str
    fault: str = ""
    is_moved: bool = False
    anchors: frozenset[str] | None = None

    @property
    def is_there(self) -> bool:
        """Whether the page can be read."""
        return 200 <= self.status < 300  # noqa: PLR2004  the statuses of success

    @property
    def is_gone(self) -> bool:
        """Whether the host says that there is no such page, or there is no such host."""
        return self.status in {404, 410} or self.fault == NO_HOST


NO_HOST = "there is no such host"


@frozen
class Courtesy:
    """How hosts are asked: seconds for a step, how often, seconds between two pages of a host, and hosts at a time.

    With `may_be_private` hosts of a private network are asked, too. `sleep` waits so many seconds.
    """

    sleep: Callable[[float], None]
    timeout: float = 10.0
    tries: int = 3
    pause: float = 0.25
    hosts: int = 8
    may_be_private: bool = False
    headers: dict[str, str] = field(
        default_factory=lambda: {
            "User-Agent": "helpgen (checks links)",
            "Accept": "text/html,application/xhtml+xml,*/*;q=0.8",
        }
    )
