"""What the file of an article was read as, as text and back: JSON in which no text can name a class.

Only articles without an error are kept so. Of their fields there are the values and where they stand: what else a file
shows, a comment or how a number is spelled, has been judged, and the findings are kept.
"""

import json
from functools import lru_cache
from typing import Any, get_args

from helpgen.cache.codec import Codec
from helpgen.logic import Condition
from helpgen.logic.claim_words import Pair, Said
from helpgen.model.article import Article, FrontMatter, Manuscript
from helpgen.model.claim import Claim
from helpgen.model.diagnostic import Checked, Diagnostic, Place
from helpgen.model.ignore import Ignore
from helpgen.model.lineage import Argument, Lineage, Run
from helpgen.model.source import Branch, Choice, Line, Within
from helpgen.pipeline.kept_body import body_of, body_rows
from helpgen.read import ArticleReading
from helpgen.read.yaml.tree import Places, Tree

_CODEC = Codec(
    [
        *get_args(Condition),
        Line,
        Branch,
        Choice,
        Within,
        Pair,
        Said,
        Claim,
        Argument,
        Run,
        Lineage,
        Ignore,
        Place,
        Diagnostic,
    ]
)
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


def reading_text(reading: Checked[ArticleReading]) -> bytes:
    """The reading of an article, with what was found in it; a ValueError where it has errors, and so is none."""
    fields, article = reading.value.fields, reading.value.article
    if fields is None or article is None:
        raise ValueError(f"{reading.value.path} has errors")
    rest = (article.needs, article.claims, article.ignores, article.runs, reading.diagnostics)
    row = [
        article.path,
        fields.value,
        [[way, at] for way, at in fields.spots.items()],
        body_rows(article.body, _told),
        [_told(each) for each in (article.met, article.exists, article.has_body)],
        _CODEC.text(rest) if any(rest) else "",
    ]
    return _encode(row).encode("utf-8", "surrogatepass")


def reading_in(data: bytes) -> Checked[ArticleReading]:
    """The reading that was kept."""
    row = json.loads(data.decode("utf-8", "surrogatepass"))
    path, value, spots, body, (met, exists, has_body), rest = row
    needs, claims, ignores, runs, found = _CODEC.value(rest) if rest else ((), (), (), (), ())
    places = {tuple(way): (line, column) for way, (line, column) in spots}
    fields = Tree(path, {name: _settled(each) for name, each in value.items()}, places)
    article = Article(
        path,
        FrontMatter.model_validate(fields.value, by_alias=True, by_name=False),
        Manuscript(body_of(body, _condition), Places(fields), claims),
        needs,
        _condition(met),
        _condition(exists),
        _condition(has_body),
        ignores,
        runs,
    )
    return Checked(ArticleReading(path, fields, article), found)


def _told(given: Condition) -> str:
    return _CODEC.text(given)


@lru_cache(maxsize=2_000)
def _condition(told: str) -> Condition:
    """A condition as it was told: articles ask for few different ones."""
    made: Condition = _CODEC.value(told)
    return made


def _settled(value: Any) -> Any:  # noqa: ANN401  whatever a file may say
    """A value of a file: lists are tuples there."""
    if isinstance(value, dict):
        return {name: _settled(each) for name, each in value.items()}
    return tuple(map(_settled, value)) if isinstance(value, list) else value
