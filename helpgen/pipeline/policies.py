"""What organizations have set, each policy once."""

from collections.abc import Mapping, Sequence

from helpgen.model.profile import Profile
from helpgen.verify.bench import Bench
from helpgen.verify.cells import Clock
from helpgen.verify.telling_apart import Policies


def policies_of(tenants: Sequence[Profile], bench: Bench) -> Policies:
    """The distinct policies of these organizations, in their order, each with its clock."""
    found: list[tuple[Mapping[str, object], Clock]] = []
    for tenant in tenants:
        written = {**tenant.values, **tenant.structures}
        policy = {key: written[key] for key in bench.description.keys if key in written}
        if all(policy != known for known, _ in found):
            found.append((policy, bench.clock_of(policy)))
    return found
