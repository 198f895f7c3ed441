"""Whether what the articles say is what the rules do, for every organization."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from helpgen.model.diagnostic import Diagnostic, Severity
from helpgen.model.options import Options
from helpgen.pipeline.exit_codes import FINDINGS, FINE, USAGE, failing, severities
from helpgen.pipeline.own_engine import OwnEngine
from helpgen.pipeline.verify_ground import ground
from helpgen.verify.engine import Engine
from helpgen.verify.judging import verdicts
from helpgen.verify.verdict import Verdict

NO_CLAIMS = "no article claims anything; docs/claims.md tells how to"


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
    engine: Engine | None = None,
) -> VerifyResult:
    """Every claim judged; `today` decides which manual ones have expired."""
    base = ground(root, tenants)
    options, articles, chosen = base.options, base.articles, base.chosen
    if base.refusal:
        return VerifyResult(exit_code=USAGE, refusal=base.refusal)
    if base.is_broken:
        return VerifyResult((), base.diagnostics, FINDINGS, options, len(articles), len(chosen))
    if not base.has_claims:
        return VerifyResult((), (), FINE, options, len(articles), len(chosen), note=NO_CLAIMS)
    bench = base.bench(engine or OwnEngine(), today)
    judged = [each for each in verdicts(articles, chosen, bench) if not rules or each.rule in rules]
    found = _grouped(judged)
    threshold = fail_on or Severity(options.lint.fail_on)
    code = FINDINGS if failing(found, threshold, severities(options)) else FINE
    return VerifyResult(tuple(judged), found, code, options, len(articles), len(chosen))


def _grouped(judged: Sequence[Verdict]) -> tuple[Diagnostic, ...]:
    return tuple(sorted({each for verdict in judged for each in verdict.findings}))


__all__ = ["NO_CLAIMS", "VerifyResult", "verify"]
