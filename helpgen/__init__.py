"""One set of help articles, a static help site for every organization."""

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

_HOMES = {
    "BuildResult": "helpgen.pipeline.build",
    "CheckResult": "helpgen.pipeline.check",
    "Diagnostic": "helpgen.model.diagnostic",
    "Explanation": "helpgen.pipeline.why",
    "Place": "helpgen.model.diagnostic",
    "Severity": "helpgen.model.diagnostic",
    "build": "helpgen.pipeline.build",
    "check": "helpgen.pipeline.check",
    "explain": "helpgen.pipeline.why",
}
"""What other programs may import from here, and where it lives; `helpgen --version` imports none of it."""


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the name stands for
    """Import what was asked for, and no more."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    """The version, and everything that may be imported."""
    return ["__version__", *_HOMES]
