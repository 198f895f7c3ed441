"""How deep snippets stand in one another, and where that never ends."""

from collections.abc import Iterator, Mapping, Sequence

DEEPEST = 8
"""Snippets around one another; what needs more is hard to follow for anybody."""

Graph = Mapping[str, Sequence[str]]
"""The names of the snippets that each one includes, as far as there are such snippets."""


def depths(graph: Graph) -> dict[str, int]:
    """How many snippets stand in one another from each on, itself counted; those that lead into a ring have none."""
    left = {name: len(set(inner)) for name, inner in graph.items()}
    outer: dict[str, list[str]] = {name: [] for name in graph}
    for name, inner in graph.items():
        for each in dict.fromkeys(inner):
            outer[each].append(name)
    found: dict[str, int] = {}
    ready = [name for name, count in left.items() if not count]
    while ready:
        name = ready.pop()
        found[name] = 1 + max((found[each] for each in graph[name]), default=0)
        for each in outer[name]:
            left[each] -= 1
            if not left[each]:
                ready.append(each)
    return found


def rings(graph: Graph) -> Iterator[tuple[str, ...]]:
    """One way around each ring, from the first of its names in order: no two of them share a snippet."""
    known = depths(graph)
    met: set[str] = set()
    for start in sorted(graph):
        way: list[str] = []
        at: str | None = start
        while at is not None and at not in known and at not in met:
            met.add(at)
            way.append(at)
            at = next((each for each in graph[at] if each not in known), None)
        if at in way:
            ring = way[way.index(at) :]
            least = ring.index(min(ring))
            yield (*ring[least:], *ring[:least])
