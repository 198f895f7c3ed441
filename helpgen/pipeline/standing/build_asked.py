"""What a build is asked for."""

import json
import os
from pathlib import Path

from helpgen.frozen import frozen
from helpgen.model.diagnostic import Severity

CACHE = ".helpgen/cache"
"""Where in a project the cache lies, if nothing else is said."""


LOCAL = "local"
"""Instead of a scheduler's address: a cluster on this machine, for this build alone."""


@frozen
class Finish:
    """What is done beside showing sites.

    `durable`: they outlive a loss of power. `prune`: sites of tenants that no profile owns any more are removed.
    """

    durable: bool = False
    prune: bool = False


@frozen
class BuildAsked:
    """The options of a build. No `tenants` means all, no `out` and no `fail_on` what the project's options say.

    With `anew` nothing is believed of what was made before, and nothing is kept in the cache. `since` is a token: only
    tenants whose rows changed are made. `scheduler` is the address of the cluster that makes the sites, or `LOCAL`;
    empty where processes of this machine do. `jobs` is how many of these there are; None: as many as processors.
    """

    root: Path
    out: Path | None = None
    tenants: tuple[str, ...] = ()
    fail_on: Severity | None = None
    cache: Path | None = None
    anew: bool = False
    finish: Finish = Finish()
    since: str = ""
    scheduler: str = ""
    jobs: int | None = None

    @property
    def question(self) -> str:
        """What has to be the same for an answer to be the same; where sites go is told by where the answer lies."""
        return json.dumps([sorted({*self.tenants}), self.fail_on])

    @property
    def cache_folder(self) -> Path:
        """Where the cache lies."""
        return self.cache or self.root / CACHE

    @property
    def has_cache(self) -> bool:
        """Whether something may be kept there; where nobody may look, nothing is found."""
        return os.path.exists(self.cache_folder)  # noqa: PTH110  a Path raises where nobody may look
