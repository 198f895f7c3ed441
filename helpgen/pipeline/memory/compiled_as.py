"""An article compiled for one tenant, in the way in which somebody wants to look at it."""

from dataclasses import replace
from typing import NamedTuple

from helpgen.compile import Compiled, Setting, wanted
from helpgen.model.article import Article
from helpgen.model.profile import Profile
from helpgen.pipeline.article_compiler import article_compiler
from helpgen.pipeline.memory.every_block import with_every_block
from helpgen.pipeline.memory.filled import Making


class CompiledAs(NamedTuple):
    """The article that was compiled: the one that was read, or that one with all its blocks."""

    article: Article
    compiled: Compiled


def compiled_as(article: Article, tenant: Profile, way: Making, setting: Setting) -> CompiledAs:
    """The article compiled with what this tenant sees, and how it is looked at."""
    if way is Making.WHOLE:
        return _whole(article, tenant, replace(setting, traced=True))
    made = replace(setting, traced=way is Making.TRACED, outlined=way is Making.OUTLINED)
    return CompiledAs(article, article_compiler()(article, wanted(article, (tenant,)), made))


def _whole(article: Article, tenant: Profile, setting: Setting) -> CompiledAs:
    """All blocks, and of lines those hidden parts that can be told apart: shown, others would change what is around."""
    torn = frozenset[tuple[int, int]]()
    while True:
        shown = with_every_block(article, tenant.values, torn)
        compiled = article_compiler()(shown, wanted(shown, (tenant,)), setting)
        if not compiled.torn_parts:
            return CompiledAs(shown, compiled)
        torn |= compiled.torn_parts
