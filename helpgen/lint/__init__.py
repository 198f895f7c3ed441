"""What can be built, but should not be written so."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from helpgen.lint.label_words import Worded, label_words
from helpgen.lint.lint_rule import Finding, LintRule, Provable, Readership, Resolved, Stock
from helpgen.lint.proving import impossible_branches, proven
from helpgen.lint.rules import (
    empty_article,
    empty_page,
    guessed_article,
    hard_coded_word,
    heading_jump,
    hidden_target,
    idle_condition,
    impossible_block,
    long_summary,
    missing_else,
    placeholder_left,
    repeated_block,
    repeated_part,
    same_screen,
    title_in_body,
    unmet_only,
    unseen_block,
)
from helpgen.logic.truth import holds
from helpgen.model.catalog import Words
from helpgen.model.diagnostic import Diagnostic
from helpgen.model.profile import Profile
from helpgen.model.template import Blueprint

ARTICLE_RULES: tuple[LintRule[Blueprint], ...] = (
    empty_article.RULE,
    heading_jump.RULE,
    long_summary.RULE,
    placeholder_left.RULE,
    title_in_body.RULE,
)
WORD_RULES: tuple[LintRule[Worded], ...] = (hard_coded_word.RULE,)
TENANT_RULES: tuple[LintRule[Resolved], ...] = (
    empty_page.RULE,
    guessed_article.RULE,
)
READERSHIP_RULES: tuple[LintRule[Readership], ...] = (unseen_block.RULE,)
PROOF_RULES: tuple[LintRule[Provable], ...] = (
    hidden_target.RULE,
    idle_condition.RULE,
    impossible_block.RULE,
    missing_else.RULE,
    repeated_block.RULE,
    repeated_part.RULE,
    unmet_only.RULE,
)
STOCK_RULES: tuple[LintRule[Stock], ...] = (same_screen.RULE,)


def lint(  # noqa: PLR0913  all by name but the first two
    blueprints: Sequence[Blueprint],
    tenants: Sequence[Profile],
    labels: Mapping[str, Words] | None = None,
    *,
    proofs: Sequence[Provable] = (),
    are_all: bool = True,
    broken: AbstractSet[str] = frozenset(),
) -> tuple[Diagnostic, ...]:
    """Every finding of every rule, each once, with the tenants that it concerns; `labels` are the catalog's.

    `proofs` are the articles laid out for rules that prove. `are_all` is false where a tenant is missing: then nobody
    can say what no tenant sees. Neither that nor typed-out words are told of the articles at the paths `broken`, and
    nothing is proven of them: what has an error is about to change, and its words may stand in what was meant as a link
    or a variable.
    """
    found: dict[tuple[str, Finding], list[str]] = {}
    words = label_words(labels or {})
    sound = [each for each in proofs if each.blueprint.article.path not in broken]
    nobodys = {each.blueprint.article.path: impossible_branches(each) for each in sound}
    for blueprint in blueprints:
        for code, finding in _of_article(blueprint):
            found.setdefault((code, finding), [])
        is_broken = blueprint.article.path in broken
        for code, finding in () if is_broken else _of_words(Worded(blueprint, words)):
            found.setdefault((code, finding), [])
        resolved = tuple(_resolved(blueprint, tenants))
        everybody = Readership(
            blueprint, resolved, nobodys.get(blueprint.article.path, frozenset())
        )
        for rule_of_all in READERSHIP_RULES if are_all and not is_broken else ():
            for finding in rule_of_all.check(everybody):
                found.setdefault((rule_of_all.code, finding), [])
        for subject in resolved:
            for rule_of_tenant in TENANT_RULES:
                for finding in rule_of_tenant.check(subject):
                    concerned = found.setdefault((rule_of_tenant.code, finding), [])
                    if subject.tenant.id not in concerned[-1:]:
                        concerned.append(subject.tenant.id)
    for tenant in tenants:
        for code, finding in _of_stock(Stock(tenant, tuple(_had_by(tenant, blueprints)))):
            found.setdefault((code, finding), []).append(tenant.id)
    return (
        *[
            Diagnostic(finding.place, code, finding.message, finding.hint, tuple(concerned))
            for (code, finding), concerned in found.items()
        ],
        *proven(sound, PROOF_RULES, tenants, are_all=are_all),
    )


def _of_article(blueprint: Blueprint) -> Iterator[tuple[str, Finding]]:
    return ((rule.code, each) for rule in ARTICLE_RULES for each in rule.check(blueprint))


def _of_words(worded: Worded) -> Iterator[tuple[str, Finding]]:
    return ((rule.code, each) for rule in WORD_RULES for each in rule.check(worded))


def _of_stock(stock: Stock) -> Iterator[tuple[str, Finding]]:
    return ((rule.code, each) for rule in STOCK_RULES for each in rule.check(stock))


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
