"""The code of each kind of fault that an expression can have, wherever it stands."""

from collections.abc import Mapping
from types import MappingProxyType

from helpgen.logic import FaultKind

CODE_OF: Mapping[FaultKind, str] = MappingProxyType(
    {
        "syntax": "CD205",
        "unknown": "CD206",
        "type": "CD207",
        "null": "CD207",
        "depth": "CD216",
        "nobody": "CD222",
        "cases": "ST230",
    }
)
