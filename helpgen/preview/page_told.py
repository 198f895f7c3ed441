"""What the bar says of a page: whose it is, what is wrong with it, and with the rest."""

from helpgen.lint import lint
from helpgen.lint.proving import provables
from helpgen.logic import holds
from helpgen.model.address import link
from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.pipeline.memory.filled import Making
from helpgen.preview.editor_links import editor_link
from helpgen.preview.finding_told import Told, told_findings
from helpgen.preview.lens import Lens
from helpgen.preview.studio import Made, Studio


def told_page(studio: Studio, editor: str, lens: Lens, path: str, made: Made) -> Told:
    """The document `page`: findings of the page (those of lint with them), and how many errors there are elsewhere."""
    source = studio.broken.get(path) or studio.source_of(path)
    own = {*made.findings, *_lint(studio, lens, path)}
    found = sorted(studio.audible(own))
    elsewhere = [
        each for each in studio.stopping(studio.snapshot.read_findings) if each not in made.stopping
    ]
    trial = studio.trials.get(lens.trial)
    lineage = studio.lineage_of(path)
    return {
        "tenant": lens.tenant,
        "tenants": _tenants(studio),
        "roles": _roles(studio),
        "source": source,
        "edit": editor_link(editor, studio.root, Place(source, 1)) if source else "",
        "stopped": told_findings(studio, editor, made.stopping, lineage),
        "findings": told_findings(studio, editor, found, lineage),
        "elsewhere": told_findings(studio, editor, elsewhere[:20]),
        "trial": dict(trial.typed) if trial else {},
    }


def told_roles(studio: Studio, lens: Lens) -> Told:
    """The document `roles`: for whom each article of this organization is, by its page from the site's root."""
    tenant = studio.tenant(lens).value
    if tenant is None or studio.snapshot.corpus is None:
        return {"pages": {}}
    urls = studio.options.urls
    return {
        "pages": {
            link("/", slug, urls).removeprefix("./"): list(article.front.audience_roles)
            for slug, article in studio.snapshot.articles.items()
            if holds(article.exists, tenant.values)
        }
    }


def _tenants(studio: Studio) -> list[Told]:
    known = [{"id": each.id, "name": each.name, "held": False} for each in studio.tenants]
    held = [{"id": each, "name": each, "held": True} for each in studio.held_back]
    return sorted([*known, *held], key=lambda each: str(each["id"]))


def _roles(studio: Studio) -> Told:
    return dict(studio.snapshot.look.premises.value.catalog.roles)


def _lint(studio: Studio, lens: Lens, path: str) -> tuple[Diagnostic, ...]:
    """What lint says of the article for this organization, where it can be read."""
    tenant = studio.tenant(lens).value
    if tenant is None or studio.snapshot.corpus is None:
        return ()
    slug = studio.snapshot.slug_at(path)
    if not slug or not holds(studio.snapshot.articles[slug].exists, tenant.values):
        return ()
    blueprint = studio.snapshot.filled(slug, tenant, Making.OUTLINED).blueprint
    corpus = studio.snapshot.corpus
    proofs = provables((blueprint,), corpus)
    return lint((blueprint,), (tenant,), corpus.catalog.labels, proofs=proofs, are_all=False)
