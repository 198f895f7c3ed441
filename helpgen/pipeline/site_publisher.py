"""A build ends with sites assembled, rendered and published, one tenant after another."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from helpgen.frozen import frozen
from helpgen.model.compiled_project import CompiledProject
from helpgen.model.diagnostic import Checked
from helpgen.model.theme import Theme
from helpgen.model.timings import Stage
from helpgen.pipeline.article_imprints import imprints_of
from helpgen.pipeline.build_result import BuildResult
from helpgen.pipeline.executor import Executor
from helpgen.pipeline.large import is_large
from helpgen.pipeline.publisher import Progress, Publication
from helpgen.pipeline.site_share import SiteWork
from helpgen.pipeline.standing.build_answer import BuildAnswer
from helpgen.pipeline.standing.build_ground import BuildGround
from helpgen.pipeline.standing.past import Past, keep, past_of, site_keys
from helpgen.pipeline.standing.restored import remember_answer
from helpgen.pipeline.standing.showing import shown
from helpgen.pipeline.stopwatch import Stopwatch
from helpgen.publish import OutputFolder
from helpgen.render import Prepared, ThemeFault, prepare


def site_publisher(
    theme: Theme, locales: Collection[str], executor: Executor
) -> Checked["SitePublisher | None"]:
    """The publisher that works in this theme, for tenants of some locales; None where the theme has an error."""
    prepared = prepare(theme, locales)
    made = SitePublisher(prepared.value, executor) if prepared.value else None
    return Checked(made, prepared.diagnostics)


@frozen
class SitePublisher:
    """A prepared theme, which every site is rendered with, and who makes them."""

    prepared: Prepared
    executor: Executor

    def run(  # noqa: PLR0913  what is published, for whom, and how
        self,
        project: CompiledProject,
        output: OutputFolder,
        ground: BuildGround,
        result: BuildResult,
        *,
        drawn: Mapping[str, str],
        progress: Progress | None,
        stopwatch: Stopwatch,
    ) -> Publication:
        """Every tenant of the project published; raises PublishError where the output folder fails.

        No site changes before all are made: a theme that fails on one page of one tenant publishes nothing.
        """
        owned = (*project.known, *project.corpus.held_back)
        with stopwatch.stage(Stage.LOOK):
            past = self._past(project, ground, drawn)
        is_kept_whole = not (ground.asked.anew or ground.is_live or is_large(project))
        packs = ground.cache if is_kept_whole else None
        try:
            work = SiteWork(
                project, self.prepared, output, past, packs, stopwatch, ground.cache.note
            )
            shares = self.executor.shares(work, progress)
        except ThemeFault as fault:
            return Publication(fault=fault.diagnostic)
        asked = tuple([tenant.id for tenant in project.corpus.tenants])
        with stopwatch.stage(Stage.SHOW):
            pruned = shown(output, shares.staged(asked), owned, ground.asked.finish)
        keys = past.keys if asked == project.known else _some(past.keys, asked)
        answer = _answer(ground, result, keys, owned, shares.pages)
        with stopwatch.stage(Stage.CACHE):
            is_kept = keep(ground, output.note, past, shares.sites, answer)
            if is_kept and packs and answer.is_lasting:
                remember_answer(ground, answer)
        resting = [past.record.sites[each.id].pages for each in project.rows.listed]
        return Publication(
            shares.pages + sum(resting),
            shares.distinct,
            output.strangers(owned),
            pruned,
            tuple([each.tenant for each in shares.staged(asked)]),
            past,
            is_kept,
            patched=shares.patched,
        )

    @staticmethod
    def _past(project: CompiledProject, ground: BuildGround, drawn: Mapping[str, str]) -> Past:
        """The past, with what it is held against today."""
        known = project.known
        past = past_of(ground, site_keys(ground, known))
        paths = frozenset([article.path for article in project.corpus.articles])
        before = {site.imprints for site in past.record.sites.values()}
        imprints = imprints_of(project.blueprints, drawn, before)
        return replace(past, aparts=site_keys(ground, known, paths), imprints=imprints)


def _some(keys: Mapping[str, str], tenants: tuple[str, ...]) -> dict[str, str]:
    return {tenant: keys[tenant] for tenant in tenants if tenant in keys}


def _answer(
    ground: BuildGround,
    result: BuildResult,
    keys: Mapping[str, str],
    known: tuple[str, ...],
    pages: int,
) -> BuildAnswer:
    """What the next build will say, if it finds the same."""
    return BuildAnswer(
        ground.sources.digest if ground.sources else "",
        keys,
        known,
        result.articles,
        result.tenants,
        pages,
        result.exit_code,
        result.held,
        result.diagnostics,
        result.severities,
        result.threshold,
    )
