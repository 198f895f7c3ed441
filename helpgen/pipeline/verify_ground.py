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
from helpgen.pipeline.asked_tenants import concerns, held_among, unknown_tenants
from helpgen.pipeline.exit_codes import failing, severities
from helpgen.read import Premises, read_premises
from helpgen.verify.bench import Bench
from helpgen.verify.cells import Clock
from helpgen.verify.engine import Engine


@frozen
class Ground:
    """A project that was read. Nothing can be tried where it `is_broken` or there is a `refusal`, which says why.

    `chosen` are the organizations that are asked about; drafts are not among the `articles`. `held` would be asked
    about too if their profiles had no errors. `diagnostics` are what keeps something or somebody from being asked.
    """

    premises: Premises
    chosen: Sequence[Profile] = ()
    articles: Sequence[Article] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    held: tuple[str, ...] = ()
    is_broken: bool = False
    refusal: str = ""

    @property
    def options(self) -> Options:
        """The project's options."""
        return self.premises.options

    @property
    def tenants(self) -> int:
        """How many organizations are meant, whether they can be asked about or not."""
        return len(self.chosen) + len(self.held)

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
            premises.body_words,
        )
        return Bench(setting, premises.catalog, engine.describe(), engine, clock_of, today)


def ground(root: Path, tenants: tuple[str, ...] = ()) -> Ground:
    """The project, with all its organizations or only these."""
    read = read_premises(root)
    premises = read.value
    if not premises.is_whole:
        found = tuple(each for each in read.diagnostics if concerns(each, tenants))
        return Ground(premises, diagnostics=found, is_broken=True)
    profiles, held_back = premises.tenants.profiles, premises.tenants.held_back
    refusal = unknown_tenants(tenants, [*(each.id for each in profiles), *held_back])
    if refusal:
        return Ground(premises, refusal=refusal)
    held = held_among(tenants, held_back)
    about_held = [each for each in read.diagnostics if not {*each.tenants}.isdisjoint(held)]
    chosen = [each for each in profiles if not tenants or each.id in tenants]
    sources = [premises.read(file) for file in premises.sources]
    wrong = tuple(sorted(each for source in sources for each in source.diagnostics))
    articles = [
        article
        for source in sources
        if (article := source.value.article) and not article.front.draft
    ]
    broken = bool(failing(wrong, Severity.ERROR, severities(premises.options)))
    found = tuple(sorted([*about_held, *(wrong if broken else ())]))
    nobody = bool(held) and not chosen
    return Ground(premises, chosen, articles, found, held, broken or nobody)


def clock_of(name: str) -> Clock:
    """The clock of a time zone."""
    return Clock(zone(name), name)
