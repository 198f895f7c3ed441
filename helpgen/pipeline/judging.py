"""Every article judged by the rules that look at one article, on as many processors as pay.

What was found in an article is kept from run to run, under a key of all that its rules read: the article as it was
drawn, the organizations, and where the options name it. What was drawn alike is not judged again.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from hashlib import sha256

from helpgen.cache.cache import key_of
from helpgen.cache.codec import Codec
from helpgen.cache.together import Together
from helpgen.frozen import frozen
from helpgen.lint import judged
from helpgen.lint.lint_ground import Judgment, LintGround, lint_ground
from helpgen.lint.proving import ProofGround, proof_ground
from helpgen.model.corpus import Corpus
from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.model.profile import Profile
from helpgen.model.template import Blueprint
from helpgen.pipeline.kept_articles import CachePast
from helpgen.pipeline.workers import shared_out
from helpgen.pipeline.worth_a_fork import workers_for

_CODEC = Codec([Judgment, Diagnostic, Place])


@frozen
class _JudgedWith:
    """All that an article is judged with; `broken` are the paths of those with an error."""

    ground: LintGround
    proofs: ProofGround
    broken: AbstractSet[str]

    def judge(self, blueprint: Blueprint) -> Judgment:
        is_broken = blueprint.article.path in self.broken
        proof = None if is_broken else self.proofs.provable(blueprint)
        return judged(blueprint, self.ground, proof, is_broken=is_broken)


def judgments(
    blueprints: Sequence[Blueprint],
    corpus: Corpus,
    broken: AbstractSet[str],
    past: CachePast | None = None,
    jobs: int | None = None,
) -> tuple[Judgment, ...]:
    """What is found in each article, in order; those of the `past` are not made again, and new ones are owed to it."""
    are_all = not corpus.held_back
    ground = lint_ground(corpus.tenants, corpus.catalog.labels, are_all=are_all)
    judged_with = _JudgedWith(ground, proof_ground(corpus), broken)
    kept = _KeptJudgments(past, judged_with) if past else None
    found = [kept.find(each) if kept else None for each in blueprints]
    anew = [each for each, known in zip(blueprints, found, strict=True) if known is None]
    made = shared_out(
        judged_with.judge, anew, workers_for(len(anew), jobs), named=lambda each: each.article.path
    )
    if kept and past and made:
        past.owed.append(partial(kept.keep, list(zip(anew, made, strict=True))))
    rest = iter(made)
    return tuple([known or next(rest) for known in found])


class _KeptJudgments:
    """What was found before in articles, for these organizations."""

    def __init__(self, past: CachePast, judged_with: _JudgedWith) -> None:
        self._keys: Mapping[str, str] = past.keys
        self._with = judged_with
        tenants = sha256()
        for each in judged_with.ground.tenants:
            tenants.update(_told(each).encode("utf-8", "surrogatepass"))
        self._given = f"{tenants.hexdigest()} {judged_with.ground.are_all}"
        # one sheaf, whatever the articles say: most are the same from run to run
        self._together = Together(past.cache, key_of("judgments", past.program, self._given))

    def find(self, blueprint: Blueprint) -> Judgment | None:
        """What was found in the article when all that its rules read was as it is now."""
        key = self._key(blueprint)
        data = self._together.get(key) if key else None
        if data is None:
            return None
        judgment: Judgment = _CODEC.value(data.decode("utf-8", "surrogatepass"))
        return judgment

    def keep(self, made: Iterable[tuple[Blueprint, Judgment]]) -> None:
        """The next run finds them."""
        self._together.put(dict(self._entries(made)))

    def _entries(self, made: Iterable[tuple[Blueprint, Judgment]]) -> Iterator[tuple[str, bytes]]:
        for blueprint, judgment in made:
            if key := self._key(blueprint):
                yield key, _CODEC.text(judgment).encode("utf-8", "surrogatepass")

    def _key(self, blueprint: Blueprint) -> str:
        """Empty where it is not known what the article was drawn with: then it is judged every time."""
        article = blueprint.article
        drawn = self._keys.get(article.slug)
        if not drawn:
            return ""
        featured = repr(self._with.proofs.featured.get(article.slug))
        is_broken = repr(article.path in self._with.broken)
        return key_of("judgment", self._given, drawn, featured, is_broken)


def _told(tenant: Profile) -> str:
    """All that rules read of an organization: text, in which 1, 1.0 and true differ."""
    return repr((tenant.id, sorted(tenant.values.items()), sorted(tenant.origins.items())))
