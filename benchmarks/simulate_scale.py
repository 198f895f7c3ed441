"""What would a million organizations with 300 articles each come to?  Tables for docs/scale.md, the same each time.

    python -m benchmarks.simulate_scale [--seed 16] [--tenants 1000000] [--articles 300]

Organizations are imagined (`benchmarks/corpus/population.py`), and what each article reads of each of them is counted,
not estimated. How large files are, and which are others after an edit, is measured on sites with so many articles
that are built for it.
"""

import argparse
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import compress, repeat
from pathlib import Path

from benchmarks.corpus.article import article
from benchmarks.corpus.helpgen_project import write_helpgen
from benchmarks.corpus.organization import organization
from benchmarks.corpus.population import Column, Imagined, articles, population
from benchmarks.table import markdown
from helpgen.pipeline.build import build

CORPUS = "helpgen bench 1"
DOLLARS = 5.0
"""For a million writing requests: what large stores ask for, in their price lists of 2026."""
MILLION = 1_000_000
_BODY = 'class="article-body"'


@dataclass(frozen=True, slots=True)
class Counted:
    """So many pages of so many tenants; `distinct` differ in what they read, `alone` of these are one tenant's own."""

    tenants: int
    pages: int
    distinct: int
    alone: int


@dataclass(frozen=True, slots=True)
class Site:
    """One built site: files and bytes; of these what is equal in every tenant's, and what is inside of articles.

    `edited` are the files that are others after one article's text was changed, and their bytes.
    """

    files: int
    size: int
    same_files: int
    same_size: int
    bodies: int
    edited: tuple[int, int]


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seed", default="16")
    parser.add_argument("--tenants", type=int, default=MILLION)
    parser.add_argument("--articles", type=int, default=300)
    chosen = parser.parse_args()
    imagined = articles(chosen.seed, chosen.articles)
    columns = population(chosen.seed, chosen.tenants)
    sizes = [size for size in (1_000, 10_000, 100_000) if size < chosen.tenants]
    found = [counted(columns, imagined, size) for size in (*sizes, chosen.tenants)]
    with tempfile.TemporaryDirectory(prefix="scale-") as folder:
        site = measured(Path(folder), chosen.articles)
    print(f"seed {chosen.seed}; {chosen.articles} articles\n")
    print(shared_table(found))
    print(store_table(site, found[-1], chosen.articles))
    print(edit_table(site, found[-1], chosen.articles))


def counted(columns: dict[str, Column], imagined: Sequence[Imagined], many: int) -> Counted:
    """What so many tenants, from the front, read of the articles that exist for them."""
    pages = distinct = alone = 0
    for each in imagined:
        read = [columns[key][:many] for key in each.reads]
        rows: Iterable[tuple[int, ...]] = zip(*read, strict=True) if read else repeat((), many)
        if each.gate:
            rows = compress(rows, columns[each.gate])  # a switch is 0 or 1
        ways = Counter(rows)
        pages += sum(ways.values())
        distinct += len(ways)
        alone += sum(count == 1 for count in ways.values())
    return Counted(many, pages, distinct, alone)


def measured(folder: Path, many: int) -> Site:
    """The files of one of two organizations, and what an edit of one article makes of them."""
    written = [article(number, CORPUS) for number in range(many)]
    write_helpgen(folder / "project", written, [organization(number, CORPUS) for number in (0, 1)])
    ours, theirs = (_files(folder / "project", name) for name in ("t000", "t001"))
    text = next((folder / "project/content").rglob("*.md"))
    text.write_text(f"{text.read_text('utf-8')}\nOne more sentence.\n", "utf-8")
    edited = _files(folder / "project", "t000")
    changed = [path for path, data in edited.items() if ours.get(path) != data]
    same = [path for path, data in ours.items() if theirs.get(path) == data]
    return Site(
        len(ours),
        sum(map(len, ours.values())),
        len(same),
        sum(len(ours[path]) for path in same),
        sum(_body(data) for path, data in ours.items() if path.endswith(".html")),
        (len(changed), sum(len(edited[path]) for path in changed)),
    )


def _files(project: Path, tenant: str) -> dict[str, bytes]:
    result = build(project, jobs=1, anew=True)
    if result.exit_code:
        raise SystemExit("\n".join(map(str, result.diagnostics)))
    top = project / "site" / tenant
    files = [file for file in sorted(top.rglob("*")) if file.is_file()]
    return {file.relative_to(top).as_posix(): file.read_bytes() for file in files}


def _body(page: bytes) -> int:
    """The bytes of a page's article; of a page without one, none."""
    start = page.find(_BODY.encode())
    return page.find(b"</article>", start) - start if start >= 0 else 0


def shared_table(found: Sequence[Counted]) -> str:
    """How many pages differ in what they read, as tenants become more."""
    head = ("tenants", "pages", "distinct", "of pages", "distinct that one tenant alone reads")
    rows = [
        (
            f"{each.tenants:,}",
            f"{each.pages:,}",
            f"{each.distinct:,}",
            f"{each.distinct / each.pages:.2%}",
            f"{each.alone / each.distinct:.0%}",
        )
        for each in found
    ]
    return markdown(head, rows)


def store_table(site: Site, of: Counted, many: int) -> str:
    """What lies in a store: as it is, and if what is equal lay there once."""
    body = site.bodies / many
    whole, objects = site.size * of.tenants, site.files * of.tenants
    once = (site.size - site.same_size) * of.tenants + site.same_size
    shells = (site.size - site.same_size - site.bodies) * of.tenants
    rows = [
        ("every site whole", _many(objects), _bytes(whole), "1"),
        (
            "what is nobody's own once (styles, scripts)",
            _many((site.files - site.same_files) * of.tenants + site.same_files),
            _bytes(once),
            f"{once / whole:.2f}",
        ),
        (
            "articles once for each projection, put into pages when they are asked for",
            _many((site.files - site.same_files - many) * of.tenants + of.distinct),
            _bytes(shells + body * of.distinct),
            f"{(shells + body * of.distinct) / whole:.2f}",
        ),
    ]
    return markdown(("what is stored", "objects", "bytes", "of all"), rows)


def edit_table(site: Site, of: Counted, many: int) -> str:
    """What one sentence more in an article that everybody has costs."""
    files, size = site.edited
    copies = site.files * of.tenants
    puts = (files + 1) * of.tenants
    share = of.distinct / many
    rows = [
        ("made anew: files that show it", _many(files * of.tenants), _bytes(size * of.tenants), ""),
        (
            "`helpgen publish`: the next generation of every site, copies and all",
            _many(copies),
            _bytes(size * of.tenants),
            _dollars(copies),
        ),
        (
            "if files lay under their digests, with a list for each tenant",
            _many(puts),
            _bytes(size * of.tenants),
            _dollars(puts),
        ),
        (
            "if articles lay once for each projection: those of one article",
            _many(round(share)),
            _bytes(share * site.bodies / many),
            _dollars(share),
        ),
    ]
    return markdown(("one article edited", "requests", "bytes sent", "price"), rows)


def _many(number: float) -> str:
    return f"{number / MILLION:,.1f} million" if number >= MILLION else f"{number:,.0f}"


def _bytes(number: float) -> str:
    unit, name = next(
        each
        for each in ((10**12, "TB"), (10**9, "GB"), (10**6, "MB"), (10**3, "kB"), (1, "bytes"))
        if number >= each[0] or each[0] == 1
    )
    return f"{number / unit:,.1f} {name}"


def _dollars(requests: float) -> str:
    return f"${requests / MILLION * DOLLARS:,.2f}"


if __name__ == "__main__":
    main()
