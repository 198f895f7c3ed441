"""An article with its conditions decided, and all that it takes to fill it for anybody."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from helpgen.frozen import frozen
from helpgen.logic import ALWAYS, Condition, Facts, holds
from helpgen.model.article import Article
from helpgen.model.block import Block
from helpgen.model.text import Indefinite, Markup, Text


@frozen
class Heading:
    """One heading of a variant. `line` is its line in the article's file; the heading of Related has a condition."""

    id: str
    level: int
    text: Text
    line: int
    shown: Condition = ALWAYS
    column: int = 0


@frozen
class Reference:
    """An internal link: `exists` says for whom its target is published, `heading` who sees the heading.

    `shown` says who sees the link itself, as far as the article decides it; within a variant everybody does.
    """

    line: int
    target: str
    anchor: str
    exists: Condition
    heading: Condition
    related: bool
    column: int = 0
    shown: Condition = ALWAYS


@frozen
class OutwardLink:
    """A link that leads to a page of somebody else's, on the web; `url` is as it is published."""

    url: str
    line: int
    column: int = 0


class TypedWord(NamedTuple):
    """A word that has a label, typed out in prose; `around` is the text that it stands in."""

    word: str
    around: str
    line: int
    column: int


class LeftArticle(NamedTuple):
    """An "a" or "an" that stays as it was typed before a variable; `follows` is what it would be if it followed."""

    word: str
    follows: Indefinite
    line: int
    column: int


@frozen
class Template:
    """One variant of one article. `assets` are the paths of the files that it shows or offers.

    `left_articles` are listed where the setting that it was compiled with asks for them.
    """

    body: Markup
    headings: tuple[Heading, ...]
    assets: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()
    outward: tuple[OutwardLink, ...] = ()
    left_articles: tuple[LeftArticle, ...] = ()


@frozen
class Need:
    """One prerequisite. `href` leads to the article that tells how to meet it, where `reachable` holds.

    `changed_by` are the roles that may do it, by name and title.
    """

    key: str
    title: Text
    met: Condition
    href: str
    reachable: Condition
    changed_by: tuple[tuple[str, str], ...] = ()


@frozen
class Blueprint:
    """An article ready to be filled for anybody who shares its `reads`.

    `conditions` are those of its branches in the order of the source; their truths choose the variant. `links` are
    those of all its text, also of what no tenant sees; so are `blocks`, in the order of the source, and `assets`,
    where the setting that it was compiled with asks for them, and `typed_out` is, too.
    """

    article: Article
    title: Text
    summary: Text
    tags: tuple[Text, ...]
    aliases: tuple[Text, ...]
    needs: tuple[Need, ...]
    conditions: tuple[Condition, ...]
    variants: Mapping[tuple[bool, ...], Template]
    reads: tuple[str, ...]
    links: tuple[Reference, ...] = ()
    blocks: Sequence[Block] = ()
    assets: tuple[str, ...] = ()
    typed_out: tuple[TypedWord, ...] = ()

    def variant_for(self, facts: Facts) -> Template | None:
        """The variant that a tenant with these facts sees; None where no tenant of the project sees that one."""
        return self.variants.get(truths(self.conditions, facts))


def truths(conditions: Iterable[Condition], facts: Facts) -> tuple[bool, ...]:
    """Which of these conditions hold: what chooses a variant."""
    return tuple([holds(condition, facts) for condition in conditions])
