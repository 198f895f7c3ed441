"""Why the blocks of a page are there or not, and who else sees them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from helpgen.logic import holds
from helpgen.model.article import Article
from helpgen.model.lineage import Lineage
from helpgen.model.profile import Profile
from helpgen.model.source import shown_branches
from helpgen.pipeline.memory.every_block import Extent, extents
from helpgen.pipeline.why import Answer, explained
from helpgen.preview.editor_links import editor_link
from helpgen.preview.finding_told import Told
from helpgen.preview.lens import Lens
from helpgen.preview.studio import Studio
from helpgen.report.findings import position

_NAMED = 12
"""Tenants that are named; the others are counted."""

_NOTHING: Told = {"article": None, "prerequisites": [], "blocks": [], "links": []}


def told_blocks(studio: Studio, editor: str, lens: Lens, path: str) -> Told:
    """The document `why`: what `helpgen why` says of the article, with the lines of each block and who sees it."""
    tenant = studio.tenant(lens).value
    slug = studio.snapshot.slug_at(path) if studio.snapshot.corpus is not None else ""
    if tenant is None or not slug:
        return _NOTHING
    article = studio.snapshot.articles[slug]
    said = explained(studio.snapshot.filled(slug, tenant).blueprint, tenant)
    seen = _seen(article, studio.tenants)
    blocks = zip(said.blocks, extents(article.body), strict=True)

    def told(answer: Answer) -> Told:
        return _answer(studio, editor, answer, article.lineage)

    return {
        "article": told(said.article) if said.article else None,
        "prerequisites": [told(each) for each in said.prerequisites],
        "blocks": [told(each) | _extent(at, seen, len(studio.tenants)) for each, at in blocks],
        "links": [told(each) for each in said.links],
    }


def _answer(studio: Studio, editor: str, answer: Answer, lineage: Lineage) -> Told:
    return {
        "what": answer.what,
        "shown": answer.shown,
        "condition": answer.condition,
        "note": answer.note,
        "place": position(answer.place),
        "line": lineage.number(answer.place),
        "href": editor_link(editor, studio.root, answer.place),
        "reasons": [
            {
                "key": each.key,
                "value": each.value,
                "source": each.source,
                "place": position(each.place),
                "href": editor_link(editor, studio.root, each.place),
            }
            for each in answer.reasons
        ],
    }


def _extent(at: Extent, seen: Mapping[tuple[int, int], Sequence[str]], tenants: int) -> Told:
    names = seen.get((at.line, at.column), ())
    return {
        "first": at.first,
        "last": at.last,
        "inline": at.is_inline,
        "part": f"{at.line}:{at.column}" if at.is_inline else "",
        "seen": list(names[:_NAMED]),
        "count": len(names),
        "of": tenants,
    }


def _seen(article: Article, tenants: Sequence[Profile]) -> Mapping[tuple[int, int], Sequence[str]]:
    """Who sees each block, by the place of its directive."""
    seen: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for tenant in tenants:
        if holds(article.has_body, tenant.values):
            for branch in shown_branches(article.body, tenant.values):
                seen[branch.line, branch.column].append(tenant.id)
    return seen
