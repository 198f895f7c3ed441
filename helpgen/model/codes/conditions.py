"""Codes CD: conditions and directives."""

from helpgen.model.diagnostic import Code

CODES: tuple[Code, ...] = ()
