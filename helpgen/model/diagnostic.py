"""What is wrong, where, and the way out."""

from dataclasses import dataclass
from enum import StrEnum

from helpgen.model.place import Place


class Severity(StrEnum):
    """How much a finding matters; members stand from worst to mildest."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


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


@dataclass(frozen=True, slots=True)
class Code:
    """One row of the table of codes: what a finding means and how to mend it.

    `bad` and `good` are short excerpts, shown by `helpgen rule` and on the code's page.
    """

    code: str
    name: str
    severity: Severity
    says: str
    why: str
    bad: str
    good: str
