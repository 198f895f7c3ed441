"""A value together with what was found wrong while making it."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from helpgen.model.diagnostic import Diagnostic

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Checked(Generic[T_co]):
    """What a stage returns that can find faults: its value and its findings; nobody passes a collector around."""

    value: T_co
    diagnostics: tuple[Diagnostic, ...] = ()
