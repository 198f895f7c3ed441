"""What every question about claims starts from: the articles, whom they are asked for, and who knows the rules."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from helpgen.booking.values import zone
from helpgen.compile import setting_of
from helpgen.frozen import frozen
from helpgen.model.article import Article
from helpgen.model.diagnostic import Diagnostic, Severity
from helpgen.model.options import Options
from helpgen.model.profile import Profile
from helpgen.pipeline.exit_codes import failing, severities
from helpgen.read import Premises, read_premises, read_source
from helpgen.verify.cells import Clock
from helpgen.verify.engine import Engine
from helpgen.verify.judging import Bench


@frozen
class Ground:
    """A project that was read. Nothing can be tried where it `is_broken` or there is a `refusal`, which says why.

    `chosen` are the organizations that are asked about; drafts are not among the `articles`.
    """

    premises: Premises
    chosen: Sequence[Profile] = ()
    articles: Sequence[Article] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    is_broken: bool = False
    refusal: str = ""

    @property
    def options(self) -> Options:
        """The project's options."""
        return self.premises.options

    @property
    def has_claims(self) -> bool:
        """Some article claims something."""
        return any(article.claims for article in self.articles)

    def bench(self, engine: Engine, today: date) -> Bench:
        """What claims are judged with. Raises EngineFault."""
        premises = self.premises
        setting = setting_of(
            premises.catalog,
            premises.options,
            premises.assets,
            premises.tenants.profiles,
            premises.lexicon.slugs,
        )
        return Bench(setting, premises.catalog, engine.describe(), engine, clock_of, today)


def ground(root: Path, tenants: tuple[str, ...] = ()) -> Ground:
    """The project, with all its organizations or only these."""
    read = read_premises(root)
    premises = read.value
    if not premises.is_whole:
        return Ground(premises, diagnostics=read.diagnostics, is_broken=True)
    profiles = premises.tenants.profiles
    unknown = sorted({*tenants} - {each.id for each in profiles})
    if unknown:
        known = ", ".join(each.id for each in profiles)
        return Ground(
            premises, refusal=f"there is no tenant {', '.join(unknown)}; there are {known}"
        )
    chosen = [each for each in profiles if not tenants or each.id in tenants]
    sources = [read_source(file, premises.lexicon) for file in premises.sources]
    wrong = tuple(sorted(each for source in sources for each in source.diagnostics))
    articles = [
        article
        for source in sources
        if (article := source.value.article) and not article.front.draft
    ]
    broken = bool(failing(wrong, Severity.ERROR, severities(premises.options)))
    return Ground(premises, chosen, articles, wrong if broken else (), broken)


def clock_of(name: str) -> Clock:
    """The clock of a time zone."""
    return Clock(zone(name), name)
