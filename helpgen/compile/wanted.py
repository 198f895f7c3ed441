"""Which variants of an article the tenants need."""

from collections.abc import Iterable

from helpgen.compile.decide import Truths, branches
from helpgen.logic import holds, keys
from helpgen.model.article import Article
from helpgen.model.profile import Profile
from helpgen.model.template import truths


def wanted(article: Article, tenants: Iterable[Profile]) -> tuple[Truths, ...]:
    """The distinct answers of the tenants that have the article's body, in a stable order."""
    conditions = [branch.condition for branch in branches(article.body)]
    if not conditions:
        return ((),)
    reads = sorted(
        set[str]().union(*(keys(condition) for condition in conditions)) | keys(article.has_body)
    )
    projections = {tenant.project(reads) for tenant in tenants}
    answers: set[Truths] = set()
    for projection in projections:
        facts = dict(projection)
        if holds(article.has_body, facts):
            answers.add(truths(conditions, facts))
    return tuple(sorted(answers))
