"""Organizations that have the same under some keys: of a claim that depends on no others they get one answer."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence

from helpgen.frozen import frozen
from helpgen.logic import Facts
from helpgen.model.profile import Profile
from helpgen.verify.description import Description


@frozen
class View:
    """An organization: its scalar values, its policy, and each value of either as something that can be compared."""

    id: str
    facts: Facts
    policy: Mapping[str, object]
    marks: Mapping[str, object]

    @classmethod
    def of(cls, tenant: Profile, description: Description) -> "View":
        """What the rules can see of an organization."""
        written = {**tenant.values, **tenant.structures}
        policy = {key: written[key] for key in description.keys if key in written}
        marks = {
            **{key: (type(value), value) for key, value in tenant.values.items()},
            **{
                key: json.dumps(value, sort_keys=True, default=str)
                for key, value in tenant.structures.items()
            },
        }
        return cls(tenant.id, tenant.values, policy, marks)


class Grouping:
    """The organizations by what they have under some keys; asked again and again for the same keys."""

    def __init__(self, views: Sequence[View]) -> None:
        self._views = views
        self._known: dict[frozenset[str], Sequence[Sequence[View]]] = {}

    def by(self, names: frozenset[str]) -> Sequence[Sequence[View]]:
        """The groups, each of organizations that have the same under all these keys."""
        groups = self._known.get(names)
        if groups is None:
            order = sorted(names)
            found: defaultdict[tuple[object, ...], list[View]] = defaultdict(list)
            for view in self._views:
                found[tuple([view.marks.get(name) for name in order])].append(view)
            groups = self._known[names] = list(found.values())
        return groups
