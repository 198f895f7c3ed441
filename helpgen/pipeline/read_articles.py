"""Every article's file is read, on as many processors as pay; what one was read as before is found where it is kept."""

from helpgen.frozen import frozen
from helpgen.model.diagnostic import Checked
from helpgen.model.timings import Stage
from helpgen.pipeline.compiler import Compiler
from helpgen.pipeline.kept_readings import KeptReadings
from helpgen.read import ArticleReading as Source
from helpgen.read import File, Premises, SnippetReach


@frozen
class ArticleFile:
    """One article's file, with the snippets in its reach."""

    file: File
    reach: SnippetReach

    @property
    def path(self) -> str:
        """Where it lies, in the project."""
        return self.file.path


@frozen
class ReadArticle:
    """What a file was read as; `is_known` where it was read by a build before this one."""

    file: ArticleFile
    source: Checked[Source]
    is_known: bool


def read_articles(
    premises: Premises, compiler: Compiler, jobs: int | None, readings: KeptReadings | None
) -> list[ReadArticle]:
    """What each file says, in order. What is known is found here: handing it over would take longer."""
    with compiler.stopwatch.stage(Stage.CACHE):
        files = [ArticleFile(file, premises.snippets.reach(file.data)) for file in premises.sources]
        known = [readings.find(each.file, each.reach) if readings else None for each in files]
    others = [file for file, source in zip(files, known, strict=True) if source is None]

    def read(each: ArticleFile) -> Checked[Source]:
        return compiler.read(each.file, premises.lexicon, each.reach)

    made = compiler.all_read(read, others, jobs, is_to_compile=premises.is_whole)
    for each, source in zip(others, made, strict=True):
        article = source.value.article
        if readings and article and not article.front.draft:
            readings.learn(each.file, each.reach, source)
    rest = iter(made)
    return [
        ReadArticle(file, source or next(rest), source is not None)
        for file, source in zip(files, known, strict=True)
    ]
