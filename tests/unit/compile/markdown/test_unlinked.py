"""Brackets that were meant as a link, a picture, a footnote or an alert are refused; words in brackets are text."""

import pytest

from tests.unit.compile.builder import article, findings, project, tenant

OTHER = article("Text.\n", "add-a-patient")
X, Y, END = (
    "<!-- help:when features.x -->",
    "<!-- help:when features.y -->",
    "<!-- help:end -->",
)


@pytest.mark.parametrize(
    "source",
    [
        "[optional]",
        "[ ] open",
        "[1]",
        "[1][2]",
        "row[i][j]",
        "f(x)[0][1]",
        "(see [below])",
        "[a] (see below)",
        "[a, [b, c]]",
        "[[1, 2], [3, 4]]",
        "[[ -f x ]]",
        r"\[text](a b)",
        r"\[text][nodef]",
        "`[text][nodef]`",
        "[text](https://example.org) (more)",
        "[words][d]\n\n[d]: https://example.org",
        "[[d]]\n\n[d]: https://example.org",
        "Stop![1]",
        "wow [!] here",
        "a pattern ^[a-z]+$ here",
        "[^ ]",
        "- [ ] open\n- [x] done",
    ],
)
def test_words_in_brackets_are_text(source: str) -> None:
    assert findings(source) == []


@pytest.mark.parametrize(
    ("source", "code", "column", "hint"),
    [
        ("![Alt](slot.png =300x)", "LK612", 1, "![Alt](slot.png){width=300}"),
        ("![Alt](slot.png =300x200)", "LK612", 1, "{width=300 height=200}"),
        ("![Alt](free slot.png)", "LK612", 1, "![Alt](<free slot.png>)"),
        ("Go [add one](/help/records/add a patient)", "LK612", 4, "(/help/records/add-a-patient)"),
        ("[one](https://example.org title)", "LK612", 1, '"title"'),
        ("x [text] (/help/portal/two)", "LK612", 3, "[text](/help/portal/two)"),
        ("x [text](/help/portal/two", "LK612", 3, "[text](/help/portal/two)"),
        ("[a [b](https://example.org) c](https://example.org)", "LK612", 1, "one after the other"),
        ("[[add-a-patient]]", "LK612", 1, "(/help/portal/add-a-patient)"),
        ("[[Add a patient]]", "LK612", 1, "(/help/portal/add-a-patient)"),
        ("[[Nobody knows]]", "LK612", 1, "[words](/help/…)"),
        ("a <https://example.org/a b>", "LK612", 3, "%20"),
        ("a [text][nodef]", "LK613", 3, "`[nodef]: address`"),
        ("a [text][]", "LK613", 3, "`[text]: address`"),
        ("a ![text][nodef]", "LK613", 3, "`[nodef]: address`"),
        ("a ![nodef]", "LK613", 3, "`[nodef]: address`"),
        ("text[^9]", "LK609", 5, "`[^9]: …`"),
        ("see /help/portal/add-a-patient.", "LK614", 5, "[](/help/portal/add-a-patient)"),
        ("see /help/portal/add-a-pateint", "LK614", 5, "[](/help/portal/add-a-patient)"),
        ("**/help/portal/add-a-patient**", "LK614", 3, "[](/help/portal/add-a-patient)"),
        ("> [!INFO]\n> x", "ST217", 3, "> [!NOTE]"),
        ("> [!NOET]\n> x", "ST217", 3, "> [!NOTE]"),
        ("> [!Whatever]\n> x", "ST217", 3, "NOTE, TIP, IMPORTANT, WARNING, CAUTION"),
        ("[!NOTE]\nx", "ST217", 1, "> [!NOTE]"),
        ("[TOC]", "ST219", 1, "remove it"),
        ("[[_TOC_]]", "ST219", 1, "remove it"),
    ],
)
def test_what_was_meant_as_more_than_words_is_told(
    source: str, code: str, column: int, hint: str
) -> None:
    (found,) = project(article(source), OTHER).found
    assert (found.code, found.place.column) == (code, column), found
    assert hint in found.hint, found


@pytest.mark.parametrize(
    "source",
    [
        "[](/help/portal/add-a-patient)",
        "[x /help/portal/two](/help/portal/add-a-patient)",
        "`/help/portal/add-a-patient`",
        "in content/help/portal/two",
        "https://example.org/help/portal/two",
        r"\/help/portal/two",
        "/help/portal",
        "/help/portal/two.md",
    ],
)
def test_an_address_that_is_no_bare_slug_is_text(source: str) -> None:
    assert all(code != "LK614" for code, _ in findings(source, OTHER))


@pytest.mark.parametrize(
    ("reference", "definition", "code"),
    [
        ("[a][d]", "[d]: https://example.org", "LK613"),
        ("[d][]", "[d]: https://example.org", "LK613"),
        ("[a][D]", "[d]: https://example.org", "LK613"),
        ("![a][d]", "[d]: https://example.org", "LK613"),
        ("a[^d]", "[^d]: note", "LK609"),
        ("[d]", "[d]: https://example.org", "LK615"),
    ],
)
def test_a_definition_that_some_do_not_see_is_told_with_their_names(
    reference: str, definition: str, code: str
) -> None:
    tenants = (
        tenant("all-off"),
        tenant("all-on", {"features.x": True, "features.y": True}),
        tenant("x-only", {"features.x": True}),
    )
    source = f"See {reference}.\n\n{Y}\n{definition}\n{END}"
    made = project(article(source), tenants=tenants)
    found = [each for each in made.found if each.code == code]
    assert [each.tenants for each in found] == [("all-off", "x-only")]
    assert "brackets" in found[0].message


def test_a_definition_that_nobody_sees_concerns_all() -> None:
    source = f"See [a][d].\n\n{Y}\n[d]: https://example.org\n{END}"
    (found,) = project(article(source)).found
    assert (found.code, found.tenants) == ("LK613", ())


def test_a_reference_hidden_with_its_definition_is_fine() -> None:
    assert findings(f"a\n\n{X}\n[a][d]\n\n[d]: https://example.org\n{END}") == []


def test_a_footnote_that_nobody_refers_to_is_told() -> None:
    assert findings("a\n\n[^1]: never shown") == [("LK616", 3)]
    assert findings("a[^1]\n\n[^1]: shown") == []
    assert findings(f"{X}\na[^1]\n{END}\n\n[^1]: shown to some") == []


def test_a_variable_in_a_label_is_one_error() -> None:
    label = "{{labels.patient.singular}}"
    assert findings(f"[x][{label}]\n\n[{label}]: https://example.org") == [("LK613", 3)]
    assert findings(f"[x][{label}]") == [("LK613", 1)]


def test_a_known_variable_in_a_code_span_is_information() -> None:
    (found,) = project(article("Ask the `{{labels.patient.singular}}`.")).found
    assert (found.code, found.place.column) == ("LB309", 10)
    assert findings("`{{nobody.knows}}` and\n\n```\n{{labels.patient.singular}}\n```") == []


def test_blocks_that_no_tenant_sees_together_are_not_held_against_each_other() -> None:
    source = (
        f"{X}\n[a][d]\n<!-- help:else -->\n[z](#no)\n{END}\n\n{X}\n[d]: https://e.example\n{END}"
    )
    assert findings(source) == [("LK602", 4)]
