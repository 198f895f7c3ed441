"""The benchmark's articles and organizations as a Hugo site: one configuration file per organization.

Hugo's own means throughout: shortcodes for labels and conditions, a navigation that is made once per site
(`partialCached`), a table of contents, and one JSON file with the text of every page for search.
"""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.corpus.article import Article
from benchmarks.corpus.files import write
from benchmarks.corpus.markers import Mechanism, translate
from benchmarks.corpus.organization import Organization

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
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "section", "404"]
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
    for who in organizations:
        write(folder / f"organizations/{who.id}.toml", _parameters(who))
    for article in articles:
        body = translate(article.body, SHORTCODES)
        write(folder / f"content/help/{article.path}.md", _front_matter(article) + body)


def _front_matter(article: Article) -> str:
    fields = {
        "title": article.title,
        "description": article.summary,
        "keywords": article.tags,
        "category": article.category,
    }
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
