"""The back half of a build: sites assembled, rendered and published, one tenant after another."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from helpgen.model.checked import Checked
from helpgen.model.profile import Profile
from helpgen.model.theme import Theme
from helpgen.pipeline.drafting import Draft
from helpgen.pipeline.printed import Printed, Progress
from helpgen.pipeline.tenant import Tenants
from helpgen.pipeline.workers import available, shared_out
from helpgen.publish import Output, open_output
from helpgen.render import Prepared, ThemeFault, prepare, render

_WORTH_A_FORK = 1_000  # pages; below that, starting a process costs more than it saves


@dataclass(frozen=True, slots=True)
class _Share:
    """What one tenant's build came to; `distinct` holds a hash of what was filled for it and not before."""

    pages: int
    distinct: frozenset[int]


def set_up(theme: Theme) -> Checked["Press | None"]:
    """A press with the theme in it; None where the theme has an error."""
    prepared = prepare(theme)
    return Checked(Press(prepared.value) if prepared.value else None, prepared.diagnostics)


@dataclass(frozen=True, slots=True)
class Press:
    """A theme, ready to print sites."""

    prepared: Prepared

    def run(
        self,
        drafted: Draft,
        root: Path,
        out: Path | None,
        jobs: int | None,
        progress: Progress | None,
    ) -> Printed:
        """Every tenant of the draft published; raises PublishError where the output folder fails."""
        corpus = drafted.corpus
        sources = [root / name for name in (corpus.options.content, "profiles", "themes")]
        target = out or root / corpus.options.out
        try:
            with open_output(target, project=root, sources=sources) as output:
                shares = self._tenants(drafted, output, _workers(jobs, drafted), progress)
                strangers = output.strangers([*drafted.known, *corpus.held_back])
        except ThemeFault as fault:
            return Printed(fault=fault.diagnostic)
        distinct = frozenset[int]().union(*(share.distinct for share in shares))
        return Printed(sum(share.pages for share in shares), len(distinct), strangers)

    def _tenants(
        self, drafted: Draft, output: Output, jobs: int, progress: Progress | None
    ) -> Sequence[_Share]:
        makers = Tenants(drafted)
        chosen = drafted.corpus.tenants
        done = 0

        def publish(tenant: Profile) -> _Share:
            nonlocal done
            site = makers.site(tenant)
            output.publish(tenant.id, render(site, self.prepared))
            done += jobs
            if progress:
                progress(min(done, len(chosen)), len(chosen), tenant.id)
            return _Share(len(site.articles), makers.fresh())

        return shared_out(publish, chosen, jobs)


def _workers(jobs: int | None, drafted: Draft) -> int:
    count = available() if jobs is None else jobs
    pages = len(drafted.corpus.tenants) * len(drafted.blueprints)
    return count if pages >= _WORTH_A_FORK else 1
