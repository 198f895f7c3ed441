"""What a change of the rules does to what the articles say."""

import shlex
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from helpgen.model.claim_verdict import Status, Verdict
from helpgen.model.diagnostic import Diagnostic
from helpgen.pipeline.claims_answer import ClaimsAnswer
from helpgen.pipeline.exit_codes import FINDINGS, FINE
from helpgen.pipeline.own_engine import OwnEngine
from helpgen.pipeline.policies import policies_of
from helpgen.pipeline.revision import NoGitError, RevisionError, changed_since, source_at
from helpgen.pipeline.verify_ground import Ground, ground
from helpgen.verify.conversation import Conversation, StartError
from helpgen.verify.engine import Engine, EngineFault
from helpgen.verify.impact import RuleChange, behaves_otherwise, rule_changes
from helpgen.verify.judging import verdicts
from helpgen.verify.process_engine import ProcessEngine

SECONDS = 30.0
"""For one answer of the engine of that time; it has to be imported first."""
_RED = (Status.FAIL, Status.ERROR)
_START = (
    "import runpy, sys; sys.path.insert(0, {folder!r}); sys.argv[1:] = ['booking', 'engine']; "
    "runpy.run_module('helpgen', run_name='__main__')"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImpactResult(ClaimsAnswer):
    """What changed, which claims are `red` now and were not, and which need `looks`.

    `red` and `looks` are verdicts with the rules of now. A claim to look at is green, and its rule is not as it was.
    """

    changes: tuple[RuleChange, ...] = ()
    red: tuple[Verdict, ...] = ()
    looks: tuple[Verdict, ...] = ()


def impact(  # noqa: PLR0913  a question and how it is narrowed
    root: Path,
    today: date,
    revision: str,
    *,
    command: str = "",
    tenants: tuple[str, ...] = (),
    engine: Engine | None = None,
) -> ImpactResult:
    """The rules of now against those of a revision, or of the engine that `command` starts."""
    base = ground(root, tenants)
    if base.refusal:
        return ImpactResult.refused(base.refusal)
    if base.is_broken:
        return ImpactResult.on(base, base.diagnostics, FINDINGS)
    with TemporaryDirectory(prefix="helpgen-impact-") as folder:
        try:
            files = frozenset[str]()
            if not command:
                command = _command(source_at(root.resolve(), revision, Path(folder)))
                files = changed_since(root.resolve(), revision)
            talk = Conversation(command, SECONDS, root)
        except NoGitError as fault:
            return ImpactResult.refused(
                f"{fault}: name the program of that time with --impact-engine"
            )
        except (RevisionError, StartError) as fault:
            return ImpactResult.refused(str(fault))
        try:
            return _compared(base, today, ProcessEngine(talk), engine or OwnEngine(), files)
        except EngineFault as fault:
            return ImpactResult.refused(f"the engine of then cannot be asked: {fault}")
        finally:
            talk.end()


def _command(folder: Path) -> str:
    return shlex.join([sys.executable, "-c", _START.format(folder=str(folder))])


def _compared(
    base: Ground, today: date, old: Engine, new: Engine, files: frozenset[str]
) -> ImpactResult:
    bench = base.bench(new, today)
    changes = rule_changes(old, new, policies_of(base.chosen, bench), files)
    now = list(verdicts(base.articles, base.chosen, bench))
    before = list(verdicts(base.articles, base.chosen, base.bench(old, today)))
    was_red = {place for each in before for place in _places(each)}
    red = [each for each in now if not _places(each) <= was_red]
    others = behaves_otherwise(changes)
    looks = [each for each in now if each.status is Status.PASS and each.rule in others]
    found = {f for one in red for f in one.findings if not _of(f, one.tenants) <= was_red}
    told = tuple(sorted({*base.diagnostics, *found}))
    code = FINDINGS if red or base.held else FINE
    return replace(
        ImpactResult.on(base, told, code),
        changes=tuple(changes),
        red=tuple(red),
        looks=tuple(looks),
    )


Red = tuple[str, int, str]
"""A line of an article that is false for an organization."""


def _places(verdict: Verdict) -> frozenset[Red]:
    """What is false in a claim: rows of a table by themselves."""
    if verdict.status not in _RED:
        return frozenset()
    return frozenset[Red]().union(*(_of(each, verdict.tenants) for each in verdict.findings))


def _of(finding: Diagnostic, tenants: Sequence[str]) -> frozenset[Red]:
    return frozenset((finding.place.path, finding.place.line, tenant) for tenant in tenants)
