"""What is wrong, where, and the way out; and a value together with what was found wrong while making it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from helpgen.frozen import frozen


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A file and a position in it; line and column count from 1, and 0 means the whole file or line.

    `path` is relative to the project root, with forward slashes. `by` are the directives that brought a line of a
    snippet into an article, the article's own first; it is empty for any other place.
    """

    path: str
    line: int = 0
    column: int = 0
    by: tuple["Place", ...] = ()

    @property
    def home(self) -> str:
        """The file that it concerns: the article's, where the line was included by one."""
        return self.by[0].path if self.by else self.path


Identity = tuple[str, str, str]
"""Code, path and message: what stays the same of a finding while lines come and go above it."""


class Severity(StrEnum):
    """How much a finding matters; members stand from worst to mildest."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    def reaches(self, threshold: "Severity") -> bool:
        """Whether it is at least as bad."""
        order = list(Severity)
        return order.index(self) <= order.index(threshold)


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One finding. `tenants` names the organizations it concerns; empty means all of them.

    Messages may quote what people typed: whoever prints them escapes control characters.
    """

    place: Place
    code: str
    message: str
    hint: str = ""
    tenants: tuple[str, ...] = ()
    others: tuple[Place, ...] = ()

    @property
    def identity(self) -> Identity:
        """What makes it the same finding in another state of the project."""
        return self.code, self.place.path, self.message


@frozen
class Code:
    """One row of the table of codes: what a finding means and how to mend it.

    `fix` says in one sentence how to mend it. `bad` and `good` are short excerpts. `helpgen rule` and the code's page
    show all of it.
    """

    code: str
    name: str
    severity: Severity
    says: str
    why: str
    bad: str
    good: str
    fix: str


T_co = TypeVar("T_co", covariant=True)


@frozen
class Checked(Generic[T_co]):
    """What a stage returns that can find faults: its value and its findings; nobody passes a collector around."""

    value: T_co
    diagnostics: tuple[Diagnostic, ...] = ()
