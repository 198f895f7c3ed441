"""What people type who come from other tools, or slip: each input with all that is said of it, by the whole tool.

Every body stands in an article of its own, and one run judges them all. A row is the code with its severity, the line
of the body and the column, and a piece of the hint that shows the fix; what is fine has none, and shows its HTML.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from helpgen.model.codes import severity
from helpgen.model.diagnostic import Diagnostic
from tests.project import Project

ABOVE = 8  # lines of an article above its body
CATALOG = """\
roles: {admin: Administrator}
categories: [{slug: records, title: Records}]
features:
  x: {type: boolean, default: false, title: X}
  y: {type: boolean, default: false, title: Y}
settings:
  hours: {type: integer, default: 8, unit: hour}
labels:
  owner: {singular: Owner, plural: Owners, article: an}
  elder: {singular: Elder, plural: Elders, article: an}
"""
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010804000000b51c0c02"
    "0000000b4944415478da6364600000000600023081d02f0000000049454e44ae426082"
)
X, END = "<!-- help:when features.x -->", "<!-- help:end -->"
SET = "<!-- help:when contact.email is set and contact.phone is set and contact.url is set -->"
CONTACT = "\n<{{contact.email}}>, [call us](tel:{{contact.phone}}), {{contact.url}}\n"
TABLE = "| a | b |\n| - | - |\n| 1 | 2 |\n"


class Said(NamedTuple):
    """A finding, as far as a row tells it."""

    code: str
    line: int
    column: int
    hint: str


ERRORS: Mapping[str, tuple[str, Said]] = {
    "bold-tag": ("Go <b>now</b>.", Said("ST215", 1, 4, "write **now**")),
    "box-tag": ('<div class="note">\n\nx\n\n</div>', Said("ST215", 1, 1, "write > [!NOTE]")),
    "frame": ('<iframe src="https://e.example/x">', Said("ST215", 1, 1, "[words](https://…)")),
    "old-anchor": (
        '<a id="check"></a>\n\n## Check\n\nGo [x](#check).',
        Said("ST215", 1, 1, "write ## Heading {#check}"),
    ),
    "sized": ("![Alt](slot.png =300x)", Said("LK612", 1, 1, "![Alt](slot.png){width=300}")),
    "sized-in-its-words": (
        "![The slot|300](slot.png)",
        Said("ST213", 1, 1, "write ![The slot](slot.png){width=300}"),
    ),
    "footnote-without-its-colon": (
        "Paid.[^1] Or not.\n\n[^1] Cash or card.",
        Said("LK609", 3, 1, "write `[^1]: Cash or card.`"),
    ),
    "footnote-by-another-name": (
        "Paid.[^fee]\n\n[^fees]: Cash.",
        Said("LK609", 1, 6, "did you mean [^fees]?"),
    ),
    "file-with-a-space": ("![Alt](free slot.png)", Said("LK612", 1, 1, "![Alt](<free slot.png>)")),
    "slug-with-spaces": (
        "Go [add one](/help/records/add a patient).",
        Said("LK612", 1, 4, "write [add one](/help/records/add-a-patient)"),
    ),
    "space-before-address": (
        "Go [text] (/help/records/add-a-patient).",
        Said("LK612", 1, 4, "write [text](/help/records/add-a-patient)"),
    ),
    "no-definition": ("Go [text][nodef].", Said("LK613", 1, 4, "write `[nodef]: address`")),
    "wiki": ("Go [[add-a-patient]].", Said("LK612", 1, 4, "[](/help/records/add-a-patient)")),
    "bare-slug": (
        "See /help/records/add-a-patient here.",
        Said("LK614", 1, 5, "[](/help/records/add-a-patient)"),
    ),
    "unknown-alert": ("> [!INFO]\n> Text.", Said("ST217", 1, 3, "did you mean > [!NOTE]?")),
    "admonition": ("!!! note\n\n    Text.", Said("ST216", 1, 1, "write > [!NOTE]")),
    "container": (":::note\nText.\n:::", Said("ST216", 1, 1, "write > [!NOTE]")),
    "attributes": ("Text.\n{: .note}", Said("ST216", 2, 1, "remove it")),
    "footnote": ("A text[^9] here.", Said("LK609", 1, 7, "write `[^9]: …`")),
    "one-brace": (
        "The {labels.owner.singular} pays.",
        Said("LB301", 1, 5, "write {{labels.owner.singular}}"),
    ),
    "raw": ("{% raw %}", Said("LB301", 1, 1, "code in backticks")),
    "link-tag": ("See {% link a.md %}.", Said("LB301", 1, 5, "write [words](")),
    "include": ("{% include x.md %}", Said("LB301", 1, 1, "write <!-- help:include name -->")),
    "open-fence": ("Text.\n\n```\ncode", Said("ST206", 3, 1, "write ```")),
    "open-fence-in-a-branch": (f"{X}\n```\ncode\n{END}\nmore", Said("CD215", 2, 1, "above line")),
    "hidden-reference": (
        f"[the list][l]\n\n{X}\n[l]: https://e.example\n{END}",
        Said("LK613", 1, 1, "everybody"),
    ),
    "hidden-short": (
        f"Go [l][].\n\n{X}\n[l]: https://e.example\n{END}",
        Said("LK613", 1, 4, "everybody"),
    ),
    "hidden-picture": (f"![a][l]\n\n{X}\n[l]: slot.png\n{END}", Said("LK613", 1, 1, "everybody")),
    "hidden-footnote": (f"Now[^1].\n\n{X}\n[^1]: a\n{END}", Said("LK609", 1, 4, "everybody")),
    "text-below-an-alert": ("> [!NOTE]\nText.", Said("ST212", 2, 1, "write > Text.")),
    "phone-of-nobody": (
        "[call us](tel:{{contact.phone}})",
        Said("LB304", 1, 15, "help:when contact.phone is set"),
    ),
    "own-site": (
        "See [x](https://help.on.example/help/records/add-a-patient/).",
        Said("LK620", 1, 9, "write /help/records/add-a-patient"),
    ),
    "no-such-tenant": (
        f'<!-- help:when tenant.id == "maple-vet" -->\nT\n{END}\n\nB.',
        Said("CD222", 1, 29, "did you mean `maple-vets`?"),
    ),
    "endwhen": (f"{X}\nT\n<!-- help:endwhen -->\n\nB.", Said("CD204", 3, 1, f"write {END}")),
    "slash-when": (f"{X}\nT\n<!-- /help:when -->\n\nB.", Said("CD204", 3, 1, f"write {END}")),
    "if": (f"<!-- help:if features.x -->\nT\n{END}\n\nB.", Said("CD204", 1, 1, f"write {X}")),
    "unless": (
        f"<!-- help:unless features.x -->\nT\n{END}\n\nB.",
        Said("CD204", 1, 1, "write <!-- help:when-not features.x -->"),
    ),
    "elif": (
        f"{X}\nT\n<!-- help:elif features.y -->\nU\n{END}\n\nB.",
        Said("CD204", 3, 1, "write <!-- help:else-when features.y -->"),
    ),
    "slip-in-an-opener": (
        f"<!-- help:wehn features.x -->\nT\n<!-- help:else -->\nU\n{END}\n\nB.",
        Said("CD204", 1, 1, f"write {X}"),
    ),
    "file-for-a-slug": (
        "See [x](../records/add-a-patient.md).",
        Said("LK605", 1, 9, "write /help/records/add-a-patient"),
    ),
    "name-for-a-slug": (
        "See [x](cancel-a-visit).",
        Said("LK605", 1, 9, "write /help/records/cancel-a-visit"),
    ),
    "www": ("See [x](www.example.com).", Said("LK605", 1, 9, "write https://www.example.com")),
    "case-of-a-file": ("![A slot](Slot.png)", Said("LK605", 1, 11, "did you mean slot.png?")),
    "case-of-an-anchor": (
        "See [x](/help/records/add-a-patient#Steps).",
        Said("LK602", 1, 9, "did you mean #steps?"),
    ),
    "words-twice": ("The gate is [near it](gate).", Said("LK605", 1, 23, "beside the article")),
}
OTHERS: Mapping[str, tuple[str, Said]] = {
    "contents": ("[TOC]\n\nText.", Said("ST219", 1, 1, "remove it")),
    "highlight": ("A ==mark== here.", Said("ST219", 1, 3, "write <mark>mark</mark>")),
    "emoji": ("A :tada: here.", Said("ST219", 1, 3, "the character itself")),
    "heading": ("##Types of room\n\nText.", Said("ST218", 1, 1, "write ## Types of room")),
    "title": ("# Title\n\nText.", Said("ST103", 1, 1, "write ## Title")),
    "torn-table": (f"{TABLE}\n| 3 | 4 |", Said("ST220", 5, 1, "remove the blank line")),
    "torn-by-a-directive": (f"{TABLE}{X}\n\n| 3 | 4 |\n{END}", Said("ST220", 6, 1, "remove the")),
    "cell-too-many": (f"{TABLE}| 3 | 4 | 5 |", Said("ST221", 4, 1, "remove a cell")),
    "dashes": ("| a | b |\n| - |\n| 1 | 2 |", Said("ST222", 2, 1, "write |---|---|")),
    "pipe-in-code": (f"{TABLE}| `a | b` | 2 |", Said("ST221", 4, 1, r"write \| for a pipe")),
    "variable-in-code": (
        "Type `{{labels.owner.plural}}`.",
        Said("LB309", 1, 7, "without backticks"),
    ),
    "unseen": (
        f"<!-- help:when features.y and not features.x -->\nT\n{END}\n\nB.",
        Said("CD223", 1, 1, "features.x is false, true"),
    ),
    "empty": ("", Said("ST104", -4, 8, "draft: true")),
}
FINE: Mapping[str, tuple[str, str]] = {
    "line-break": ("| a |\n| - |\n| bring the card<br>and the cat |", "card<br />and the cat</td>"),
    "key": ("<kbd>K</kbd> <mark>m</mark>", "<kbd>K</kbd> <mark>m</mark>"),
    "low-and-high": ("H<sub>2</sub>O m<sup>2</sup>", "H<sub>2</sub>O m<sup>2</sup>"),
    "details": (
        "<details><summary>More</summary>\n\nInner\n\n</details>",
        "<details>\n<summary>More</summary>\n<p>Inner</p>\n</details>",
    ),
    "width": ("![A slot](slot.png){width=300}", 'alt="A slot" width="300" height="300"'),
    "own-size": ("![A slot](slot.png)", 'alt="A slot" width="1" height="1"'),
    "alert-title": ("> [!NOTE] Reminders\n> Text.", 'alert-title">Reminders</p>\n<p>Text.</p>'),
    "alert-in-one-line": ("> [!NOTE] Text on the same line", ">Text on the same line</p>\n</div>"),
    "bare-address": ("see https://example.com/x", '<a href="https://example.com/x">https://exam'),
    "escaped-tag": (r"Type \<b> here.", "Type &lt;b&gt; here."),
    "capitals": ("## Check {#Check_In}\n\nGo [x](#Check_In).", 'id="Check_In"'),
    "contact": (
        SET + CONTACT + END + "\n\nOr come.",
        '<a href="mailto:a@b.example">a@b.example</a>, <a href="tel:5550101;ext=4">call us</a>, https://on',
    ),
    "articles": (
        'A/an {{labels.elder.singular}}, a "{{labels.elder.singular}}", a ({{labels.elder.singular}})',
        "A/an Elder, an &quot;Elder&quot;, an (Elder)",
    ),
    "number-words": ("Wait for a {{settings.hours}}-hour notice.", "Wait for an 8-hour notice."),
}


class Seen(NamedTuple):
    """What one run said, by article; what one tenant reads of the articles without an error."""

    found: Mapping[str, Sequence[Diagnostic]]
    read: Mapping[str, str]


def project(folder: Path, bodies: Iterator[tuple[str, str]]) -> Project:
    """Three organizations, two articles to lead to, and an article for each body."""
    made = Project(folder)
    made.write("catalog.yaml", CATALOG)
    made.profile("maple-vets")
    made.profile("x-only", "features: {x: true}\n")
    made.profile(
        "on",
        "features: {x: true, y: true}\nbaseUrl: https://help.on.example/\n"
        'contact: {email: a@b.example, phone: "555-0101 ext. 4", url: "https://on.example/c"}\n',
    )
    made.write("content/help/records/slot.png", PIXEL)
    made.article("records/add-a-patient", "## Steps\n\nText.\n")
    made.article("records/cancel-a-visit", "Text.\n")
    for name, body in bodies:
        made.article(f"records/t-{name}", f"{body}\n")
    return made


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Seen:
    folder = tmp_path_factory.mktemp("typed")
    tables = (ERRORS, OTHERS, FINE)
    every = ((name, row[0]) for table in tables for name, row in table.items())
    found: dict[str, list[Diagnostic]] = {}
    for each in project(folder / "all", every).check().diagnostics:
        found.setdefault(Path(each.place.path).stem, []).append(each)
    kept = ((name, row[0]) for table in tables[1:] for name, row in table.items())
    sound = project(folder / "sound", kept)
    result = sound.build()
    assert result.exit_code == 0, result.diagnostics
    read = {name: sound.body("on", f"records/t-{name}") for name in (*OTHERS, *FINE)}
    return Seen(found, read)


@pytest.mark.parametrize("name", [*ERRORS, *OTHERS])
def test_one_slip_is_one_finding_that_shows_the_fix_where_it_stands(seen: Seen, name: str) -> None:
    said = (ERRORS.get(name) or OTHERS[name])[1]
    found = seen.found.get(f"t-{name}", ())
    assert [(each.code, each.place.line - ABOVE, each.place.column) for each in found] == [
        (said.code, said.line, said.column)
    ]
    assert said.hint in found[0].hint
    assert (severity(said.code).value == "error") == (name in ERRORS)


@pytest.mark.parametrize("name", FINE)
def test_what_is_understood_is_published_as_meant_and_nothing_is_said(
    seen: Seen, name: str
) -> None:
    assert seen.found.get(f"t-{name}", ()) == ()
    assert FINE[name][1] in seen.read[name]


def test_what_some_do_not_see_is_told_with_their_names(seen: Seen) -> None:
    for name in ("reference", "short", "picture", "footnote"):
        (found,) = seen.found[f"t-hidden-{name}"]
        assert found.tenants == ("maple-vets",)


def test_eight_equal_headings_are_seven_findings(tmp_path: Path) -> None:
    made = project(tmp_path / "p", iter([("eight", "## Notes\n\nText.\n\n" * 8)]))
    found = made.check().diagnostics
    assert [each.code for each in found] == ["ST201"] * 7
    assert all(each.others[0].line == ABOVE + 1 for each in found)
