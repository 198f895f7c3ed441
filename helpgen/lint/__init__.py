"""What can be built, but should not be written so."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from helpgen.lint.label_words import Worded, label_words
from helpgen.lint.lint_rule import (
    Finding,
    Library,
    LintRule,
    Provable,
    Readership,
    Resolved,
    Stock,
    Subject,
)
from helpgen.lint.proving import impossible_branches, proven
from helpgen.lint.rules import (
    echoing_summary,
    empty_article,
    empty_page,
    empty_section,
    empty_table,
    guessed_article,
    hanging_then,
    hard_coded_word,
    heading_jump,
    hidden_target,
    idle_condition,
    impossible_block,
    lone_step,
    long_summary,
    lost_list,
    missing_else,
    missing_section,
    missing_step,
    other_roles,
    placeholder_left,
    repeated_block,
    repeated_part,
    same_screen,
    small_beginning,
    suffixed_label,
    title_in_body,
    unlinked_article,
    unmet_only,
    unseen_article,
    unseen_block,
    unused_asset,
    unused_key,
    unused_label,
    vague_link,
    vague_picture,
)
from helpgen.logic.truth import holds
from helpgen.model.catalog import Words
from helpgen.model.diagnostic import Diagnostic
from helpgen.model.profile import Profile
from helpgen.model.template import Blueprint

ARTICLE_RULES: tuple[LintRule[Blueprint], ...] = (
    echoing_summary.RULE,
    empty_article.RULE,
    long_summary.RULE,
    placeholder_left.RULE,
    small_beginning.RULE,
    title_in_body.RULE,
    vague_link.RULE,
    vague_picture.RULE,
)
WORD_RULES: tuple[LintRule[Worded], ...] = (hard_coded_word.RULE,)
TENANT_RULES: tuple[LintRule[Resolved], ...] = (
    empty_page.RULE,
    guessed_article.RULE,
)
READERSHIP_RULES: tuple[LintRule[Readership], ...] = (unseen_block.RULE,)
PROOF_RULES: tuple[LintRule[Provable], ...] = (
    empty_section.RULE,
    empty_table.RULE,
    hanging_then.RULE,
    heading_jump.RULE,
    hidden_target.RULE,
    idle_condition.RULE,
    impossible_block.RULE,
    lone_step.RULE,
    lost_list.RULE,
    missing_else.RULE,
    missing_section.RULE,
    missing_step.RULE,
    repeated_block.RULE,
    repeated_part.RULE,
    unmet_only.RULE,
)
STOCK_RULES: tuple[LintRule[Stock], ...] = (same_screen.RULE,)
LIBRARY_RULES: tuple[LintRule[Library], ...] = (
    other_roles.RULE,
    suffixed_label.RULE,
    unlinked_article.RULE,
    unseen_article.RULE,
    unused_asset.RULE,
    unused_key.RULE,
    unused_label.RULE,
)


def lint(  # noqa: PLR0913  all by name but the first two
    blueprints: Sequence[Blueprint],
    tenants: Sequence[Profile],
    labels: Mapping[str, Words] | None = None,
    *,
    proofs: Sequence[Provable] = (),
    library: Library | None = None,
    are_all: bool = True,
    broken: AbstractSet[str] = frozenset(),
) -> tuple[Diagnostic, ...]:
    """Every finding of every rule, each once, with the tenants that it concerns; `labels` are the catalog's.

    `proofs` are the articles laid out for rules that prove, `library` the whole project. `are_all` is false
    where a tenant is missing: then nobody can say what no tenant sees. Neither that nor typed-out words are told of the
    articles at the paths `broken`, and nothing is proven of them: what has an error is about to change, and its words
    may stand in what was meant as a link or a variable.
    """
    found: dict[tuple[str, Finding], list[str]] = {}
    words = label_words(labels or {})
    sound = [each for each in proofs if each.blueprint.article.path not in broken]
    nobodys = {each.blueprint.article.path: impossible_branches(each) for each in sound}
    for blueprint in blueprints:
        is_broken = blueprint.article.path in broken
        resolved = tuple(_resolved(blueprint, tenants))
        everybody = Readership(
            blueprint, resolved, nobodys.get(blueprint.article.path, frozenset())
        )
        for code, finding in (
            *_told(ARTICLE_RULES, blueprint),
            *(() if is_broken else _told(WORD_RULES, Worded(blueprint, words))),
            *(_told(READERSHIP_RULES, everybody) if are_all and not is_broken else ()),
        ):
            found.setdefault((code, finding), [])
        for subject in resolved:
            for code, finding in _told(TENANT_RULES, subject):
                concerned = found.setdefault((code, finding), [])
                if subject.tenant.id not in concerned[-1:]:
                    concerned.append(subject.tenant.id)
    for tenant in tenants:
        for told in _told(STOCK_RULES, Stock(tenant, tuple(_had_by(tenant, blueprints)))):
            found.setdefault(told, []).append(tenant.id)
    for told in _told(LIBRARY_RULES, library) if library else ():
        found.setdefault(told, [])
    return (
        *[
            Diagnostic(finding.place, code, finding.message, finding.hint, tuple(concerned))
            for (code, finding), concerned in found.items()
        ],
        *proven(sound, PROOF_RULES, tenants, are_all=are_all),
    )


def _told(rules: Iterable[LintRule[Subject]], subject: Subject) -> Iterator[tuple[str, Finding]]:
    return ((rule.code, each) for rule in rules for each in rule.check(subject))


def _had_by(tenant: Profile, blueprints: Iterable[Blueprint]) -> Iterator[Blueprint]:
    return (each for each in blueprints if holds(each.article.exists, tenant.values))


def related_left_out(blueprints: Sequence[Blueprint], tenants: Sequence[Profile]) -> int:
    """How many links of Related some tenant does not get because it lacks their article; each once."""
    return len(
        {
            (subject.blueprint.article.path, link.line, link.target)
            for blueprint in blueprints
            for subject in _resolved(blueprint, tenants)
            for link in subject.template.references
            if link.related and not holds(link.exists, subject.facts)
        }
    )


def _resolved(blueprint: Blueprint, tenants: Iterable[Profile]) -> Iterator[Resolved]:
    for tenant in tenants:
        facts = dict(tenant.project(blueprint.reads))
        if holds(blueprint.article.has_body, facts):
            template = blueprint.variant_for(facts)
            if template is not None:
                yield Resolved(blueprint, template, tenant, facts)
