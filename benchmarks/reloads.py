"""From the command to the first page, and from an edit to the page that shows it, as a browser asks `helpgen serve`.

    python -m benchmarks.reloads [--articles 1000] [--tenants 1000] [--starts 5] [--edits 30]

Seconds of this machine's clock include whatever else it does; those of the processor are the server's own. An edit is a
word in one article, another each time. With `--edits 1000` the memory that is told is that of a long day.
"""

import argparse
import os
import signal
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from benchmarks.corpus.article import article
from benchmarks.corpus.helpgen_project import write_helpgen
from benchmarks.corpus.organization import organization
from benchmarks.served_preview import Browser, ServedPreview, Spent

SEED = "helpgen reloads 1"
_TOLD = 100
_WRITTEN = 50
"""Articles that somebody works on: pages that were looked at are remembered, and memory grows with them."""


def main() -> None:
    """Print a line for the start and one for the edits; memory every hundred edits."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--articles", type=int, default=1_000)
    parser.add_argument("--tenants", type=int, default=1_000)
    parser.add_argument("--starts", type=int, default=5)
    parser.add_argument("--edits", type=int, default=30)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="reloads-") as folder:
        root = Path(folder, "project")
        written = [article(number, SEED) for number in range(chosen.articles)]
        write_helpgen(root, written, [organization(each, SEED) for each in range(chosen.tenants)])
        print(f"{chosen.articles:,} articles, {chosen.tenants:,} organizations")
        print(line("start to first page", [started(root) for _ in range(chosen.starts)]))
        print(line("edit to new page", list(edited(root, chosen.edits))))


def started(root: Path) -> Spent:
    """What it takes until the first page is there."""
    began = time.monotonic()
    with serving(root) as preview:
        Browser(preview).home()
        return Spent(time.monotonic() - began, preview.processor())


def edited(root: Path, edits: int) -> Iterator[Spent]:
    """What each edit takes until the page that a browser shows has its words."""
    paths = sorted((root / "content/help").rglob("*.md"))[:_WRITTEN]
    with serving(root) as preview:
        browser = Browser(preview)
        browser.listen()
        for number in range(edits):
            path = paths[number % len(paths)]
            page = path.relative_to(root / "content").with_suffix("").as_posix()
            shown = browser.digest(page)
            before = preview.processor()
            word = f"Word{number}word."
            began = time.monotonic()
            path.write_text(f"{path.read_text('utf-8')}\n{word}\n", "utf-8", newline="\n")
            browser.hear()
            while browser.digest(page) in {shown, ""}:  # half a save is no page yet
                browser.hear()
            if word not in browser.open(page):
                raise SystemExit(f"{page} is without {word}")
            yield Spent(time.monotonic() - began, preview.processor() - before)
            if number % _TOLD == _TOLD - 1:
                print(f"after {number + 1:,} edits: {preview.memory():.0f} MiB", flush=True)


@contextmanager
def serving(root: Path) -> Iterator[ServedPreview]:
    """The preview of a project, until it is not needed any more."""
    preview = ServedPreview([sys.executable, "-m", "helpgen", "serve", str(root)])
    try:
        yield preview
    finally:
        os.kill(preview.pid, signal.SIGINT)
        preview.wait()


def line(name: str, spent: Sequence[Spent]) -> str:
    """The median and the worst of each clock, in milliseconds."""
    walls, processors = ([each[at] * 1_000 for each in spent] for at in (0, 1))
    return (
        f"{name}: {statistics.median(walls):,.0f} ms (worst {max(walls):,.0f}),"
        f" of the processor {statistics.median(processors):,.0f} ms (worst {max(processors):,.0f}); {len(spent)} times"
    )


if __name__ == "__main__":
    main()
