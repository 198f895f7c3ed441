"""Small projects with links of all kinds, drawn by number: what is proven of links is held against every page."""

from itertools import product
from random import Random

from helpgen.lint import lint
from helpgen.lint.proving import provables
from helpgen.logic import holds
from helpgen.model.article import Article
from helpgen.model.options import LintOptions
from helpgen.model.profile import Profile
from tests.unit.compile.builder import Project, article, condition, project, tenant

KEYS = {
    "features.x": (True, False),
    "features.y": (True, False),
    "features.hours": (11, 24, 25),
    "features.days": (None, 3),
}
TESTS = (
    "features.x",
    "features.y",
    "features.hours > 24",
    "features.hours == 24",
    "features.days is set",
)
NAMES = ("one", "two", "three")


def expression(rng: Random, depth: int = 2) -> str:
    if depth == 0 or rng.random() < 0.4:
        return rng.choice(("", "not ")) + rng.choice(TESTS)
    word = rng.choice((" and ", " or "))
    return f"({expression(rng, depth - 1)}{word}{expression(rng, depth - 1)})"


def drawn_body(rng: Random, depth: int = 2) -> str:
    """Links of all kinds in nested blocks and within lines, each on a line of its own."""
    lines: list[str] = []
    for _ in range(rng.randint(1, 3)):
        slug = f"/help/portal/{rng.choice(NAMES)}"
        link = rng.choice((f"[a]({slug})", f"[b]({slug}#s)"))
        kind = rng.randint(0, 3)
        if kind == 0 and depth:
            inner, other = drawn_body(rng, depth - 1), drawn_body(rng, depth - 1)
            lines += [f"<!-- help:when {expression(rng)} -->", "", inner, ""]
            lines += ["<!-- help:else -->", "", other, ""] if rng.random() < 0.5 else []
            lines += ["<!-- help:end -->"]
        elif kind == 1:
            lines += [
                f"See <!-- help:when {expression(rng)} -->{link}<!-- help:else -->it<!-- help:end -->."
            ]
        else:
            lines += [f"See {link}."]
        lines.append("")
    return "\n".join(lines)


def drawn_article(rng: Random, name: str) -> Article:
    head = f"<!-- help:when {expression(rng)} -->\n\n## S\n\n<!-- help:end -->\n\n"
    exists = expression(rng) if rng.random() < 0.6 else ""
    return article(head + drawn_body(rng), name, exists=exists)


def everybody(bounds: tuple[str, ...]) -> tuple[Profile, ...]:
    """An organization for each way to be that the catalog allows."""
    asked = [condition(bound) for bound in bounds]
    worlds = [dict(zip(KEYS, values, strict=True)) for values in product(*KEYS.values())]
    possible = [tenant(f"t{at:02}", world) for at, world in enumerate(worlds)]
    return tuple([each for each in possible if all(holds(bound, each.values) for bound in asked)])


def broken(made: Project) -> dict[tuple[str, int, bool], set[str]]:
    """For each link, whether of a heading or not, who has a page on which it is broken: asked page by page."""
    found: dict[tuple[str, int, bool], set[str]] = {}
    for blueprint in made.blueprints:
        own = blueprint.article
        for each in made.tenants:
            if not holds(own.has_body, each.values):
                continue
            template = blueprint.variant_for(each.values)
            assert template is not None
            for link in template.references:
                is_there = holds(link.exists, each.values)
                if not is_there or not holds(link.heading, each.values):
                    key = (own.path, link.line, is_there)
                    found.setdefault(key, set()).add(each.id)
    return found


def told(made: Project) -> dict[tuple[str, int, bool], set[str]]:
    """The same, as lint tells it."""
    proofs = provables(made.blueprints, made.corpus)
    return {
        (each.place.path, each.place.line, "#" in each.message): {*each.tenants}
        for each in lint(made.blueprints, made.tenants, proofs=proofs)
        if each.code == "LK603"
    }


def drawn_project(number: int) -> Project | None:
    """The project with this number, the same one every time; None where its catalog allows nobody."""
    rng = Random(number)  # noqa: S311  not for secrets: the same number has to draw the same project
    bounds = tuple([expression(rng) for _ in range(rng.randint(0, 2))])
    tenants = everybody(bounds)
    articles = [drawn_article(rng, name) for name in NAMES]
    links = LintOptions(links=("prose", "heading"))
    return project(*articles, tenants=tenants, bounds=bounds, lint=links) if tenants else None
