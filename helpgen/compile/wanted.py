"""Which variants of an article the tenants need."""

from collections.abc import Iterable

from helpgen.compile.decide import Truths, branches
from helpgen.logic import Condition, holds
from helpgen.model.article import Article
from helpgen.model.profile import Profile

_NO, _YES = "01"


class Survey:
    """Tenants that articles are compiled for, each asked once whether a condition holds.

    Articles ask for few different conditions, and each of many tenants would have to be asked for every article. The
    answers are kept as bits: as lists of truths, a hundred conditions took most of a kilobyte of each tenant.
    """

    def __init__(self, tenants: Iterable[Profile]) -> None:
        self._facts = [tenant.values for tenant in tenants]
        self._held: dict[Condition, int] = {}

    def __len__(self) -> int:
        return len(self._facts)

    def wanted(self, article: Article) -> tuple[Truths, ...]:
        """The distinct answers of the tenants that have the article's body, in a stable order."""
        held = [self._holds(branch.condition) for branch in branches(article.body)]
        if not held:
            return ((),)
        answers = set(zip(self._holds(article.has_body), *held, strict=True))
        return tuple(sorted([_truths(answer[1:]) for answer in answers if answer[0] == _YES]))

    def _holds(self, condition: Condition) -> str:
        """Whether the condition holds, tenant by tenant."""
        if condition not in self._held:
            told = "".join([_YES if holds(condition, facts) else _NO for facts in self._facts])
            self._held[condition] = int(told or _NO, 2)
        return f"{self._held[condition]:0{len(self)}b}" if self._facts else ""


def _truths(answer: Iterable[str]) -> Truths:
    return tuple([each == _YES for each in answer])


def wanted(article: Article, tenants: Iterable[Profile]) -> tuple[Truths, ...]:
    """The same for tenants of whom nothing else is asked."""
    return Survey(tenants).wanted(article)
