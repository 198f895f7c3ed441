"""Case files are for people first: a title, a source, what the tenant sees; each ended by a lone dot."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from helpgen.pipeline.build import build

HERE = Path(__file__).parent
PREMISES = HERE / "premises"
FRONT = """\
---
id: help.portal.case
slug: /help/portal/case
title: Case
category: portal
summary: What is looked at.
audienceRoles: [admin]
{more}---
"""
FRONT_WORD = "front matter: "
"""A source that begins so has one more line of front matter, and `---` below it."""


@dataclass(frozen=True, slots=True)
class Case:
    """One construct; `profile` is the folder's name, `number` the case's place in its file."""

    file: Path
    number: int
    title: str
    source: str
    expected: str

    @property
    def profile(self) -> str:
        """The tenant who looks."""
        return self.file.parent.name

    def __str__(self) -> str:
        return f"{self.profile}/{self.file.stem}: {self.title}"


def read_cases(file: Path) -> list[Case]:
    """The cases of one file, in its order."""
    parts = file.read_text(encoding="utf-8").split("\n.\n")
    whole = zip(parts[0::3], parts[1::3], parts[2::3], strict=False)
    return [Case(file, number, *map(str.strip, each)) for number, each in enumerate(whole)]


def rewrite(case: Case, actual: str) -> None:
    """The file with `actual` in the place of what was expected."""
    parts = case.file.read_text(encoding="utf-8").split("\n.\n")
    parts[3 * case.number + 2] = actual
    case.file.write_text("\n.\n".join(parts), encoding="utf-8")


def render_for(profile: str, source: str, folder: Path) -> str:
    """What a tenant sees in an article of this text, which may begin with more front matter and `---`."""
    more, body = "", source
    if source.startswith(FRONT_WORD):
        more, body = source.removeprefix(FRONT_WORD).split("\n---\n", 1)
        more += "\n"
    root = folder / "project"
    shutil.copytree(PREMISES, root)
    case = root / "content" / "help" / "portal" / "case.md"
    case.write_text(f"{FRONT.format(more=more)}\n{body}\n", encoding="utf-8")
    result = build(root, out=folder / "site", tenants=(profile,), jobs=1)
    assert result.exit_code == 0, result.diagnostics
    page = folder / "site" / profile / "help" / "portal" / "case" / "index.html"
    return article_of(page.read_text(encoding="utf-8"))


def article_of(html: str) -> str:
    """What stands in the page's one article below its head, without the division around the body."""
    start = html.index("</header>", html.index("<article>")) + len("</header>")
    above, _, body = html[start : html.index("</article>", start)].partition(
        '<div class="article-body" lang="en">'
    )
    return (above.strip() + "\n" + body.strip().removesuffix("</div>").strip()).strip()
