"""The benchmark's articles and organizations as a Hugo site: one configuration file per organization.

Hugo's own means throughout: shortcodes for labels and conditions, a navigation that is made once per category
(`partialCached`), its own table of contents. The pages hold what helpgen's hold: a home page, one page per category,
and articles with navigation, breadcrumbs, summary, contents and the articles before and after; beside them a JSON feed.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
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
disableKinds = ["taxonomy", "term", "RSS", "sitemap"]
[outputs]
home = ["html", "json"]
"""


def write_hugo(
    folder: Path, articles: Iterable[Article], organizations: Sequence[Organization]
) -> None:
    """Write a site whose `organizations/<id>.toml` makes it one organization's."""
    write(folder / "hugo.toml", OPTIONS)
    for layout in sorted(LAYOUTS.rglob("*.*")):
        write(folder / "layouts" / layout.relative_to(LAYOUTS), layout.read_text("utf-8"))
    for number, name in enumerate(CATEGORIES, 1):
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
