"""Do other link checkers see our sites as helpgen does, when nothing is broken and when fifty things are?

Every organization's site of our own content is built and served on this machine. Two checkers that know nothing of
helpgen walk through each: linkinator (npm) and LinkChecker (PyPI), both with anchors. Then fifty breaks are planted
in the articles of one organization, each in the source for `helpgen lint` and as the same link in the built page for
the others; and it is counted who finds how many. Links to the web are left out: no network is needed.

    npm install linkinator
    python -m venv checkers && checkers/bin/pip install linkchecker
    python -m benchmarks.link_checkers node_modules/.bin/linkinator checkers/bin/python
"""

import argparse
import csv
import json
import re
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NamedTuple

from benchmarks.corpus.our_project import copied
from helpgen.model.address import file_of, link
from helpgen.pipeline.build import build
from helpgen.pipeline.check import check

ROOT = Path(__file__).parents[1]
TENANT = "lakeside-psychology"
BREAKS = 50
_BODY_ENDS = "</div>\n</article>"
_OTHERS = "^https?://(?!127[.]0[.]0[.]1)"
_LINKCHECKER = """\
import sys
from linkcheck.director import aggregator
aggregator.Aggregate.wait_for_host = lambda self, host: None  # our own machine needs no courtesy
from linkcheck.command.linkchecker import linkchecker
sys.exit(linkchecker())
"""


class Break(NamedTuple):
    """One broken link: `name` is in its address and nowhere else, `source` is Markdown, `html` the same when built."""

    name: str
    slug: str
    source: str
    html: str


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and prints nothing."""

    def log_message(self, *_: object) -> None:
        """Nothing is printed."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address at which a folder is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def by_linkinator(program: str, url: str, *, recurse: bool = True) -> tuple[int, set[str]]:
    """How many links it looked at, and the addresses that it calls broken.

    Of a page that it has read already it asks for no anchor any more. Where it walks through a site it misses those
    that it comes upon later, and finds them where it is given one page after another.
    """
    words = ["--check-fragments", "--format", "json", "--concurrency", "8", "--skip", _OTHERS]
    words += ["--recurse"] if recurse else []
    done = subprocess.run([program, url, *words], capture_output=True, text=True, check=False)
    links = json.loads(done.stdout)["links"]
    return len(links), {each["url"] for each in links if each["state"] == "BROKEN"}


def by_linkchecker(python: str, url: str, scratch: Path) -> tuple[int, set[str]]:
    """The same of LinkChecker; what it only warns of (an anchor that is not there) counts."""
    settings = scratch / "linkcheckerrc"
    settings.write_text("[AnchorCheck]\n")
    settings.chmod(0o644)
    words = ["-f", str(settings), "--verbose", "--no-status", "--no-robots", "-o", "csv"]
    done = subprocess.run(
        [python, "-c", _LINKCHECKER, *words, url], capture_output=True, text=True, check=False
    )
    lines = [line for line in done.stdout.splitlines() if not line.startswith("#")]
    rows = list(csv.DictReader(lines, delimiter=";"))
    bad = {row["url"] for row in rows if row["valid"] == "False" or "nchor" in row["warningstring"]}
    return len(rows), bad


def breaks(slugs: list[str]) -> list[Break]:
    """Fifty of them, of three kinds in turn, over the articles of one organization."""
    found = []
    for number in range(BREAKS):
        slug, other = slugs[number % len(slugs)], slugs[(number + 7) % len(slugs)]
        name = f"planted-{number}"
        match number % 3:
            case 0:
                source, href = (
                    f"[x](/help/portal/{name})",
                    link(slug, f"/help/portal/{name}", "folders"),
                )
                html = f'<p><a href="{href}">x</a></p>'
            case 1:
                source, href = f"[x]({other}#{name})", link(slug, other, "folders", name)
                html = f'<p><a href="{href}">x</a></p>'
            case _:
                source, html = f"![x]({name}.png)", f'<p><img src="{name}.png" alt="x"></p>'
        found.append(Break(name, slug, source, html))
    return found


def by_helpgen(project: Path) -> set[str]:
    """What lint says of the project, as one text for each finding."""
    return {
        f"{each.code} {each.message}" for each in check(project).diagnostics if each.code != "LK603"
    }


def names_in(texts: set[str]) -> set[str]:
    """The planted names in some addresses or messages."""
    return {name for text in texts for name in re.findall(r"planted-[0-9]+", text)}


def main() -> int:
    """Print a row for each site, then who found how many breaks; 1 where they do not agree."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("linkinator", help="the program linkinator")
    parser.add_argument("python", help="the Python that LinkChecker is installed for")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        scratch.chmod(0o755)  # LinkChecker becomes nobody where root runs it
        return _compared(asked.linkinator, asked.python, scratch)


def _compared(linkinator: str, python: str, scratch: Path) -> int:
    project, out = copied(scratch / "project"), scratch / "site"
    assert build(project, out=out, jobs=2).exit_code == 0  # noqa: S101  nothing could be compared
    broken = len([each for each in by_helpgen(project) if each.startswith("LK")])
    agree = broken == 0
    print(f"{'site':<26}{'linkinator':>12}{'broken':>8}{'LinkChecker':>13}{'broken':>8}")
    with served(out) as url:
        for site in sorted(file.parent.name for file in out.glob("*/manifest.json")):
            seen, bad = by_linkinator(linkinator, f"{url}/{site}/")
            looked, wrong = by_linkchecker(python, f"{url}/{site}/", scratch)
            agree = agree and not bad and not wrong
            print(f"{site:<26}{seen:>12}{len(bad):>8}{looked:>13}{len(wrong):>8}", flush=True)
            for each in sorted(bad | wrong):
                print(f"    {each}")
        print(f"helpgen lint: {broken} broken")
        planted = _plant(project, out)
        ours = names_in(by_helpgen(project))
        called_broken: set[str] = set()
        for slug in sorted({each.slug for each in planted}):
            called_broken |= by_linkinator(linkinator, f"{url}/{TENANT}{slug}/", recurse=False)[1]
        _, wrong = by_linkchecker(python, f"{url}/{TENANT}/", scratch)
    names = {each.name for each in planted}
    found = {"helpgen": ours, "linkinator": names_in(called_broken), "LinkChecker": names_in(wrong)}
    for who, seen_by in found.items():
        missed = sorted(names - seen_by)
        print(f"{who}: {len(names & seen_by)} of {len(names)} planted breaks {missed or ''}")
    return 0 if agree and all(each >= names for each in found.values()) else 1


def _plant(project: Path, out: Path) -> list[Break]:
    """What was planted, in the sources and in the built pages of one organization."""
    pages = json.loads((out / TENANT / "help.json").read_text("utf-8"))["articles"]
    paths = {file.stem: file for file in (project / "content/help").rglob("*.md")}
    slugs = sorted(f"/{each['url'].strip('/')}" for each in pages if not each["unmet"])
    planted = breaks(slugs)
    for each in planted:
        source = paths[each.slug.rpartition("/")[2]]
        source.write_text(f"{source.read_text('utf-8')}\n{each.source}\n", "utf-8")
        page = out / TENANT / file_of(each.slug)
        text = page.read_text("utf-8")
        assert text.count(_BODY_ENDS) == 1  # noqa: S101  or it would be planted nowhere
        page.unlink()  # it may be a hard link
        page.write_text(text.replace(_BODY_ENDS, f"{each.html}\n{_BODY_ENDS}"), "utf-8")
    return planted


if __name__ == "__main__":
    sys.exit(main())
