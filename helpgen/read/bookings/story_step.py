"""A step of a story, as far as it could be read."""

from helpgen.frozen import frozen
from helpgen.model.bookings.scenario import StepFile


@frozen
class StoryStep:
    """A step, as far as it is of the right form; the fields in `bad` are not as they were typed."""

    file: StepFile
    bad: frozenset[str] = frozenset()

    def has(self, *names: str) -> bool:
        """Whether these fields are what was typed, or were left out."""
        return self.bad.isdisjoint(names)
