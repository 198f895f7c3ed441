"""Every block is shown to somebody.

Why: a block that nobody sees is never proofread, and its condition may say something else than was meant.
Bad:  `help:when features.leadHours > 168` where every organization has 24 or 48
Good: `help:when features.leadHours > 24`, or the block as it is, while an organization for it is on its way
"""

import json
from collections.abc import Iterator, Sequence

from helpgen.lint.left_empty import is_left_empty
from helpgen.lint.lint_rule import Finding, LintRule, Readership
from helpgen.logic import ALWAYS, Facts, holds, keys
from helpgen.model.article import Article
from helpgen.model.source import Body, Branch, Choice, Within, shown_branches

_KEYS = 4  # that a hint names, and values of each


def check(subject: Readership) -> Iterator[Finding]:
    """Blocks that none of the organizations with this article sees, the outermost ones only.

    Of one that no profile can ever see another rule tells.
    """
    blueprint = subject.blueprint
    if not blueprint.conditions or all(map(is_left_empty, subject.resolved)):  # the latter is told
        return
    body = blueprint.article.body
    facts = [each.facts for each in subject.resolved]
    alike = {id(each.template): each.facts for each in subject.resolved}  # they see the same
    seen = {id(branch) for each in alike.values() for branch in shown_branches(body, each)}
    for branches in _unseen(body, seen, subject.impossible):
        yield _finding(blueprint.article, branches, facts)


def _unseen(body: Body, seen: set[int], impossible: frozenset[int]) -> Iterator[Sequence[Branch]]:
    """The branches of each choice that nobody sees; what is under `else` is there for whoever else may come."""
    for node in body:
        if isinstance(node, Within):
            yield from _unseen(node.parts, seen, impossible)
        elif isinstance(node, Choice):
            hidden = [
                each
                for each in node.branches
                if id(each) not in seen | impossible and each.condition != ALWAYS
            ]
            if hidden:
                yield hidden
            for branch in node.branches:
                if id(branch) in seen:
                    yield from _unseen(branch.nodes, seen, impossible)


def _finding(article: Article, branches: Sequence[Branch], facts: Sequence[Facts]) -> Finding:
    first = branches[0]
    others = [str(article.lineage.line_of(each.line)) for each in branches[1:]]
    lines = f"line{'s' * (len(others) > 1)} {', '.join(others)}"
    rest = f", and so is what the same block says below {lines}" if others else ""
    taken = any(holds(first.condition, each) for each in facts)
    why = "an earlier branch is shown instead; " if taken else ""
    place = article.place(first.line, first.column)
    message = f"this is shown to 0 of {len(facts)} organizations{rest}"
    return Finding(place, message, f"{why}{_values(first, facts)}; nothing to do, if that is meant")


def _values(branch: Branch, facts: Sequence[Facts]) -> str:
    """What the keys of a condition are for these organizations."""
    told: list[str] = []
    for key in sorted(keys(branch.condition))[:_KEYS]:
        values = list(dict.fromkeys(json.dumps(each[key], ensure_ascii=False) for each in facts))
        more = ", …" if len(values) > _KEYS else ""
        told.append(f"{key} is {', '.join(values[:_KEYS])}{more}")
    return "; ".join(told)


RULE = LintRule(code="CD223", name="unseen-block", check=check)
