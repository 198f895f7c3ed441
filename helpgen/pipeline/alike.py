"""Organizations that read the same follow each other, so that what is made for one is there for the next."""

from collections.abc import Iterable, Sequence

from helpgen.model.picked import picked
from helpgen.model.profile import Profile
from helpgen.model.template import Blueprint


def alike_together(
    tenants: Sequence[Profile], blueprints: Iterable[Blueprint]
) -> tuple[Profile, ...]:
    """The same tenants: behind the first of those who read the same values stand the others, those of a name together.

    Values are told by their hash: two that share one would stand together too, and no more than that.
    """
    values = picked(sorted({key for blueprint in blueprints for key in blueprint.reads}))
    alike: dict[int, dict[str, list[Profile]]] = {}
    for tenant in tenants:
        named = alike.setdefault(hash(values(tenant.values)), {})
        named.setdefault(tenant.name, []).append(tenant)
    return tuple([each for named in alike.values() for same in named.values() for each in same])
