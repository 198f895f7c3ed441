"""An article as it is made for one tenant, and the ways in which it can be."""

from dataclasses import dataclass
from enum import StrEnum

from helpgen.model.content import Content
from helpgen.model.diagnostic import Diagnostic
from helpgen.model.template import Blueprint


class Making(StrEnum):
    """How an article is made: as it is published, with its source lines, or with all its blocks and their lines."""

    PLAIN = "plain"
    TRACED = "traced"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Filled:
    """An article as a tenant sees it, the blueprint that it was filled from, and what is wrong with it."""

    content: Content
    blueprint: Blueprint
    diagnostics: tuple[Diagnostic, ...]
