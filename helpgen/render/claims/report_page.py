"""The report's first page: what is wrong, and how claims stand by organization, article and rule."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from helpgen.frozen import frozen
from helpgen.model.address import file_of
from helpgen.model.claim_verdict import WRONG, Status, Verdict
from helpgen.model.diagnostic import Diagnostic
from helpgen.model.engine_description import RuleDescription
from helpgen.render.claims.claim_view import WORST_FIRST, finding_view, worst
from helpgen.render.claims.look import TEMPLATES
from helpgen.render.content_policy import CONTENT, REFERRER

_MOST_LINKS = 5


@frozen
class ReportFacts:
    """All that the page is made of.

    `tenants` are ids and names, `pages` maps an article's address to its title for each tenant that has it, `articles`
    counts those that were looked at, and `rules` are those that the engine knows. `style` is the stylesheet's path.
    """

    title: str
    today: date
    verdicts: Sequence[Verdict]
    findings: Sequence[Diagnostic]
    rules: Sequence[RuleDescription]
    articles: int
    tenants: Sequence[tuple[str, str]]
    pages: Mapping[str, Mapping[str, str]]
    style: str


class Way(NamedTuple):
    """A link to a page of the report."""

    name: str
    href: str


class CountedRow(NamedTuple):
    """A row of a table: how many claims stand how."""

    name: str
    counts: Mapping[str, int]
    href: str = ""
    about: str = ""
    links: Sequence[Way] = ()


def report_page(facts: ReportFacts) -> str:
    """The page as HTML."""
    claims = {(each.path, each.claim.line, each.claim.column) for each in facts.verdicts}
    claimed = {each.rule for each in facts.verdicts}
    return TEMPLATES.get_template("report.html").render(
        title=facts.title,
        today=facts.today.isoformat(),
        policy=CONTENT,
        referrer=REFERRER,
        style=facts.style,
        statuses=[str(status) for status in WORST_FIRST],
        claims=_counted(len(claims), "claim"),
        articles=_counted(facts.articles, "article"),
        tenants=_counted(len(facts.tenants), "organization"),
        findings=[finding_view(each) for each in facts.findings],
        by_tenant=[_tenant(facts, name, title) for name, title in facts.tenants],
        by_article=[
            _article(facts, slug, verdicts)
            for slug, verdicts in _grouped(facts.verdicts, lambda each: each.slug)
        ],
        by_rule=_rules(facts),
        silent=[rule for rule in facts.rules if rule.id not in claimed],
    )


def _tenant(facts: ReportFacts, name: str, title: str) -> CountedRow:
    found = Counter(each.status for each in facts.verdicts if name in each.tenants)
    counts = {str(status): found[status] for status in WORST_FIRST}
    return CountedRow(title, counts, f"{name}/index.html", name)


def _article(facts: ReportFacts, slug: str, verdicts: Sequence[Verdict]) -> CountedRow:
    pages = facts.pages.get(slug, {})
    wrong = {name for each in verdicts if each.status in WRONG for name in each.tenants}
    shown = [name for name in pages if name in wrong] or list(pages)[:1]
    links = [Way(name, f"{name}/{file_of(slug)}") for name in shown[:_MOST_LINKS]]
    return CountedRow(next(iter(pages.values()), slug), _worst(verdicts), about=slug, links=links)


def _rules(facts: ReportFacts) -> Sequence[CountedRow]:
    known = {rule.id: rule for rule in facts.rules}
    return [
        CountedRow(name, _worst(verdicts), about=known[name].says if name in known else "")
        for name, verdicts in _grouped(facts.verdicts, lambda each: each.rule)
        if name
    ]


def _worst(verdicts: Iterable[Verdict]) -> Mapping[str, int]:
    """Each claim counted once, as it stands at worst."""
    statuses: defaultdict[tuple[str, int, int], list[Status]] = defaultdict(list)
    for each in verdicts:
        statuses[each.path, each.claim.line, each.claim.column].append(each.status)
    found = Counter(map(worst, statuses.values()))
    return {str(status): found[status] for status in WORST_FIRST}


def _grouped(
    verdicts: Sequence[Verdict], by: Callable[[Verdict], str]
) -> Sequence[tuple[str, Sequence[Verdict]]]:
    groups: defaultdict[str, list[Verdict]] = defaultdict(list)
    for each in verdicts:
        groups[by(each)].append(each)
    return sorted(groups.items())


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
