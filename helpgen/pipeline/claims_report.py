"""The report of `helpgen verify` as pages: every article as each organization sees it, with its claims marked."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from helpgen.compile import fill_plain
from helpgen.model.claim_verdict import Verdict
from helpgen.model.compiled_project import CompiledProject
from helpgen.model.diagnostic import Diagnostic, Severity
from helpgen.model.output_file import OutputFile
from helpgen.model.source_places import source_folders
from helpgen.pipeline.compiling import compiled_project, locales_of
from helpgen.pipeline.exit_codes import severities, stopping
from helpgen.pipeline.site_maker import SiteMaker
from helpgen.pipeline.verifying import VerifyResult
from helpgen.publish import OutputFolder, PublishError, open_output
from helpgen.render import Prepared, ThemeFault, prepare, render
from helpgen.render.claims.claimed_site import claimed_site
from helpgen.render.claims.look import with_claims
from helpgen.render.claims.report_page import ReportFacts, report_page

_STYLE = "report.css"


def write_claims_report(
    root: Path, result: VerifyResult, out: Path, today: date, tenants: tuple[str, ...] = ()
) -> tuple[Diagnostic, ...]:
    """The report stands in `out`; where pages cannot be made of the project, what is wrong is told and nothing written.

    Raises PublishError or PublishRefused where the folder fails, as a build does.
    """
    read = compiled_project(root, None, tenants, traced=True)
    project = read.value
    if project is None:
        return read.diagnostics
    corpus = project.corpus
    if bad := stopping(
        read.diagnostics, Severity.ERROR, severities(corpus.options), corpus.held_back
    ):
        return bad
    look = prepare(with_claims(corpus.theme), locales_of(corpus.tenants))
    if look.value is None:
        return look.diagnostics
    sources = [root / name for name in source_folders(corpus.options.content)]
    try:
        with open_output(out, project=root, sources=sources) as output:
            _write(project, result, look.value, output, today)
    except ThemeFault as fault:
        return (fault.diagnostic,)
    return ()


def _write(
    project: CompiledProject,
    result: VerifyResult,
    look: Prepared,
    output: OutputFolder,
    today: date,
) -> None:
    maker = SiteMaker(project)
    by_tenant = _by_tenant(result.verdicts)
    pages: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for tenant in project.corpus.tenants:
        site = maker.site(tenant)
        for article in site.articles:
            pages[article.slug][tenant.id] = article.title
        output.publish(tenant.id, render(claimed_site(site, by_tenant.get(tenant.id, {})), look))
    names = [(tenant.id, tenant.name) for tenant in project.corpus.tenants]
    facts = ReportFacts(
        fill_plain(project.title, project.corpus.tenants[0].values) if names else "",
        today,
        result.verdicts,
        result.diagnostics,
        result.rules,
        result.articles,
        names,
        pages,
        _STYLE,
    )
    output.front([OutputFile("index.html", report_page(facts).encode()), *_style(look)])


def _style(look: Prepared) -> Sequence[OutputFile]:
    """The theme's stylesheet, and what it shows, at the top."""
    style = look.bundle.style
    return [
        OutputFile(_STYLE if file.path == style else file.path.rpartition("/")[2], file.data)
        for file in look.bundle.files
        if file.path != look.bundle.script
    ]


def _by_tenant(verdicts: Sequence[Verdict]) -> Mapping[str, Mapping[str, Sequence[Verdict]]]:
    found: defaultdict[str, defaultdict[str, list[Verdict]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for each in verdicts:
        for tenant in each.tenants:
            found[tenant][each.slug].append(each)
    return found


__all__ = ["PublishError", "write_claims_report"]
