"""A library that lends books, as an engine of its own: nothing here is about bookings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from helpgen.compile import setting_of
from helpgen.logic import ALWAYS, Scalar
from helpgen.model.article import Article, FrontMatter, Manuscript
from helpgen.model.claim_verdict import Verdict
from helpgen.model.options import Options
from helpgen.model.profile import Profile
from helpgen.read.directives.body import read_body
from helpgen.read.snippets.composed import alone
from helpgen.verify.bench import Bench
from helpgen.verify.cells import Clock
from helpgen.verify.description import Description, read_description
from helpgen.verify.engine import EffectTold, FlowTold, RuleAnswer, RuleQuestion
from helpgen.verify.judging import verdicts
from tests.unit.compile.builder import CATALOG, condition, tenant

TODAY = date(2026, 11, 29)
SAID: Mapping[str, object] = {
    "protocol": 1,
    "engine": {"name": "library"},
    "capabilities": ["rules", "properties", "flows"],
    "rules": [
        {
            "id": "loan.soon",
            "says": "A book waits for some hours.",
            "given": [
                {"name": "now", "cell": "instant", "aliases": ["Now"]},
                {"name": "pickup", "cell": "instant", "aliases": ["Picked up"]},
                {"name": "shelf", "cell": "words", "optional": True},
            ],
            "keys": ["features.hours"],
            "messages": ["too_early"],
            "properties": [{"name": "never-early", "says": "It waits."}, {"name": "never-late"}],
            "place": {"path": "library/soon.js", "line": 7},
        },
        {
            "id": "loan.due",
            "says": "A loan ends.",
            "given": [
                {"name": "lent", "cell": "date", "aliases": ["Lent on"]},
                {"name": "kind", "cell": "code", "codes": ["book", "film"], "optional": True},
            ],
            "gives": [
                {"name": "due", "cell": "date", "aliases": ["Due"]},
                {"name": "renewable", "cell": "yes/no", "aliases": ["Can it be renewed?"]},
            ],
            "keys": ["features.days"],
        },
        {
            "id": "loan.note",
            "says": "Staff get a mail.",
            "keys": ["features.x"],
            "effects": ["mail", "task"],
        },
    ],
    "keys": [
        {"name": "features.hours", "schema": {"type": "integer"}},
        {"name": "features.days", "schema": {"type": ["integer", "null"]}},
        {"name": "features.x", "schema": {"type": "boolean"}},
        {"name": "features.code", "schema": {"type": "string", "enum": ["abc", "xyz"]}},
    ],
    "messages": [
        {"code": "too_early", "text": "It is not “here” yet..."},
        {"code": "gone", "text": "Somebody else has it."},
    ],
    "effects": [{"kind": "mail"}, {"kind": "task"}],
    "states": ["lent"],
    "events": ["ask", "lend"],
    "actors": ["reader", "staff"],
    "flows": [
        {
            "name": "lend",
            "steps": [
                {"event": "ask", "actor": "reader", "state": "asked"},
                {"event": "lend", "actor": "staff", "state": "lent"},
            ],
        }
    ],
}


@dataclass(slots=True)
class Library:
    """The engine; it remembers what it was asked. `lies` are laws that do not hold."""

    asked: list[RuleQuestion] = field(default_factory=list)
    lies: frozenset[str] = frozenset()
    errors: str = ""

    def describe(self) -> Description:
        return read_description(SAID)

    def answer(self, questions: Sequence[RuleQuestion]) -> Sequence[RuleAnswer]:
        self.asked += questions
        return [
            RuleAnswer(error=self.errors) if self.errors else self._one(each) for each in questions
        ]

    def flow(self, name: str, policy: Mapping[str, object]) -> FlowTold:
        assert name == "lend"
        if policy.get("features.x"):
            return FlowTold(error="ask by=reader is refused, gone")
        return FlowTold((("ask", "reader", "asked"), ("lend", "staff", "lent")))

    def _one(self, question: RuleQuestion) -> RuleAnswer:
        holds = question.law not in self.lies if question.law else None
        policy, given = question.policy, question.given
        if question.rule == "loan.due":
            days = policy["features.days"]
            assert isinstance(days, int | None)
            due = date.fromisoformat(str(given["lent"])) + timedelta(days=days or 7)
            facts = {"due": due.isoformat(), "renewable": given.get("kind") != "film"}
            return RuleAnswer(allowed=True, facts=facts, holds=holds)
        if question.rule == "loan.note":
            mails = (EffectTold("mail", "staff"),) if policy["features.x"] else ()
            return RuleAnswer(allowed=True, effects=mails, holds=holds)
        hours = policy["features.hours"]
        assert isinstance(hours, int)
        now, pickup = (datetime.fromisoformat(str(given[name])) for name in ("now", "pickup"))
        if pickup - now < timedelta(hours=hours):
            return RuleAnswer(code="too_early", because=f"less than {hours} h", holds=holds)
        return RuleAnswer(allowed=True, holds=holds)


def article_of(source: str, exists: str = "") -> Article:
    """An article whose body begins in line 1."""
    read = read_body(alone(source.split("\n"), 1, "content/help/portal/a.md"), CATALOG.vocabulary())
    assert not read.diagnostics, read.diagnostics
    front = {
        "id": "help.portal.a",
        "slug": "/help/portal/a",
        "title": "A",
        "category": "portal",
        "summary": "About it.",
        "audienceRoles": ("admin",),
    }
    met = condition(exists) if exists else ALWAYS
    fields = FrontMatter.model_validate(front)
    path = "content/help/portal/a.md"
    return Article(
        path, fields, Manuscript(read.value.body, {}, read.value.claims), (), met, met, met
    )


def of(name: str = "elm", **features: Scalar) -> Profile:
    """An organization with these features."""
    return tenant(name, {f"features.{key}": value for key, value in features.items()})


def judged(
    source: str, *tenants: Profile, engine: Library | None = None, exists: str = ""
) -> list[Verdict]:
    """What becomes of an article's claims; for one organization with the catalog's defaults if none is given."""
    asked = engine or Library()
    setting = setting_of(CATALOG, Options(), {}, tenants)
    bench = Bench(
        setting, CATALOG, asked.describe(), asked, lambda name: Clock(ZoneInfo(name), name), TODAY
    )
    return list(verdicts([article_of(source, exists)], tenants or [of()], bench))


def said(source: str, *tenants: Profile, engine: Library | None = None) -> list[str]:
    """`code line:column message (hint)` of everything that is found."""
    found = [one for each in judged(source, *tenants, engine=engine) for one in each.findings]
    return [
        f"{each.code} {each.place.line}:{each.place.column} {each.message} ({each.hint})"
        for each in found
    ]


def states(found: Sequence[Verdict]) -> list[tuple[str, tuple[str, ...]]]:
    """Each verdict's status and tenants."""
    return [(str(each.status), each.tenants) for each in found]


UTC_CLOCK = Clock(UTC)
