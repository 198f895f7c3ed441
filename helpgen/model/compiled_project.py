"""A project read and compiled: what every command starts from."""

from helpgen.frozen import frozen
from helpgen.model.corpus import Corpus
from helpgen.model.rows_read import NO_ROWS, RowsRead
from helpgen.model.template import Blueprint
from helpgen.model.text import Text


@frozen
class CompiledProject:
    """A project as far as it is the same for all tenants: read, and compiled in the variants that they need.

    `title` is the site's; `shelves` are title and summary of each category; `moved` maps an old address to the page
    that took its place; `known` names every tenant with a profile, the chosen ones or not, and `rows` tells more of
    those whose profiles are rows.
    """

    corpus: Corpus
    blueprints: tuple[Blueprint, ...]
    title: Text
    shelves: tuple[tuple[Text, Text], ...]
    moved: dict[str, str]
    known: tuple[str, ...]
    rows: RowsRead = NO_ROWS
