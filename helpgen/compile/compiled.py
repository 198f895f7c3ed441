"""What comes of compiling an article. Whoever binds or keeps it need not load what compiles: that has the parser."""

from collections.abc import Mapping

from helpgen.compile.chunks.raw_heading import RawHeading
from helpgen.compile.chunks.undefined import Undefined
from helpgen.compile.decide import Truths
from helpgen.compile.variables.marks import Slots
from helpgen.compile.variables.slots import Link
from helpgen.frozen import frozen
from helpgen.logic import Condition
from helpgen.model.block import Block
from helpgen.model.diagnostic import Diagnostic
from helpgen.model.template import LeftArticle, OutwardLink, TypedWord


@frozen
class Variant:
    """HTML with marks, for one set of answers."""

    html: str
    headings: tuple[RawHeading, ...]
    assets: tuple[str, ...]
    undefined: tuple[Undefined, ...] = ()
    blocks: tuple[Block, ...] = ()
    outward: tuple[OutwardLink, ...] = ()
    typed_out: tuple[TypedWord, ...] = ()
    left_articles: tuple[LeftArticle, ...] = ()


@frozen
class Compiled:
    """An article's variants and what its marks stand for. `headings` pairs each id with the condition that it shows.

    `borrowed` pairs each link that shows its target's title with the condition under which it is shown, `links` every
    internal link. `spare` are the variants that no tenant sees, `defined` the labels that some variant defines, `meant`
    the ids that tags would give. `torn_parts` are the parts of lines with edges that no element can
    stand around, by the place of their directive. `blocks` are all blocks in the order of the source, each with who
    sees it, and there only where the setting asks for them; so are the words `typed_out` that have a label.

    Headings, slots and diagnostics are those of every line, also of those that no tenant sees.
    """

    variants: Mapping[Truths, Variant]
    slots: Slots
    headings: tuple[tuple[RawHeading, Condition], ...]
    borrowed: tuple[tuple[Link, Condition], ...]
    diagnostics: tuple[Diagnostic, ...]
    spare: tuple[Variant, ...] = ()
    defined: frozenset[str] = frozenset()
    meant: frozenset[str] = frozenset()
    links: tuple[tuple[Link, Condition], ...] = ()
    torn_parts: frozenset[tuple[int, int]] = frozenset()
    blocks: tuple[Block, ...] = ()
    typed_out: tuple[TypedWord, ...] = ()
