"""Which variants of an article the tenants need."""

from collections.abc import Iterable

from helpgen.compile.decide import Truths, branches
from helpgen.logic import Condition, holds
from helpgen.model.article import Article
from helpgen.model.profile import Profile


class Survey:
    """Tenants that articles are compiled for, each asked once whether a condition holds.

    Articles ask for few different conditions, and each of many tenants would have to be asked for every article. An
    answer is a byte: as a list of truths, which is what it was, a hundred conditions took a kilobyte of each tenant.
    """

    def __init__(self, tenants: Iterable[Profile]) -> None:
        self._facts = [tenant.values for tenant in tenants]
        self._held: dict[Condition, bytes] = {}

    def __len__(self) -> int:
        return len(self._facts)

    def wanted(self, article: Article) -> tuple[Truths, ...]:
        """The distinct answers of the tenants that have the article's body, in a stable order."""
        held = [self._holds(branch.condition) for branch in branches(article.body)]
        if not held:
            return ((),)
        answers = set(zip(self._holds(article.has_body), *held, strict=True))
        return tuple(sorted([tuple(map(bool, answer[1:])) for answer in answers if answer[0]]))

    def _holds(self, condition: Condition) -> bytes:
        """Whether the condition holds, 1 or 0, tenant by tenant."""
        if condition not in self._held:
            self._held[condition] = bytes([holds(condition, facts) for facts in self._facts])
        return self._held[condition]


def wanted(article: Article, tenants: Iterable[Profile]) -> tuple[Truths, ...]:
    """The same for tenants of whom nothing else is asked."""
    return Survey(tenants).wanted(article)
