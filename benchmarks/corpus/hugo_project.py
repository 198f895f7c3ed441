"""The benchmark's articles and organizations as a Hugo site: one configuration file per organization.

Hugo's own means throughout: shortcodes for labels and conditions, cached partials for the navigation, its own table of
contents. There are two kinds of site, so that nobody has to wonder which Hugo helpgen was held against.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpus.article import Article
from benchmarks.corpus.files import write
from benchmarks.corpus.markers import Mechanism, translate
from benchmarks.corpus.organization import Organization
from benchmarks.corpus.vocabulary import CATEGORIES

SHORTCODES = Mechanism(
    label='{{{{% label "{}" %}}}}',
    when='{{{{% when "{}" %}}}}',
    when_not='{{{{% whennot "{}" %}}}}',
    end_when="{{% /when %}}",
    end_when_not="{{% /whennot %}}",
)
LAYOUTS = Path(__file__).parent / "hugo_layouts"
OPTIONS = """\
baseURL = "https://example.org/"
disableKinds = {disabled}
[outputs]
home = ["html", "json"]
"""
_FEEDS_AND_TAGS = ("taxonomy", "term", "RSS", "sitemap")


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of Hugo site; `folder` holds its layouts, `disabled` names the pages that it does not have."""

    name: str
    folder: str
    disabled: tuple[str, ...]

    @property
    def shelves(self) -> bool:
        """Whether each category has a page."""
        return "section" not in self.disabled


FULL = Kind("Hugo (full navigation)", "full_navigation", (*_FEEDS_AND_TAGS, "section", "404"))
"""What the promises are held against: all articles in the navigation of every page, their text in the feed."""

MATCHED = Kind("Hugo (pages like ours)", "matched", _FEEDS_AND_TAGS)
"""For information: the pages hold what helpgen's hold, navigation of one category and breadcrumbs among it."""

KINDS = (FULL, MATCHED)


def write_hugo(
    folder: Path, kind: Kind, articles: Iterable[Article], organizations: Sequence[Organization]
) -> None:
    """Write a site whose `organizations/<id>.toml` makes it one organization's."""
    write(folder / "hugo.toml", OPTIONS.format(disabled=json.dumps(kind.disabled)))
    for source in (LAYOUTS / "both", LAYOUTS / kind.folder):
        for layout in sorted(source.rglob("*.*")):
            write(folder / "layouts" / layout.relative_to(source), layout.read_text("utf-8"))
    for number, name in enumerate(CATEGORIES if kind.shelves else (), 1):
        write(folder / f"content/help/{name}/_index.md", _shelf(name, number))
    for who in organizations:
        write(folder / f"organizations/{who.id}.toml", _parameters(who))
    for article in articles:
        body = translate(article.body, SHORTCODES)
        write(folder / f"content/help/{article.path}.md", _page(article) + body)


def _shelf(name: str, number: int) -> str:
    return _front_matter({"title": name.capitalize(), "weight": number, "category": name})


def _page(article: Article) -> str:
    fields = {
        "title": article.title,
        "description": article.summary,
        "keywords": article.tags,
        "category": article.category,
    }
    return _front_matter(fields)


def _front_matter(fields: Mapping[str, object]) -> str:
    lines = [f"{name}: {json.dumps(value)}" for name, value in fields.items()]
    return "\n".join(["---", *lines, "---", "", ""])


def _parameters(who: Organization) -> str:
    lines = [f"title = {json.dumps(who.name + ' help')}"]
    for name, switches in (("features", who.features), ("settings", who.settings)):
        lines.append(f"[params.{name}]")
        lines += [f"{key} = {json.dumps(value)}" for key, value in switches.items()]
    for label, (singular, plural) in who.labels.items():
        words = (f"singular = {json.dumps(singular)}", f"plural = {json.dumps(plural)}")
        lines += [f"[params.labels.{label}]", *words]
    return "\n".join(lines) + "\n"
