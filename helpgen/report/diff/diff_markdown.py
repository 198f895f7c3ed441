"""A difference as a comment on a pull request: before and after side by side, in tables that GitHub and GitLab show.

Whatever articles say stays text there: it is escaped, and an `@` or `#` is set as code, so that nobody is called and
no issue is named by a page that happens to speak of them. A comment has room for 65,536 characters.
"""

import re
from collections.abc import Iterator
from html import escape

from helpgen.model.site_diff import CODE, MARKS, DistinctWay, ShownLine, SiteDiff
from helpgen.report.diff.diff_words import asides, summary, way_title
from helpgen.report.visible import visible

MARKER = "<!-- helpgen diff -->"
"""Stands first, so that whoever comments finds the comment that was made before."""

ROOM = 60_000
_OPEN = 6  # ways that need no click; more would push all else off the screen
_KEPT = "\u00a0"  # a space that HTML keeps
_CALLS = re.compile("[@#]")


def written(diff: SiteDiff) -> str:
    """The comment: as many ways as there is room for, and how many are left out."""
    lines = "<br>\n".join(map(_text, (f"{diff.base} → {diff.head}", *asides(diff))))
    parts = [f"{MARKER}\n### Help sites: {summary(diff)}", f"<p>{lines}</p>"]
    left = ROOM - sum(map(len, parts))
    for number, way in enumerate(diff.ways):
        part = "\n".join(_way(way, diff, is_open=len(diff.ways) <= _OPEN))
        if len(part) > left:
            parts.append(f"**{len(diff.ways) - number:,} more ways have no room here.**")
            break
        parts.append(part)
        left -= len(part)
    return "\n\n".join(parts)


def _way(way: DistinctWay, diff: SiteDiff, *, is_open: bool) -> Iterator[str]:
    """One way; a blank line in it would end the table."""
    yield f"<details{' open' if is_open else ''}><summary>{_text(way_title(way, diff))}</summary>"
    yield "<table>"
    yield "<tr><th>before</th><th>after</th></tr>"
    for hunk in way.change.hunks:
        before = "".join(_line(pair.before, "del") for pair in hunk.pairs)
        after = "".join(_line(pair.after, "ins") for pair in hunk.pairs)
        yield f"<tr><td>{before}</td><td>{after}</td></tr>"
    yield "</table>"
    yield "</details>"


def _line(line: ShownLine | None, tag: str) -> str:
    if line is None:
        return ""
    runs = [
        text if text in MARKS else f"<{tag}>{_text(text)}</{tag}>" if is_changed else _text(text)
        for text, is_changed in line.runs
    ]
    words = "".join(runs)
    if line.kind == CODE:
        return f"<p><code>{words.replace(' ', _KEPT)}</code></p>"
    return f"<p>{_text(line.kind)}{words}</p>"


def _text(text: str) -> str:
    return _CALLS.sub(lambda found: f"<code>{found[0]}</code>", escape(visible(text)))
