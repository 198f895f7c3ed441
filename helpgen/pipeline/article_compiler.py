"""What compiles articles is loaded where one has to be compiled.

It is a fifth of what a build loads. Often all articles are kept compiled, and a preview starts with none.
"""

from collections.abc import Callable, Sequence

from helpgen.compile import Compiled, Setting
from helpgen.compile.decide import Truths
from helpgen.model.article import Article

ArticleCompiler = Callable[[Article, Sequence[Truths], Setting], Compiled]


def article_compiler() -> ArticleCompiler:
    """The function that compiles an article in the variants that are wanted; loaded when it is first asked for."""
    from helpgen.compile.variant import compile_article  # noqa: PLC0415  that is what this file is for

    return compile_article
