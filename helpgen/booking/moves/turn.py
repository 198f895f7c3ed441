"""An allowed attempt, half way: which row of the table applies and where it leads."""

from typing import NamedTuple

from helpgen.booking.moves.case import Case
from helpgen.booking.moves.move import Move
from helpgen.booking.values import Change, State


class Turn(NamedTuple):
    """The case, its row, and what is so afterwards.

    `second` is the state of a new appointment that takes this one's place, None where there is none.
    `reason`: why the appointment ended, or what was said about it.
    """

    case: Case
    move: Move
    state: State
    second: State | None = None
    reason: str = ""

    @property
    def change(self) -> Change:
        """The open change afterwards."""
        return self.move.next_change
