"""Whether what the articles say is what the rules do, for every organization."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from helpgen.booking.values import zone
from helpgen.compile import setting_of
from helpgen.model.article import Article
from helpgen.model.diagnostic import Diagnostic, Severity
from helpgen.model.options import Options
from helpgen.model.profile import Profile
from helpgen.pipeline.exit_codes import FINDINGS, FINE, USAGE, failing, severities
from helpgen.pipeline.hired_engine import EngineAsked, Hired, hired
from helpgen.read import Premises, read_premises, read_source
from helpgen.verify.cells import Clock
from helpgen.verify.conversation import StartError
from helpgen.verify.engine import EngineFault
from helpgen.verify.judging import Bench, verdicts
from helpgen.verify.verdict import Verdict


@dataclass(frozen=True, slots=True)
class VerifyResult:
    """What became of every claim, all findings, and the exit code; `refusal` says why nothing was tried."""

    verdicts: tuple[Verdict, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    exit_code: int = FINE
    options: Options | None = None
    articles: int = 0
    tenants: int = 0
    refusal: str = ""
    note: str = ""


def verify(  # noqa: PLR0913  a question and how it is narrowed
    root: Path,
    today: date,
    *,
    tenants: tuple[str, ...] = (),
    rules: tuple[str, ...] = (),
    fail_on: Severity | None = None,
    engine: EngineAsked | None = None,
) -> VerifyResult:
    """Every claim judged; `today` decides which manual ones have expired."""
    read = read_premises(root)
    premises = read.value
    if not premises.is_whole:
        return VerifyResult((), read.diagnostics, FINDINGS, premises.options)
    profiles = premises.tenants.profiles
    unknown = sorted({*tenants} - {each.id for each in profiles})
    if unknown:
        known = ", ".join(each.id for each in profiles)
        return _refused(f"there is no tenant {', '.join(unknown)}; there are {known}")
    try:
        who = hired(root, premises, engine or EngineAsked())
    except StartError as fault:
        return _refused(str(fault))
    chosen = [each for each in profiles if not tenants or each.id in tenants]
    try:
        return _held(premises, chosen, who, today, rules, fail_on)
    finally:
        who.end()


def _refused(why: str) -> VerifyResult:
    return VerifyResult(exit_code=USAGE, refusal=why)


def _held(  # noqa: PLR0913, PLR0917  a project, who knows the rules, and how the question is narrowed
    premises: Premises,
    chosen: Sequence[Profile],
    who: Hired,
    today: date,
    rules: tuple[str, ...],
    fail_on: Severity | None,
) -> VerifyResult:
    options = premises.options
    sources = [read_source(file, premises.lexicon) for file in premises.sources]
    wrong = tuple(sorted(each for source in sources for each in source.diagnostics))
    articles = [
        article
        for source in sources
        if (article := source.value.article) and not article.front.draft
    ]
    if failing(wrong, Severity.ERROR, severities(options)):
        return VerifyResult((), wrong, FINDINGS, options, len(articles), len(chosen))
    if not any(article.claims for article in articles):
        note = "no article claims anything; docs/claims.md tells how to"
        return VerifyResult((), (), FINE, options, len(articles), len(chosen), note=note)
    judged, faults = _judged(premises, articles, chosen, who, today)
    judged = [each for each in judged if not rules or each.rule in rules or _failed(each)]
    found = (*faults, *_grouped(judged))
    threshold = fail_on or Severity(options.lint.fail_on)
    code = FINDINGS if failing(found, threshold, severities(options)) else FINE
    return VerifyResult(tuple(judged), found, code, options, len(articles), len(chosen))


def _judged(
    premises: Premises,
    articles: Sequence[Article],
    chosen: Sequence[Profile],
    who: Hired,
    today: date,
) -> tuple[list[Verdict], tuple[Diagnostic, ...]]:
    """What became of the claims, up to the one at which the engine failed; and what is wrong with the engine."""
    judged: list[Verdict] = []
    try:
        description = who.engine.describe()
    except EngineFault as fault:
        return judged, (who.finding(fault),)
    profiles = premises.tenants.profiles
    setting = setting_of(
        premises.catalog, premises.options, premises.assets, profiles, premises.lexicon.slugs
    )
    bench = Bench(setting, premises.catalog, description, who.engine, _clock, today)
    try:
        for each in verdicts(articles, chosen, bench):
            judged.append(each)  # noqa: PERF402  those before a fault are kept
    except EngineFault:
        return judged, ()  # told at the claim where it happened
    return judged, tuple(who.finish())


def _failed(verdict: Verdict) -> bool:
    """Whether it was here that the engine failed."""
    return any(each.code == "CL930" for each in verdict.findings)


def _grouped(judged: Sequence[Verdict]) -> tuple[Diagnostic, ...]:
    return tuple(sorted({each for verdict in judged for each in verdict.findings}))


def _clock(name: str) -> Clock:
    return Clock(zone(name), name)


__all__ = ["Article", "VerifyResult", "verify"]
