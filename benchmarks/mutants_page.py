"""The page of the faults that were planted: what it says of a run, and what is read from it for the next."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from tools.reference.marked import replaced

NOT_YET = "not judged yet"
ROW = re.compile(r"^\| `(\S+)` \| (\d+) of \d+ \| (.+) \|$", re.MULTILINE)
UNTRIED = "not checked"
"""What mutmut says of a fault that it has not come to yet."""
BELIEVED = "skipped"
"""The verdict on a fault in a function of which the table is believed; it is mutmut's own for what is left out."""


def written(page: str, told: str, names: Iterable[str], left: Iterable[str]) -> str:
    """The page with the score as it is `told`; `names` are all faults, `left` those that survived."""
    planted, survived = Counter(map(function, names)), Counter(map(function, left))
    judged = {where: (int(count), text) for where, count, text in ROW.findall(page)}
    rows = "".join(
        f"| `{where}` | {count} of {planted[where]} | {judgment(judged, where, count)} |\n"
        for where, count in sorted(survived.items(), key=lambda each: (-each[1], each[0]))
    )
    head = "| function | survived | judgment |\n| --- | --- | --- |\n"
    return replaced(replaced(page, "score", told), "survivors", head + rows)


def score(commit: str, begun: str, planted: int, left: int) -> str:
    """What was found, and on which code; what has not changed since the run began was not planted again."""
    found = planted - left
    told = f"On {datetime.now(UTC):%Y-%m-%d}, on {commit}, the tests found "
    told += f"**{found:,} of {planted:,} faults: {100 * found / planted:.1f} %**."
    since = (
        f" A fault that was found from {begun} on was not planted again where nothing has changed."
    )
    return told + since * (begun != commit)


def judgment(judged: Mapping[str, tuple[int, str]], where: str, survived: int) -> str:
    """What a person said of the survivors of a function, as long as there are no more of them than then."""
    count, text = judged.get(where, (0, ""))
    if survived <= count or text.startswith(NOT_YET):
        return text
    return f"{NOT_YET}; of {count} before: {text}" if text else NOT_YET


def commit_of(page: str) -> str:
    """The commit on which the page was written."""
    found = re.search(r"on commit (\w+)", page)
    if found is None:
        raise SystemExit("the page names no commit: run without --changed")
    return found[1]


def believed(page: str, verdicts: Mapping[str, str]) -> list[str]:
    """As many faults as the table says have survived of each function whose faults were left out; any of them."""
    survived = {where: int(count) for where, count, _ in ROW.findall(page)}
    names: dict[str, list[str]] = {}
    for name, verdict in verdicts.items():
        if verdict == BELIEVED:
            names.setdefault(function(name), []).append(name)
    return [name for where, some in names.items() for name in some[: survived.get(where, 0)]]


def function(name: str) -> str:
    """What the fault was planted in, as people name it: `find._Query.day`."""
    mangled = name.rpartition("__mutmut_")[0].removeprefix("helpgen.booking.")
    return re.sub(r"\.xǁ(\w+?)ǁ|\.x_", lambda at: f".{at[1]}." if at[1] else ".", mangled)


def told_of_believed(verdicts: Mapping[str, str], since: str) -> str:
    """The sentence about what was left out, and since which commit that has not changed; nothing if all was tried."""
    left_out = sum(verdict == BELIEVED for verdict in verdicts.values())
    if not left_out:
        return ""
    return (
        f" {left_out:,} of them are in functions that have not changed since commit {since}: they were not planted"
        " again, and count as they did then."
    )


def told_of_untried(count: int) -> str:
    """The sentence about what a run that was stopped has not come to; nothing if it was not."""
    return f" {count:,} more have not been tried yet." if count else ""
