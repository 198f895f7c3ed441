"""The scanner on every way through an article's branches at once.

A line may follow different lines in different variants. As long as all of them leave the same things open there is one
state; where they do not, each is followed until they agree again, which takes one line at the margin.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from helpgen.read.lines.scan import Scanner
from helpgen.read.lines.state import PARAGRAPH, REFERENCE, START, State

MOST_STATES = 32


class Seen(NamedTuple):
    """What one line is. `unsure` says that this depends on which branches are shown."""

    code: bool
    heading: tuple[int, int] | None
    first: int | None
    unsure: bool = False


PLAIN = Seen(code=False, heading=None, first=None)


class _Fork(NamedTuple):
    """States at a block's opening, and those that its finished branches left behind."""

    entry: list[State]
    exits: list[State]


def _key(state: State, index: int) -> tuple[object, ...]:
    """What of a state can still change how a line is read."""
    stack, leaf, at, fence, term, bare = state
    shape = tuple([(each.kind, each.width) for each in stack]) if stack else ()
    at = at if leaf in (PARAGRAPH, REFERENCE) else -1
    return shape, leaf, at, fence, term if index - term <= 1 else -1, bare


class Paths:
    """Steps through the lines. `state` is one of the states that the next line may find."""

    def __init__(self, lines: Sequence[str], hidden: AbstractSet[int]) -> None:
        self.scanner = Scanner(lines, hidden)
        self._ways: list[State] = []  # empty: there is one way, and the scanner is on it
        self._whole = START  # the state behind all lines, shown or not: lists are numbered by it
        self._forks: list[_Fork] = []

    @property
    def state(self) -> State:
        """The state before the next line, on the first way."""
        return self.scanner.state

    @property
    def is_single(self) -> bool:
        """Whether all ways have met: the scanner alone then reads the next line."""
        return not self._ways

    def peek(self, index: int) -> tuple[bool, State]:
        """Whether this line would be code, and the state behind it; nothing moves on."""
        before = self.scanner.state
        self.scanner.step(index)
        result = self.scanner.code, self.scanner.state
        self.scanner.state = before
        return result

    def step(self, index: int, *, marker: bool = False) -> Seen:
        """Read one line on every way."""
        scanner = self.scanner
        if not self._ways:
            if scanner.step(index, marker=marker):
                return Seen(scanner.code, scanner.heading, scanner.first)
            return PLAIN
        return self._step_all(index, marker=marker)

    def _step_all(self, index: int, *, marker: bool) -> Seen:
        scanner, whole = self.scanner, self._whole
        scanner.state = whole
        scanner.step(index, marker=marker)
        first = scanner.first
        result = scanner.state, scanner.code, scanner.heading
        self._whole = scanner.state
        ways: dict[tuple[object, ...], State] = {}
        seen: list[tuple[bool, tuple[int, int] | None]] = []
        for state in self._ways:
            after, code, heading = (
                result if state is whole else self._try(state, index, marker=marker)
            )
            ways.setdefault(_key(after, index), after)
            seen.append((code, heading))
        self._follow(list(ways.values())[:MOST_STATES], index)
        unsure = len(ways) > MOST_STATES or len(set(seen)) > 1
        return Seen(*seen[0], first, unsure and bool(scanner.lines[index].strip(" >")))

    def _try(
        self, state: State, index: int, *, marker: bool
    ) -> tuple[State, bool, tuple[int, int] | None]:
        """Where one way leads."""
        scanner = self.scanner
        scanner.state = state
        scanner.step(index, marker=marker)
        return scanner.state, scanner.code, scanner.heading

    def open(self) -> None:
        """A block begins."""
        if not self._ways:
            self._whole = self.scanner.state
        self._forks.append(_Fork(self._all(), []))

    def next(self, index: int) -> None:
        """Another branch begins where the block began."""
        fork = self._forks[-1]
        if not self._ways:
            self._whole = self.scanner.state
        fork.exits.extend(self._all())
        self._follow(fork.entry, index)

    def close(self, index: int, *, complete: bool) -> None:
        """A block ends; without an `else` (not `complete`) none of its branches may be shown."""
        fork = self._forks.pop()
        if not self._ways:
            self._whole = self.scanner.state
        ways = self._all() + fork.exits + ([] if complete else fork.entry)
        self._follow(
            list({_key(each, index): each for each in reversed(ways)}.values())[::-1], index
        )

    def _all(self) -> list[State]:
        return list(self._ways) or [self.scanner.state]

    def _follow(self, ways: list[State], index: int) -> None:
        """Go on with these; they become one where none differs from the state behind all lines."""
        whole = _key(self._whole, index)
        if len(ways) == 1 and _key(ways[0], index) == whole:
            self._ways = []
            self.scanner.state = self._whole
        else:
            self._ways = ways
            self.scanner.state = ways[0]


def born(state: State, depth: int) -> tuple[int, int]:
    """Which container stands at this depth: the depth and the line where it began."""
    return (depth, state.stack[depth - 1].born) if depth else (0, -1)
