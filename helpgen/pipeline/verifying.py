"""Whether what the articles say is what the rules do, for every organization."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from helpgen.frozen import frozen
from helpgen.model.article import Article
from helpgen.model.claim_verdict import Verdict
from helpgen.model.diagnostic import Diagnostic, Severity
from helpgen.model.engine_description import RuleDescription
from helpgen.model.profile import Profile
from helpgen.pipeline.asked_rules import unknown_rule
from helpgen.pipeline.claims_answer import ClaimsAnswer
from helpgen.pipeline.compiling import with_facts
from helpgen.pipeline.exit_codes import FINDINGS, FINE, failing, severities, threshold_of
from helpgen.pipeline.hired_engine import EngineAsked, Hired, hired
from helpgen.pipeline.quiet import left_out
from helpgen.pipeline.reviewing import Review, looking, read_review, review
from helpgen.pipeline.verify_ground import Ground, ground
from helpgen.pipeline.workers import shared_out
from helpgen.verify.bench import Bench
from helpgen.verify.conversation import StartError
from helpgen.verify.coverage.covering import coverage
from helpgen.verify.coverage.figures import Coverage
from helpgen.verify.coverage.gates import is_gated, missed
from helpgen.verify.engine import EngineFault
from helpgen.verify.judging import Judging, verdicts

NO_CLAIMS = "no article claims anything; docs/claims.md tells how to"
NO_RULES = "the engine {} describes no rules; docs/engine.md tells how to"


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyResult(ClaimsAnswer):
    """What became of every claim; `rules` are those that the engine knows, and a `note` says why there is nothing."""

    verdicts: tuple[Verdict, ...] = ()
    note: str = ""
    rules: tuple[RuleDescription, ...] = ()
    review: Review | None = None
    coverage: Coverage | None = None


@frozen
class _Asked:
    """How the question is narrowed, and what else is wanted; see `verify`."""

    rules: tuple[str, ...]
    select: tuple[str, ...]
    fail_on: Severity | None
    with_coverage: bool


def verify(  # noqa: PLR0913  a question and how it is narrowed
    root: Path,
    today: date,
    *,
    tenants: tuple[str, ...] = (),
    rules: tuple[str, ...] = (),
    select: tuple[str, ...] = (),
    fail_on: Severity | None = None,
    engine: EngineAsked | None = None,
    with_coverage: bool = False,
) -> VerifyResult:
    """Every claim judged; `today` decides which manual ones have expired.

    `select` names codes or their first letters (`CL90`): only claims with such a finding are told, with these findings.
    What keeps the project or a profile from being read is told whatever is selected or ignored, and is never fine.
    Coverage is reckoned where it is wanted, or where the project has a gate for it.
    """
    base = ground(root, tenants)
    if base.refusal:
        return VerifyResult.refused(base.refusal)
    result = VerifyResult.on(base, base.diagnostics, FINDINGS)
    if base.is_broken:
        return result
    try:
        who = hired(root, base.premises, engine or EngineAsked())
    except StartError as fault:
        return VerifyResult.refused(str(fault))
    try:
        return _held(root, base, who, today, _Asked(rules, select, fail_on, with_coverage), result)
    finally:
        who.end()


def _held(  # noqa: PLR0913, PLR0917  a project, who knows the rules, and how the question is narrowed
    root: Path, base: Ground, who: Hired, today: date, asked: _Asked, result: VerifyResult
) -> VerifyResult:
    options, articles, chosen, premises = (
        base.options,
        base.articles,
        tuple(base.chosen),
        base.premises,
    )
    gates, lock = options.verify.coverage, read_review(root, options.content)
    note = "" if base.has_claims else NO_CLAIMS
    if note and not (asked.with_coverage or is_gated(gates) or lock.is_there):
        return replace(result, exit_code=FINDINGS if base.held else FINE, note=note)
    try:
        bench = base.bench(who.engine, today)
    except EngineFault as fault:
        return replace(result, diagnostics=(*base.diagnostics, who.finding(fault)))
    description, setting = bench.description, bench.setting
    if unknown := unknown_rule(asked.rules, description.rules):
        return VerifyResult.refused(unknown)
    facts = with_facts(articles, chosen)
    every, faults = _judged(articles, facts.value, bench, who)
    looks = looking(setting, premises.catalog, description)
    looked = shared_out(looks.at, articles, who.jobs)
    reviewed = review(lock, articles, looks, looked)
    figures = None
    if asked.with_coverage or is_gated(gates):
        whole = [(each, seen.readings) for each, seen in zip(articles, looked, strict=True)]
        figures = coverage(whole, every, premises.catalog, description, setting, gates.leave_out)
    judged = [told for each in every if (told := _told(each, asked))]
    others = (
        *faults,
        *facts.diagnostics,
        *reviewed.diagnostics,
        *(missed(figures, gates, premises.option_places) if figures else ()),
    )
    found = (*_grouped(judged), *(each for each in others if _is_asked(each, asked)))
    found = tuple(each for each in found if not each.code.startswith(left_out(options)))
    threshold = threshold_of(options, asked.fail_on)
    is_red = base.held or failing(found, threshold, severities(options))
    found = tuple(sorted({*base.diagnostics, *found}))
    if not (note or found or description.rules):
        note = NO_RULES.format(description.said.engine.name)
    return replace(
        result,
        verdicts=tuple(judged),
        diagnostics=found,
        exit_code=FINDINGS if is_red else FINE,
        note=note,
        rules=description.said.rules,
        review=reviewed,
        coverage=figures,
    )


def _judged(
    articles: Sequence[Article], chosen: Sequence[Profile], bench: Bench, who: Hired
) -> tuple[list[Verdict], tuple[Diagnostic, ...]]:
    """What became of the claims, up to the one at which the engine failed; and what is wrong with the engine.

    The rules of the product itself are asked in as many processes as pay; a program talks with one.
    """
    judged: list[Verdict] = []
    if who.conversation is None:
        judging = Judging(chosen, bench)
        shares = shared_out(lambda article: list(judging.of(article)), articles, who.jobs)
        return [each for share in shares for each in share], ()
    try:
        for each in verdicts(articles, chosen, bench):
            judged.append(each)  # noqa: PERF402  those before a fault are kept
    except EngineFault:
        return judged, ()  # told at the claim where it happened
    return judged, tuple(who.finish())


def _told(verdict: Verdict, asked: _Asked) -> Verdict | None:
    """The verdict with the findings that are asked for; None where nobody asks for it, or it has none of them.

    One at which the engine failed is told whatever rule is asked for.
    """
    failed = any(each.code == "CL930" for each in verdict.findings)
    if asked.rules and verdict.rule not in asked.rules and not failed:
        return None
    if not asked.select:
        return verdict
    kept = tuple(each for each in verdict.findings if _is_asked(each, asked))
    return replace(verdict, findings=kept) if kept else None


def _is_asked(finding: Diagnostic, asked: _Asked) -> bool:
    return not asked.select or finding.code.startswith(asked.select)


def _grouped(judged: Sequence[Verdict]) -> tuple[Diagnostic, ...]:
    return tuple(sorted({each for verdict in judged for each in verdict.findings}))


__all__ = ["NO_CLAIMS", "VerifyResult", "verify"]
