"""Ask the queries of `tests/search/queries.yaml` of three searches, on the same articles, and print them side by side.

    npm install --prefix DIR pagefind@1.6.0
    python -m benchmarks.searches --pagefind DIR/node_modules/.bin/pagefind

- **helpgen**: the shipped scripts with each organization's `search-index.js`, in Node.
- **Pagefind**: its own index of the built pages (`article` is what it reads), asked in Chromium with its defaults.
- **VitePress**: MiniSearch with the options that VitePress has by default, a document for each section, in Node.

Aliases and tags stand on no page. So the others are asked twice: as they are, and with each article's aliases and tags
added below its title. It takes a minute or two, and is no part of the suite.
"""

import argparse
import html
import re
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import Page, sync_playwright

from helpgen.model.site import Site
from helpgen.pipeline.build import build
from tests.search.node import SHIPPED, WHOLE, ask
from tests.search.queries import KINDS, ROWS
from tests.search.sites import ROOT, index_of, sites

Found = dict[tuple[str, str], list[str]]
"""Of each tenant and query the slugs below `/help/`, the best first."""

OWN = "(() => { const search = HelpSearch.open(helpIndex); return given.map(query => search.find(query)); })()"
VITEPRESS = """
(() => {
  const fields = ["title", "titles", "text"];
  const searchOptions = { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } };
  const index = new MiniSearch({ fields, storeFields: ["title", "titles"], searchOptions });
  index.addAll(given.documents);
  return given.queries.map((query) => index.search(query).slice(0, 16).map((found) => found.id.split("#")[0]));
})()
"""
PAGEFIND = """
async (queries) => {
  const pagefind = await import("./pagefind/pagefind.js");
  const found = [];
  for (const query of queries) {
    const { results } = await pagefind.search(query);
    found.push((await Promise.all(results.slice(0, 8).map((result) => result.data()))).map((data) => data.url));
  }
  return found;
}
"""


def main() -> None:
    """Ask, and print a table for the document."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument(
        "--pagefind", required=True, type=Path, help="the program of the npm package"
    )
    program = parser.parse_args().pagefind.absolute()
    told = {"helpgen": _asked(_helpgen)}
    for more, says in ((False, ""), (True, ", with aliases and tags")):
        with _published(more=more) as top:
            for tenant in sites():
                _index(program, top / tenant)
            with _browser(top) as open_page:
                told[f"Pagefind{says}"] = _asked(partial(_pagefind, open_page))
        told[f"VitePress{says}"] = _asked(partial(_vitepress, more))
    _print(told)


def _asked(search: Callable[[str, Site, list[str]], list[list[str]]]) -> Found:
    found: Found = {}
    for tenant, site in sites().items():
        queries = [query for of, query, _ in ROWS if of == tenant]
        for query, slugs in zip(queries, search(tenant, site, queries), strict=True):
            found[tenant, query] = list(dict.fromkeys(map(_below, slugs)))
    return found


def _below(address: str) -> str:
    return re.sub(r".*?help/|/?(#.*|index\.html)?$", "", address)


def _helpgen(_tenant: str, site: Site, queries: list[str]) -> list[list[str]]:
    told = ask(OWN, files=SHIPPED, given=queries, texts=[index_of(site)])
    return [[article["href"] for article in answer["articles"]] for answer in told]


def _vitepress(more: bool, _tenant: str, site: Site, queries: list[str]) -> list[list[str]]:  # noqa: FBT001  bound above
    documents = []
    for article in site.articles:
        words = " ".join((*article.aliases, *article.tags)) if more else ""
        text = f"{article.summary} {words}"
        documents.append({"id": article.slug, "title": article.title, "titles": [], "text": text})
        documents += [
            {
                "id": f"{article.slug}#{number}",
                "title": each.heading,
                "titles": [article.title],
                "text": each.text,
            }
            for number, each in enumerate(site.entries[article.slug].sections)
        ]
    given = {"documents": documents, "queries": queries}
    told: list[list[str]] = ask(VITEPRESS, files=[WHOLE], given=given)
    return told


@contextmanager
def _published(*, more: bool) -> Iterator[Path]:
    """The pages of all articles, and for each tenant an empty page to ask from."""
    with tempfile.TemporaryDirectory() as folder:
        top = Path(folder)
        build(ROOT, out=top)
        for tenant, site in sites().items():
            articles = {
                f"{article.slug.strip('/')}/index.html": article for article in site.articles
            }
            for page in (top / tenant).rglob("*.html"):
                article = articles.get(page.relative_to(top / tenant).as_posix())
                if article is None:
                    page.unlink()
                elif more:
                    words = html.escape(" ".join((*article.aliases, *article.tags)))
                    page.write_text(page.read_text().replace("</h1>", f"</h1><p>{words}</p>", 1))
            language = f'<html lang="{site.tenant.locale}"><title>ask</title>'
            (top / tenant / "ask.htm").write_text(f"<!doctype html>{language}")
        yield top


def _index(program: Path, site: Path) -> None:
    command = [str(program), "--site", str(site), "--root-selector", "article", "--silent"]
    subprocess.run(command, check=True)


@contextmanager
def _browser(top: Path) -> Iterator[Callable[[str], Page]]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(top)))
    Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])

        def open_page(tenant: str) -> Page:
            page = browser.new_page()
            page.goto(f"http://127.0.0.1:{server.server_port}/{tenant}/ask.htm")
            return page

        yield open_page
        browser.close()
    server.shutdown()


def _pagefind(
    open_page: Callable[[str], Page], tenant: str, _site: Site, queries: list[str]
) -> list[list[str]]:
    page = open_page(tenant)
    told: list[list[str]] = page.evaluate(PAGEFIND, queries)
    page.close()
    return told


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Nothing: the table is what is read."""


def _print(told: dict[str, Found]) -> None:
    meant = {kind: [row for row in rows if row[2]] for kind, rows in KINDS.items()}
    nonsense = [row for row in ROWS if row[2] is None]
    every = [row for rows in meant.values() for row in rows]
    print(f"| | {' | '.join(told)} |\n| --- |{' --- |' * len(told)}")
    _row(
        f"first ({len(every)})",
        [_percent(_hits(found, every, 1), len(every)) for found in told.values()],
    )
    _row(
        "in the first three",
        [_percent(_hits(found, every, 3), len(every)) for found in told.values()],
    )
    none = [
        sum(found[tenant, query] == [] for tenant, query, _ in nonsense) for found in told.values()
    ]
    _row(f"nothing for nonsense ({len(nonsense)})", [str(number) for number in none])
    for kind, rows in meant.items():
        if rows:
            _row(
                f"first: {kind} ({len(rows)})",
                [str(_hits(found, rows, 1)) for found in told.values()],
            )


def _row(name: str, cells: list[str]) -> None:
    print(f"| {name} | {' | '.join(cells)} |")


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %"


def _hits(found: Found, rows: list[tuple[str, str, str | None]], most: int) -> int:
    return sum(slug in found[tenant, query][:most] for tenant, query, slug in rows)


if __name__ == "__main__":
    main()
