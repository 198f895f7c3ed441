"""Codes CL: claims about behavior."""

from helpgen.model.diagnostic import Code

CODES: tuple[Code, ...] = ()
