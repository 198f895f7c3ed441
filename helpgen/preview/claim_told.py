"""How the claims of a page stand for one organization."""

from collections.abc import Iterable
from datetime import date

from helpgen.model.claim_verdict import Verdict
from helpgen.pipeline.hired_engine import EngineAsked, hired
from helpgen.pipeline.verify_ground import Ground
from helpgen.preview.editor_links import editor_link
from helpgen.preview.finding_told import Told, told_findings
from helpgen.preview.lens import Lens
from helpgen.preview.studio import Studio
from helpgen.verify.conversation import StartError
from helpgen.verify.engine import EngineFault
from helpgen.verify.judging import Judging


def told_claims(studio: Studio, editor: str, lens: Lens, path: str, today: date) -> Told:
    """The document `claims`: each claim of the article with what became of it; `refused` says why nobody can say."""
    tenant = studio.tenant(lens).value
    snapshot = studio.snapshot
    slug = snapshot.slug_at(path) if snapshot.corpus is not None else ""
    if tenant is None or not slug or not snapshot.articles[slug].claims:
        return {"claims": [], "refused": ""}
    premises = snapshot.look.premises.value
    try:
        who = hired(studio.root, premises, EngineAsked())
    except StartError as fault:
        return {"claims": [], "refused": str(fault)}
    try:
        bench = Ground(premises, (tenant,)).bench(who.engine, today)
        judged = list(Judging((tenant,), bench).of(snapshot.articles[slug]))
    except EngineFault as fault:
        return {"claims": [], "refused": str(fault)}
    finally:
        who.end()
    return {"claims": list(_claims(studio, editor, judged)), "refused": ""}


def _claims(studio: Studio, editor: str, judged: Iterable[Verdict]) -> Iterable[Told]:
    for each in sorted(judged, key=lambda verdict: verdict.claim.line):
        yield {
            "line": each.claim.line,
            "status": str(each.status),
            "name": each.name,
            "rows": list(each.rows),
            "href": editor_link(editor, studio.root, each.place),
            "findings": told_findings(studio, editor, each.findings, each.lineage),
        }
