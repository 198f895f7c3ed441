"""Every claim of every article, judged once for all organizations that see it alike.

What a claim can depend on is known beforehand: the conditions of its article, the values in its words, and the policy
keys that its rule declares. Organizations with the same values of all these share one judgment.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from helpgen.compile.decide import Truths, branches
from helpgen.compile.every_passage import readings
from helpgen.compile.passages import Passage, passages
from helpgen.compile.reads import reads_of
from helpgen.frozen import frozen
from helpgen.logic import Facts, holds, keys
from helpgen.logic.claim_words import PARTS
from helpgen.model.article import Article, Manuscript
from helpgen.model.claim import Claim
from helpgen.model.claim_verdict import Status, Verdict
from helpgen.model.diagnostic import Diagnostic
from helpgen.model.lineage import Lineage
from helpgen.model.profile import Profile
from helpgen.model.source import Body, Branch, Choice
from helpgen.model.template import truths
from helpgen.verify.bench import Bench
from helpgen.verify.description import Description
from helpgen.verify.drawing import Draws
from helpgen.verify.engine import Engine, EngineFault
from helpgen.verify.forms import JUDGES
from helpgen.verify.grouping import Grouping, View
from helpgen.verify.known import unknown
from helpgen.verify.laws_kept import LawsKept
from helpgen.verify.parts import Room, rooms, stray
from helpgen.verify.sight import Sight
from helpgen.verify.verdict import ClaimFault, Judged

_OF_STATUS = {
    "CL910": Status.EXPIRED,
    "CL902": Status.ERROR,
    "CL903": Status.ERROR,
    "CL904": Status.ERROR,
    "CL930": Status.ERROR,
}

_IN_PASSAGES = frozenset({"examples", "flow"})
"""Forms that look at what stands around them; for the others it does not matter what else an article shows."""


def verdicts(
    articles: Sequence[Article], tenants: Sequence[Profile], bench: Bench
) -> Iterator[Verdict]:
    """What became of each claim, by article and in its order; the tenants of a verdict see it alike.

    Raises EngineFault behind the verdict of the claim at which the engine failed: nothing more can be asked.
    """
    judging = Judging(tenants, bench)
    for article in articles:
        yield from judging.of(article)


class Judging:
    """Judges articles one by one, for the same organizations."""

    def __init__(self, tenants: Sequence[Profile], bench: Bench) -> None:
        self._bench = bench
        self._grouping = Grouping([View.of(tenant, bench.description) for tenant in tenants])
        self._kept, self._draws = LawsKept(), Draws(bench.description)

    def of(self, article: Article) -> Iterator[Verdict]:
        """What became of the claims of one article; raises as `verdicts` does."""
        if article.claims:
            judge = _Judge(article, self._bench, self._grouping, self._kept, self._draws)
            yield from judge.verdicts()


@frozen
class Seen:
    """A claim as some organizations see it alike: all that its judgment is made of, the engine aside."""

    lineage: Lineage
    sight: Sight
    tenants: tuple[str, ...]

    def judged(self, engine: Engine, description: Description) -> Judged:
        """What becomes of it with this engine."""
        own = self.sight
        draws = own.draws if description is own.description else Draws(description)
        sight = replace(own, engine=engine, description=description, draws=draws)
        return JUDGES[sight.claim.said.form](sight)


def seen(articles: Sequence[Article], tenants: Sequence[Profile], bench: Bench) -> Iterator[Seen]:
    """Every claim that names what there is, once for all who see it alike; hidden ones are left out."""
    grouping = Grouping([View.of(tenant, bench.description) for tenant in tenants])
    draws = Draws(bench.description)
    for article in articles:
        yield from _Judge(article, bench, grouping, LawsKept(), draws).seen()


@dataclass
class _Judge:
    """The claims of one article."""

    article: Article
    bench: Bench
    grouping: Grouping
    kept: LawsKept
    draws: Draws
    passages: dict[tuple[int, Truths], Sequence[Passage]] = field(default_factory=dict)

    def verdicts(self) -> Iterator[Verdict]:
        for claim in self.article.claims:
            yield from self._part(claim) if claim.said.form in PARTS else self._claim(claim)

    def _part(self, part: Claim) -> Iterator[Verdict]:
        """Nothing by itself, unless it stands in nothing that is claimed, whatever is shown."""
        if not any(room.has(part) for room in self._rooms):
            groups = self.grouping.by(self._reads(part))
            lost = [group for group in groups if self._is_shown(part, group[0].facts)]
            names = sorted(view.id for group in lost for view in group)
            yield self._verdict(part, Judged(0, (stray(part),)), tuple(names))

    @cached_property
    def _rooms(self) -> Sequence[Room]:
        """Where parts may stand in some variant."""
        variants = readings(self.article, self.bench.setting)
        claims = self.article.claims
        return [room for each in variants for room in rooms(claims, each.passages)]

    def seen(self) -> Iterator[Seen]:
        for claim in self.article.claims:
            known = unknown(claim, self.bench.description, self.bench.catalog) is None
            if claim.said.form not in PARTS and known:
                for group in self.grouping.by(self._reads(claim)):
                    if self._is_shown(claim, group[0].facts):
                        names = tuple(sorted(view.id for view in group))
                        yield Seen(self.article.lineage, self._sight(claim, group[0]), names)

    def _claim(self, claim: Claim) -> Iterator[Verdict]:
        wrong = unknown(claim, self.bench.description, self.bench.catalog)
        if wrong is not None:
            everybody = tuple(view.id for group in self.grouping.by(frozenset()) for view in group)
            yield self._verdict(claim, Judged(0, (wrong,)), everybody)
            return
        try:
            yield from self._judged(claim)
        except EngineFault as fault:
            yield self._verdict(claim, Judged(0, (_fault(claim, fault),)), ())
            raise

    def _judged(self, claim: Claim) -> Iterator[Verdict]:
        hidden: list[str] = []
        seen: dict[object, tuple[Judged, list[str]]] = {}
        for group in self.grouping.by(self._reads(claim)):
            names = [view.id for view in group]
            if self._is_shown(claim, group[0].facts):
                judged = self.kept.judged(self._sight(claim, group[0]))
                seen.setdefault(judged, (judged, []))[1].extend(names)
            else:
                hidden += names
        for judged, names in seen.values():
            yield self._verdict(claim, judged, tuple(sorted(names)))
        if hidden:
            yield self._verdict(claim, Judged(), tuple(sorted(hidden)), Status.HIDDEN)

    def _reads(self, claim: Claim) -> frozenset[str]:
        """All keys that what is said of a claim can depend on."""
        article, description, said = self.article, self.bench.description, claim.said
        names = set(keys(article.has_body)) | keys(article.exists) | keys(claim.given)
        if said.form in _IN_PASSAGES:
            around = article.body if claim.hidden is None else claim.hidden
            names |= _keys(around)
        rule = description.rules.get(said.subject)
        if said.form == "is":
            names.add(said.subject)
        elif said.form == "flow" and said.subject in description.flows:
            names |= description.keys.keys() - _fixed(claim)
        elif rule is not None:
            names |= description.keys_behind(rule) - _fixed(claim)
        return frozenset(names | self._words_of(claim))

    def _words_of(self, claim: Claim) -> frozenset[str]:
        """The keys in a table of examples in any variant; where readers see it, those of all tables of its article."""
        if claim.said.form != "examples":
            return frozenset()
        if claim.hidden is not None:
            return self._keys_in(_own_table(claim), claim.line)
        return self._keys_in_tables

    @cached_property
    def _keys_in_tables(self) -> frozenset[str]:
        return self._keys_in(self.article.body, 0)

    def _keys_in(self, body: Body, number: int) -> frozenset[str]:
        every = self._every(body, number)
        return frozenset(key for each in every for text in each.cells for key in reads_of(text))

    def _every(self, body: Body, number: int) -> Iterator[Passage]:
        conditions = [branch.condition for branch in branches(body)]
        answers = {truths(conditions, group[0].facts) for group in self.grouping.by(_keys(body))}
        for each in sorted(answers):
            yield from self._passages(body, number, each)

    def _passages(self, body: Body, number: int, answers: Truths) -> Sequence[Passage]:
        if (number, answers) not in self.passages:
            article = replace(self.article, manuscript=Manuscript(body, self.article.places))
            self.passages[number, answers] = passages(article, answers, self.bench.setting)
        return self.passages[number, answers]

    def _shown(self, body: Body, number: int, facts: Facts) -> Sequence[Passage]:
        conditions = [branch.condition for branch in branches(body)]
        return self._passages(body, number, truths(conditions, facts)) if body else ()

    def _is_shown(self, claim: Claim, facts: Facts) -> bool:
        return all(
            holds(each, facts) for each in (self.article.exists, self.article.has_body, claim.given)
        )

    def _sight(self, claim: Claim, view: View) -> Sight:
        bench = self.bench
        return Sight(
            claim,
            self._shown(self.article.body, 0, view.facts),
            self._shown(_own_table(claim), claim.line, view.facts),
            [each for each in self.article.claims if holds(each.given, view.facts)],
            view.facts,
            view.policy,
            bench.catalog,
            bench.description,
            bench.engine,
            self.draws,
            bench.clock_of,
            bench.today,
        )

    def _verdict(
        self, claim: Claim, judged: Judged, tenants: tuple[str, ...], status: Status | None = None
    ) -> Verdict:
        path = self.article.path
        return Verdict(
            self.article.slug,
            path,
            claim,
            claim.said.subject if claim.said.form in ("examples", "claim") else "",
            status or _status(claim, judged.found),
            tenants,
            judged.checks,
            tuple(self._finding(each, tenants) for each in judged.found),
            tuple(each.mended for each in judged.found if each.mended),
            judged.rows,
            judged.answers,
            self.article.runs,
        )

    def _finding(self, found: ClaimFault, tenants: tuple[str, ...]) -> Diagnostic:
        place = self.article.place(found.line, found.column)
        everybody = sum(map(len, self.grouping.by(frozenset())))
        some = tenants if len(tenants) < everybody else ()
        return Diagnostic(place, found.code, found.message, found.hint, some)


def _own_table(claim: Claim) -> Body:
    """The table that no reader sees, under the condition that decides whether the claim is shown."""
    if not claim.hidden:
        return ()
    return (Choice((Branch(claim.given, claim.line, claim.hidden),)),)


def _fault(claim: Claim, fault: EngineFault) -> ClaimFault:
    hint = "mend the engine, and run again; docs/engine.md says what an engine does"
    return ClaimFault(claim.line, claim.column, "CL930", str(fault), hint)


def _fixed(claim: Claim) -> set[str]:
    """The keys that have a value behind `with`, whatever an organization has."""
    return {pair.name for pair in claim.said.policy}


def _keys(body: Body) -> frozenset[str]:
    return frozenset[str]().union(*(keys(branch.condition) for branch in branches(body)))


def _status(claim: Claim, found: Sequence[ClaimFault]) -> Status:
    if not found:
        return Status.MANUAL if claim.said.form == "manual" else Status.PASS
    statuses = {_OF_STATUS.get(each.code, Status.FAIL) for each in found}
    return Status.ERROR if Status.ERROR in statuses else statuses.pop()
