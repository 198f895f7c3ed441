"""What became of files between two looks, in words."""

from collections.abc import Collection, Mapping, Sequence

_NAMED = 12


def changes(before: Mapping[str, object], now: Mapping[str, object]) -> dict[str, str]:
    """What became of each file that is not as it was, by its path."""
    told = {}
    for path in sorted({*before, *now}):
        if path not in now:
            told[path] = f"{path} is gone"
        elif path not in before:
            told[path] = f"{path} is new"
        elif before[path] != now[path]:
            told[path] = f"{path} changed"
    return told


def listed(names: Collection[str], many: str = "tenants") -> str:
    """The names in order, or how many there are."""
    return f"{len(names):,} {many}" if len(names) > _NAMED else ", ".join(sorted(names))


def several(told: Sequence[str]) -> str:
    """The first ones, and how many more there are."""
    more = f" and {len(told) - _NAMED:,} more" if len(told) > _NAMED else ""
    return ", ".join(told[:_NAMED]) + more
