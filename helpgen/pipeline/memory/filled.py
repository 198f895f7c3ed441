"""An article as it is made for one tenant, and the ways in which it can be."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from helpgen.frozen import frozen
from helpgen.model.content import Content
from helpgen.model.diagnostic import Diagnostic
from helpgen.model.profile import Projection
from helpgen.model.search_entry import SearchEntry
from helpgen.model.template import Blueprint


class Making(StrEnum):
    """How an article is made: as it is published, with its source lines, or with all its blocks and their lines.

    `OUTLINED` is as it is published, for lint: what stands in each block is listed beside it.
    """

    PLAIN = "plain"
    TRACED = "traced"
    WHOLE = "whole"
    OUTLINED = "outlined"


@frozen
class Filled:
    """An article as a tenant sees it, what it was filled from and with, and what is wrong with it."""

    content: Content
    blueprint: Blueprint
    projection: Projection
    diagnostics: tuple[Diagnostic, ...]


class Beside(NamedTuple):
    """What is written of articles beside their pages, by slug: parts of the search index, and Markdown."""

    entries: Mapping[str, SearchEntry]
    markdown: Mapping[str, str]
