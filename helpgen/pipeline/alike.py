"""Organizations that read the same follow each other, so that what is made for one is there for the next."""

from collections.abc import Iterable, Sequence

from helpgen.model.picked import picked
from helpgen.model.profile import Profile
from helpgen.model.template import Blueprint


def alike_together(
    tenants: Sequence[Profile], blueprints: Iterable[Blueprint]
) -> tuple[Profile, ...]:
    """The same tenants: those who read the same stand behind the first of them, and there those of a name together."""
    return tuple([tenant for kind in kinds(tenants, blueprints) for tenant in kind])


def kinds(
    tenants: Sequence[Profile], blueprints: Iterable[Blueprint]
) -> tuple[tuple[Profile, ...], ...]:
    """Tenants who read the same values and have the same name; kinds who read the same stand together.

    Values are told by their hash: two that share one would stand together too, and no more than that.
    """
    values = picked(sorted({key for blueprint in blueprints for key in blueprint.reads}))
    alike: dict[int, dict[str, list[Profile]]] = {}
    for tenant in tenants:
        named = alike.setdefault(hash(values(tenant.values)), {})
        named.setdefault(tenant.name, []).append(tenant)
    return tuple([tuple(kind) for named in alike.values() for kind in named.values()])
