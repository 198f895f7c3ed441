"""The benchmark's articles and organizations as a helpgen project."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import yaml

from benchmarks.corpus.article import Article
from benchmarks.corpus.files import write
from benchmarks.corpus.markers import Mechanism, translate
from benchmarks.corpus.organization import Organization
from benchmarks.corpus.vocabulary import ALWAYS_ON, CATEGORIES, FEATURES, LABELS, SETTINGS

DIRECTIVES = Mechanism(
    label="{{{{labels.{}}}}}",
    when="<!-- help:when {} -->",
    when_not="<!-- help:when-not {} -->",
    end_when="<!-- help:end -->",
    end_when_not="<!-- help:end -->",
)


def write_helpgen(
    folder: Path,
    articles: Iterable[Article],
    organizations: Sequence[Organization],
    outputs: Sequence[str] = (),
) -> None:
    """Write a project that holds every organization, and asks for these outputs; all usual ones without a choice."""
    options = {"title": "Help", **({"outputs": [*outputs]} if outputs else {})}
    write(folder / "helpgen.yaml", _yaml(options))
    write(folder / "catalog.yaml", _yaml(_catalog()))
    for who in organizations:
        write(folder / f"profiles/{who.id}.yaml", _yaml(_profile(who)))
    for article in articles:
        body = translate(article.body, DIRECTIVES)
        write(folder / f"content/help/{article.path}.md", front_matter(article) + body)


def front_matter(article: Article) -> str:
    """The article's head, in the order in which people write it."""
    slug = f"/help/{article.path}"
    fields = {
        "id": slug.strip("/").replace("/", "."),
        "slug": slug,
        "title": article.title,
        "category": article.category,
        "summary": article.summary,
        "audienceRoles": ["admin", "staff"],
        "tags": list(article.tags),
        "prerequisites": {"features": [ALWAYS_ON], "settings": [], "org": []},
        "aliases": list(article.aliases),
    }
    return f"---\n{_yaml(fields)}---\n\n"


def _catalog() -> dict[str, object]:
    switch = {"type": "boolean", "default": False}
    return {
        "roles": {"admin": "Administrator", "staff": "Staff"},
        "categories": [{"slug": name, "title": name.capitalize()} for name in CATEGORIES],
        "features": {name: {**switch, "title": name} for name in FEATURES},
        "settings": {name: {**switch, "title": name} for name in SETTINGS},
        "labels": {name: _forms(words[0]) for name, words in LABELS.items()},
    }


def _profile(who: Organization) -> dict[str, object]:
    labels = {name: _forms(words) for name, words in who.labels.items()}
    return {
        "id": who.id,
        "name": who.name,
        "features": who.features,
        "settings": who.settings,
        "labels": labels,
    }


def _forms(words: tuple[str, str]) -> dict[str, str]:
    return dict(zip(("singular", "plural"), words, strict=True))


def _yaml(value: object) -> str:
    return yaml.safe_dump(value, sort_keys=False, default_flow_style=None, width=1000)
