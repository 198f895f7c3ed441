"""After `--fix` no row says anything false that it could mend, and nothing but cells of rows has changed."""

import random
from collections.abc import Sequence

from helpgen.model.claim_verdict import Verdict
from helpgen.verify.mended_cells import mended_text, mends
from tests.unit.verify.library import judged, of

HEAD = """\
<!-- help:examples loan.due -->
{0}| Lent on | (Why) | Due? | Can it be renewed? |
{0}| --- | --- | --- | --- |"""
DAYS = ("2 Mar 2026", "Sat 7 Mar 2026", "2026-12-31", "Mar 2, 2026")
WHY = ("", r"a \| b", "`x`", "{{labels.patient | lower}}", "{{features.hours | unit}}", "“x”, 3")
DUE = ("Mon 9 Mar 2026", "10 Mar 2026", "-", "soon", "2027-01-07", "{{features.code}}", r"a \| b")
RENEWED = ("yes", "no", "", "perhaps", "✓")
QUOTES = ("", "> ", "> > ")


def drawn(chance: random.Random) -> str:
    """An article with two tables of examples, quoted or not, spaced as people space them."""
    out: list[str] = ["Words."]
    for _ in range(2):
        quote = chance.choice(QUOTES)
        out += [
            "",
            *(quote * (not at) + line for at, line in enumerate(HEAD.format(quote).split("\n"))),
        ]
        for _ in range(chance.randint(1, 5)):
            cells = [chance.choice(each) for each in (DAYS, WHY, DUE, RENEWED)]
            pad = chance.choice(("", " ", "   "))
            out.append(quote + "|" + "|".join(f"{pad}{each} " for each in cells) + "|")
    return "\n".join([*out, "", "More words."])


def false_rows(found: Sequence[Verdict]) -> set[int]:
    return {one.place.line for each in found for one in each.findings}


def test_what_is_mended_is_right_and_all_else_is_as_it_was() -> None:
    mended = kept = 0
    for number in range(150):
        chance = random.Random(number)  # noqa: S311  any draw will do
        source = drawn(chance)
        tenants = [of("a"), of("b", days=chance.choice((7, 7, 10)))]
        found = judged(source, *tenants)
        wanted = mends(found)
        text, left = mended_text("content/help/portal/a.md", source, wanted.cells)
        before, after = source.split("\n"), text.split("\n")
        assert len(before) == len(after)
        changed = {
            at for at, (one, two) in enumerate(zip(before, after, strict=True), 1) if one != two
        }
        told = {each.place.line for each in (*wanted.left, *left)}
        assert changed.isdisjoint(told)
        assert changed | told == false_rows(found), source
        assert false_rows(judged(text, *tenants)) == told, text
        for at in changed:
            one, two = (line[at - 1].split(" |")[0] for line in (before, after))
            assert one == two  # the first cell, and what stands before it
        mended += len(changed)
        kept += len(told)
    assert mended > 200
    assert kept > 100
