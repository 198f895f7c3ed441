"""What a build would come to: counted for all tenants, and measured on a sample of them. Nothing is written."""

import resource
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from hashlib import sha256

from helpgen.frozen import frozen, working
from helpgen.model.compiled_project import CompiledProject
from helpgen.model.diagnostic import Diagnostic
from helpgen.model.options import Output
from helpgen.model.plan import Estimate, Plan, estimated, exactly
from helpgen.model.profile import Profile
from helpgen.model.theme import Theme
from helpgen.pipeline.alike import kinds
from helpgen.pipeline.build_result import BuildResult
from helpgen.pipeline.compiling import compiled_project
from helpgen.pipeline.exit_codes import FINDINGS, FINE, HELD_BACK
from helpgen.pipeline.item_limit import item_limit, site_seconds
from helpgen.pipeline.judged import judged
from helpgen.pipeline.large import is_large
from helpgen.pipeline.prints import counted
from helpgen.pipeline.site_maker import SiteMaker
from helpgen.pipeline.standing.build_asked import BuildAsked
from helpgen.pipeline.workers import available
from helpgen.publish.next_site import with_manifest
from helpgen.render import Prepared, ThemeFault, prepare, render

_SAMPLE = 24
Clock = Callable[[], float]
"""Seconds since whenever."""


@frozen
class Planned:
    """What was found, as a build would say it, and the plan; None where it would publish nothing."""

    result: BuildResult
    plan: Plan | None = None


@frozen
class _Measured:
    """One site of the sample; `filling` is the time per article that had to be filled, None where none had to.

    `making` is the time of all else, `following` what another site takes that is made of the same right behind it.
    """

    files: int
    size: int
    filling: float | None
    making: float
    following: float

    def expected(self, first: float) -> float:
        """The time of a site like this where such a share of sites is the first of its kind."""
        return first * self.making + (1 - first) * self.following


@working
class _Theme:
    """The theme, once it was made ready beside the articles."""

    prepared: Prepared | None = None

    def load(
        self, theme: Theme, locales: Collection[str], _outputs: Collection[Output]
    ) -> tuple[Diagnostic, ...]:
        made = prepare(theme, locales)
        self.prepared = made.value
        return made.diagnostics


def processor_seconds() -> float:
    """What this process and those that it waited for have spent."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def plan(asked: BuildAsked, clock: Clock = processor_seconds) -> Planned:
    """The plan of a build that finds nothing made before. Raises SourceError where the profiles' database fails."""
    began, theme = clock(), _Theme()
    project = compiled_project(asked.root, asked.jobs, asked.tenants, theme.load)
    result = judged(project, asked)
    if result.exit_code not in {FINE, HELD_BACK} or project.value is None or theme.prepared is None:
        return Planned(result)
    try:
        made = _planned(project.value, theme.prepared, asked.jobs or available(), clock, began)
    except ThemeFault as fault:
        found = (*result.diagnostics, fault.diagnostic)
        return Planned(replace(result, diagnostics=found, exit_code=FINDINGS))
    return Planned(result, made)


def sample_of(tenants: Sequence[Profile]) -> Sequence[Profile]:
    """Some of them, drawn by lot and always the same: by a digest of their ids."""
    return sorted(tenants, key=lambda each: sha256(each.id.encode()).digest())[:_SAMPLE]


def _planned(
    project: CompiledProject, prepared: Prepared, processors: int, clock: Clock, began: float
) -> Plan:
    tenants, maker = project.corpus.tenants, SiteMaker(project)
    processors = processors if is_large(project) else 1
    maker.look_ahead(processors)
    readers = [maker.readers(number, tenants) for number in range(len(project.blueprints))]
    pages, distinct = (sum(each) for each in zip(*readers, strict=True))
    drawn = sample_of(tenants)
    _measured(
        project, prepared, SiteMaker(project), drawn[0], clock
    )  # what is done once is done now
    before = exactly(clock() - began)
    made = [_measured(project, prepared, maker, tenant, clock) for tenant in drawn]
    many = len(tenants)
    firsts = min(
        many, processors * len(kinds(tenants, project.blueprints))
    )  # each process meets each kind
    making = estimated([each.expected(firsts / many) for each in made], many)
    filling = _filling(made, min(pages, processors * distinct))
    return Plan(
        many,
        len(project.corpus.articles),
        pages,
        distinct,
        len(drawn),
        processors,
        estimated([each.files for each in made], many),
        estimated([each.size for each in made], many),
        before + making + filling,
    )


def _filling(made: Sequence[_Measured], many: int) -> Estimate:
    """What filling so many articles takes: each process fills those that its own tenants read."""
    known = [each.filling for each in made if each.filling is not None]
    if len(known) > 1:
        return estimated(known, many)
    return exactly(many * sum(known))


def _measured(
    project: CompiledProject, prepared: Prepared, maker: SiteMaker, tenant: Profile, clock: Clock
) -> _Measured:
    """One site, filled twice, and made twice: the second time all of it is there already."""
    limits = project.corpus.options.limits
    with item_limit(2 * site_seconds(limits, len(project.blueprints)), f"the site of {tenant.id}"):
        start = clock()
        maker.site(tenant)
        filled = clock()
        fresh = counted([maker.fresh()])
        site = maker.site(tenant)
        again = clock()
        files = with_manifest(render(site, prepared))
        end = clock()
        with_manifest(render(maker.site(tenant), prepared))
        following = clock() - end
    filling = max(0.0, (filled - start) - (again - filled)) / fresh if fresh else None
    return _Measured(len(files), sum(map(len, files.values())), filling, end - filled, following)
