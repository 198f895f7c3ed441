"""What an organization has decided: one value for each key. Systems differ by their policies, never by name."""

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from typing import Any, Generic, TypeVar

from helpgen.booking.values.value import Reader
from helpgen.frozen import frozen

T = TypeVar("T")


class Needed(Enum):
    """What stands in place of a value that nobody can do without."""

    NEEDED = "needed"


NEEDED = Needed.NEEDED


class PolicyError(ValueError):
    """A policy that no rule may work with; `faults` names everything that is wrong with it."""

    def __init__(self, *faults: str) -> None:
        super().__init__("; ".join(faults))
        self.faults = faults


@frozen
class PolicyKey(Generic[T]):
    """One key of a policy, with the type of its values.

    `read` makes a booking value of a JSON value and raises ValueError, with what is allowed, for any other.
    `clashes`: values that it cannot have beside some of other keys.
    `unset` is for keys that came later: what a policy means that was written before there was such a key.
    """

    name: str
    read: Reader[T]
    clashes: tuple["Clash", ...] = ()
    unset: T | Needed = NEEDED


@frozen
class Clash:
    """A value that a key cannot have while the key `other` has the value `beside`.

    `why`: what would come of it. `instead`: what to write, as a hint that follows `write `.
    """

    value: object
    other: PolicyKey[Any]
    beside: object
    why: str
    instead: str


class Policy:
    """Checked values by key. Asking for one that is not there is an error: no rule has a default."""

    __slots__ = ("_values",)

    def __init__(self, values: Mapping[str, object]) -> None:
        """Take values that were checked already; `load` checks."""
        self._values: Mapping[str, Any] = values

    def __getitem__(self, key: PolicyKey[T]) -> T:
        try:
            value: T = self._values[key.name]
        except KeyError:
            raise PolicyError(f"{key.name} is not set") from None
        return value

    def __contains__(self, key: PolicyKey[Any]) -> bool:
        return key.name in self._values

    def only(self, keys: Iterable[PolicyKey[Any]]) -> "Policy":
        """The same policy with nothing in it but these keys."""
        return Policy({k.name: self._values[k.name] for k in keys if k.name in self._values})

    def names(self) -> tuple[str, ...]:
        """The keys that are set, sorted."""
        return tuple(sorted(self._values))


def load(values: Mapping[str, object], keys: Iterable[PolicyKey[Any]]) -> Policy:
    """A policy from JSON values; keys that came later may be left out.

    Everything wrong is told at once: unknown keys, wrong types, out of range.
    """
    keys = tuple(keys)
    known = {key.name: key for key in keys}
    read: dict[str, object] = {}
    faults = []
    for name, value in values.items():
        if name not in known:
            faults.append(f"{name} is no key of a booking policy")
            continue
        try:
            read[name] = known[name].read(value)
        except ValueError as fault:
            faults.append(f"{name}: {fault}")
    faults += [
        f"{key.name}: write {clash.instead}; beside {clash.other.name}, as it is, {clash.why}"
        for key, clash in clashing(read, known.values())
    ]
    if faults:
        raise PolicyError(*sorted(faults))
    return Policy({**unset(keys), **read})


def clashing(
    read: Mapping[str, object], keys: Iterable[PolicyKey[Any]]
) -> Iterator[tuple[PolicyKey[Any], Clash]]:
    """Each value that does not go with another one, among booking values by the names of their keys."""
    for key in keys:
        for clash in key.clashes:
            if (read.get(key.name), read.get(clash.other.name)) == (clash.value, clash.beside):
                yield key, clash


def unset(keys: Iterable[PolicyKey[Any]]) -> dict[str, object]:
    """What a policy means by saying nothing, for the keys that it need not have."""
    return {key.name: key.unset for key in keys if key.unset is not NEEDED}
