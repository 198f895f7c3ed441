"""Whether what the articles say is what the rules do, for every organization."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from helpgen.booking.values import zone
from helpgen.compile import setting_of
from helpgen.compile.every_passage import Readings
from helpgen.model.article import Article
from helpgen.model.claim_verdict import Verdict
from helpgen.model.diagnostic import Diagnostic, Severity
from helpgen.model.engine_description import RuleDescription
from helpgen.model.options import Options
from helpgen.pipeline.compiling import with_facts
from helpgen.pipeline.exit_codes import FINDINGS, FINE, USAGE, failing, severities
from helpgen.pipeline.own_engine import OwnEngine
from helpgen.pipeline.reviewing import Review, read_review, review
from helpgen.read import read_premises, read_source
from helpgen.text.nearest import nearest
from helpgen.verify.cells import Clock
from helpgen.verify.coverage.covering import coverage
from helpgen.verify.coverage.figures import Coverage
from helpgen.verify.coverage.gates import is_gated, missed
from helpgen.verify.engine import Engine
from helpgen.verify.judging import Bench, verdicts

_NO_CLAIMS = "no article claims anything; docs/claims.md tells how to"


@dataclass(frozen=True, slots=True)
class VerifyResult:
    """What became of every claim, all findings, and the exit code; `refusal` says why nothing was tried.

    `rules` are those that the engine knows.
    """

    verdicts: tuple[Verdict, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    exit_code: int = FINE
    options: Options | None = None
    articles: int = 0
    tenants: int = 0
    refusal: str = ""
    note: str = ""
    rules: tuple[RuleDescription, ...] = ()
    review: Review | None = None
    coverage: Coverage | None = None


def verify(  # noqa: PLR0913  a question and how it is narrowed
    root: Path,
    today: date,
    *,
    tenants: tuple[str, ...] = (),
    rules: tuple[str, ...] = (),
    select: tuple[str, ...] = (),
    fail_on: Severity | None = None,
    engine: Engine | None = None,
    with_coverage: bool = False,
) -> VerifyResult:
    """Every claim judged; `today` decides which manual ones have expired.

    `select` names codes or their first letters (`CL90`): only claims with such a finding are told, with these findings.
    What keeps the project from being read is told whatever is selected. Coverage is reckoned where it is wanted, or
    where the project has a gate for it.
    """
    read = read_premises(root)
    premises = read.value
    if not premises.is_whole:
        return VerifyResult((), read.diagnostics, FINDINGS, premises.options)
    profiles = premises.tenants.profiles
    unknown = sorted({*tenants} - {each.id for each in profiles})
    if unknown:
        known = ", ".join(each.id for each in profiles)
        return VerifyResult(
            exit_code=USAGE, refusal=f"there is no tenant {', '.join(unknown)}; there are {known}"
        )
    chosen = tuple(each for each in profiles if not tenants or each.id in tenants)
    sources = [read_source(file, premises.lexicon) for file in premises.sources]
    wrong = tuple(sorted(each for source in sources for each in source.diagnostics))
    articles = [
        article
        for source in sources
        if (article := source.value.article) and not article.front.draft
    ]
    options = premises.options
    if failing(wrong, Severity.ERROR, severities(options)):
        return VerifyResult((), wrong, FINDINGS, options, len(articles), len(chosen))
    gates = options.verify.coverage
    lock = read_review(root, options.content)
    note = "" if any(article.claims for article in articles) else _NO_CLAIMS
    if note and not (with_coverage or is_gated(gates) or lock.is_there):
        return VerifyResult((), (), FINE, options, len(articles), len(chosen), note=note)
    asked = engine or OwnEngine()
    setting = setting_of(
        premises.catalog, options, premises.assets, profiles, premises.lexicon.slugs
    )
    described = asked.describe()
    if strange := sorted({*rules} - {*described.rules}):
        return VerifyResult(exit_code=USAGE, refusal=_no_rule(strange[0], described.rules))
    facts = with_facts(articles, chosen)
    bench = Bench(setting, premises.catalog, described, asked, _clock, today)
    every = list(verdicts(articles, facts.value, bench))
    read_whole = Readings(setting)
    looked = review(lock, articles, read_whole, premises.catalog, described)
    figures = None
    if with_coverage or is_gated(gates):
        whole = [(article, read_whole(article)) for article in articles]
        figures = coverage(whole, every, premises.catalog, described, setting, gates.leave_out)
    judged = [
        told
        for each in every
        if (not rules or each.rule in rules) and (told := _selected(each, select))
    ]
    others = (
        *facts.diagnostics,
        *looked.diagnostics,
        *(missed(figures, gates, premises.option_places) if figures else ()),
    )
    found = (*_grouped(judged), *(each for each in others if each.code.startswith(select or ("",))))
    found = tuple(sorted(each for each in found if not each.code.startswith(options.lint.ignore)))
    threshold = fail_on or Severity(options.lint.fail_on)
    code = FINDINGS if failing(found, threshold, severities(options)) else FINE
    return VerifyResult(
        tuple(judged),
        found,
        code,
        options,
        len(articles),
        len(chosen),
        note=note,
        rules=described.said.rules,
        review=looked,
        coverage=figures,
    )


def _no_rule(name: str, known: Collection[str]) -> str:
    near = nearest(name, known)
    return f"there is no rule {name}" + (f"; did you mean {near}?" if near else "")


def _selected(verdict: Verdict, select: tuple[str, ...]) -> Verdict | None:
    """The verdict with the findings that are asked for; None where it has none of them."""
    if not select:
        return verdict
    kept = tuple(each for each in verdict.findings if each.code.startswith(select))
    return replace(verdict, findings=kept) if kept else None


def _grouped(judged: Sequence[Verdict]) -> tuple[Diagnostic, ...]:
    return tuple(sorted({each for verdict in judged for each in verdict.findings}))


def _clock(name: str) -> Clock:
    return Clock(zone(name), name)


__all__ = ["Article", "VerifyResult", "verify"]
