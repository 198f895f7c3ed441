"""Articles compiled for the sake of their headings, at one look at a project."""

from helpgen.compile import Compiled, Setting
from helpgen.model.article import Article
from helpgen.pipeline.article_compiler import article_compiler
from helpgen.pipeline.memory.compiled_as import CompiledAs
from helpgen.pipeline.memory.workshop import Memories


class Headed:
    """Each article as somebody has it: its headings are those of every line, whoever sees them."""

    def __init__(self, memories: Memories, setting: Setting) -> None:
        self._memories = memories
        self._setting = setting
        self._known: dict[str, Compiled] = {}

    def learn(self, article: Article, compiled: Compiled) -> None:
        """It has been compiled for somebody."""
        self._known.setdefault(article.slug, compiled)

    def of(self, article: Article) -> Compiled:
        """The article, compiled for nobody where nobody needed it yet."""
        if article.slug not in self._known:
            setting = self._setting
            self._known[article.slug] = self._memories.compiled.made(
                (article.path, "headings"),
                (article, setting),
                lambda: CompiledAs(article, article_compiler()(article, (), setting)),
            ).compiled
        return self._known[article.slug]
