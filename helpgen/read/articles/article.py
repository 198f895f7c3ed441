"""One article's file becomes an article: its fields held against model and catalog, its body read."""

from helpgen.frozen import frozen
from helpgen.logic import ALWAYS, both, met
from helpgen.model.article import Article, FrontMatter, Manuscript
from helpgen.model.catalog import SCOPES
from helpgen.model.diagnostic import Checked
from helpgen.read.articles.article_faults import article_faults
from helpgen.read.articles.lexicon import Lexicon
from helpgen.read.directives.body import read_body
from helpgen.read.disk.decode import decode
from helpgen.read.snippets.compose import compose
from helpgen.read.snippets.library import NOTHING, SnippetReach
from helpgen.read.verdict import has_error
from helpgen.read.yaml.front_matter import Split, split
from helpgen.read.yaml.shape import shape
from helpgen.read.yaml.tree import Places, Tree, Way
from helpgen.read.yaml.yaml_core import read_yaml

_STAND_INS: dict[str, object] = {
    "id": "help.missing",
    "slug": "/help/missing/missing",
    "title": "missing",
    "category": "missing",
    "summary": "missing",
    "audienceRoles": (),
}
_CODES = {"unknown": "FM110", "missing": "FM111", "type": "FM109", "empty": "FM109"}


@frozen
class ArticleReading:
    """What one file holds: `fields` is None where they cannot be read, `article` where anything is wrong."""

    path: str
    fields: Tree | None = None
    article: Article | None = None


def read_article(
    path: str, data: bytes, lexicon: Lexicon, reach: SnippetReach = NOTHING
) -> Checked[ArticleReading]:
    """The article in a file's bytes, with all that is wrong in it and the snippets in its `reach`."""
    text = decode(path, data)
    if text.value is None:
        return Checked(ArticleReading(path), text.diagnostics)
    parts = split(path, text.value)
    if parts.value is None:
        return Checked(ArticleReading(path), parts.diagnostics)
    return _read_parts(path, parts.value, lexicon, reach)


def _read_parts(
    path: str, parts: Split, lexicon: Lexicon, reach: SnippetReach
) -> Checked[ArticleReading]:
    fields = read_yaml(parts.fields, path, 2)
    found = list(fields.diagnostics)
    front = None
    if fields.value is not None:
        shaped = shape(fields.value, FrontMatter, _code_of, _STAND_INS)
        found += shaped.diagnostics
        found += article_faults(fields.value, shaped, lexicon)
        front = shaped.model
    if not lexicon.is_known:  # every key that the body names would be unknown
        return Checked(ArticleReading(path, fields.value), tuple(found))
    largest = lexicon.options.limits.article_bytes
    text = compose(parts.lines, parts.first, path, reach, largest)
    body = read_body(text.value, lexicon.vocabulary)
    found += (*text.diagnostics, *body.diagnostics)
    if fields.value is None or front is None or has_error(found):
        return Checked(ArticleReading(path, fields.value), tuple(found))
    needs = tuple(
        f"{scope}.{key}" for scope in SCOPES for key in getattr(front.prerequisites, scope)
    )
    is_met = both(*(met(key, lexicon.vocabulary[key]) for key in needs))
    when_unmet = lexicon.when_unmet(front)
    exists = is_met if when_unmet == "omit" else ALWAYS
    has_body = ALWAYS if when_unmet == "notice" else is_met
    places = Places(fields.value)
    article = Article(
        path,
        front,
        Manuscript(body.value.body, places, body.value.claims),
        needs,
        is_met,
        exists,
        has_body,
        body.value.ignores,
        text.value.lineage.runs,
    )
    return Checked(ArticleReading(path, fields.value, article), tuple(found))


def _code_of(kind: str, way: Way) -> str:
    if kind == "value":
        return "SL501" if way in {("id",), ("slug",)} else "FM114"
    return _CODES[kind]
