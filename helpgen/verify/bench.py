"""What claims are judged with."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from helpgen.compile import Setting
from helpgen.frozen import frozen
from helpgen.model.catalog import Catalog
from helpgen.verify.cells import Clock
from helpgen.verify.description import Description
from helpgen.verify.engine import Engine


@frozen
class Bench:
    """What claims are judged with: the same for all of them. `clock` makes a clock of a time zone's name."""

    setting: Setting
    catalog: Catalog
    description: Description
    engine: Engine
    clock: Callable[[str], Clock]
    today: date

    def clock_of(self, policy: Mapping[str, object]) -> Clock:
        """The clock on which times are read under a policy."""
        name = policy.get(self.description.said.zone)
        words = policy.get(self.description.said.words)
        clock = self.clock(name if isinstance(name, str) else "UTC")
        return replace(clock, words=words) if isinstance(words, Mapping) else clock
