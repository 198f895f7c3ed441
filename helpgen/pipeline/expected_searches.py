"""Searches that have to lead to an article, held against what each organization gets of it."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from helpgen.assemble import same_words
from helpgen.compile.fill import template_for
from helpgen.compile.search.search_entry import SearchEntries
from helpgen.logic.truth import holds
from helpgen.model.compiled_project import CompiledProject
from helpgen.model.diagnostic import Diagnostic
from helpgen.model.profile import Profile
from helpgen.model.template import Blueprint
from helpgen.read import WantedSearch, read_searches
from helpgen.text.search_match import unanswered


def search_faults(root: Path, project: CompiledProject) -> Iterator[Diagnostic]:
    """What is wrong with the file of searches, and each search that does not lead where it should."""
    corpus = project.corpus
    slugs = {each.slug for each in corpus.articles} | corpus.broken
    known = (*project.known, *corpus.held_back)
    searches = read_searches(root, corpus.options.content, slugs, known)
    yield from searches.diagnostics
    blueprints = {each.article.slug: each for each in project.blueprints}
    for search in searches.value:
        blueprint = blueprints.get(search.expected.slug)
        if blueprint is not None:  # else it has an error of its own, which is told
            yield from _led_astray(search, blueprint, project)


def _led_astray(
    search: WantedSearch, blueprint: Blueprint, project: CompiledProject
) -> Iterator[Diagnostic]:
    query, slug, wanted = search.expected.query, search.expected.slug, search.expected.tenants
    having = [
        each for each in project.corpus.tenants if holds(blueprint.article.exists, each.values)
    ]
    lacking = sorted({*wanted} - {each.id for each in having} - {*project.corpus.held_back})
    if lacking or not (having or wanted):
        message = f"a search for `{query}` cannot lead to {slug}: it is not published"
        hint = "ask it for those who have the article, or look at its prerequisites"
        yield Diagnostic(search.place, "LK621", message, hint, tuple(lacking))
    missing: dict[tuple[str, ...], list[str]] = {}
    for tenant in having:
        if (not wanted or tenant.id in wanted) and (
            words := _missing(query, blueprint, tenant, project)
        ):
            missing.setdefault(words, []).append(tenant.id)
    for words, tenants in missing.items():
        named = " and ".join([f"`{word}`" for word in words])
        message = f"a search for `{query}` does not lead to {slug}: nothing there answers {named}"
        hint = "add the word to `aliases` of the article, or to `synonyms` of a label"
        yield Diagnostic(search.place, "LK621", message, hint, tuple(tenants))


def _missing(
    query: str, blueprint: Blueprint, tenant: Profile, project: CompiledProject
) -> tuple[str, ...]:
    corpus = project.corpus
    facts = dict(tenant.project(blueprint.reads))
    entry = SearchEntries().of(blueprint, template_for(blueprint, facts), facts)
    terms = {term for field in entry.fields for term in field.terms()}
    same: Sequence[Sequence[str]] = [
        (*each.names, *each.synonyms) for each in same_words(tenant, corpus.catalog.labels)
    ]
    return unanswered(query, terms, same)
