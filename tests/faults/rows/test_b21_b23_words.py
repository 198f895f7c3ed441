import json
from html import unescape

import pytest

from tests.faults.clinic import FRONT
from tests.faults.ward import Bad, Ward
from tests.project import Project

TOWER = "a" + "\u0300\u0301\u0302\u0303"


def word(value: str, code: str, column: int = 30, says: str = "`labels.patient.singular`") -> Bad:
    """A label's singular, as it stands in YAML."""
    return Bad(f"labels: {{patient: {{singular: {value}, plural: Xs}}}}\n", code, 3, column, says)


def escaped(text: str, code: str) -> Bad:
    """The same, with everything unusual escaped."""
    return word(json.dumps(text), code)


BAD = {
    "right-to-left-override": escaped("\u202eabc", "PR404"),
    "left-to-right-override": escaped("\u202dabc", "PR404"),
    "right-to-left-mark": escaped("\u200fabc", "PR404"),
    "isolate": escaped("a\u2066b", "PR404"),
    "arabic-mark": escaped("\u061cx", "PR404"),
    "zero-width-space": escaped("a\u200bb", "PR404"),
    "soft-hyphen": escaped("a\u00adb", "PR404"),
    "byte-order-mark": escaped("\ufeffa", "PR404"),
    "tag-character": word('"\\U000E0041a"', "PR404"),
    "tower": escaped(TOWER, "PR405"),
    "tower-with-joiner": escaped("a\u0300\u0301\u200d\u0302\u0303", "PR405"),
    "huge": word("x" * 100_000, "PR406", says="100,000"),
    "eighty-one": word("x" * 81, "PR406", says="81"),
    "empty": word('""', "PR406", says="blank"),
    "blank": word('"  "', "PR406", says="blank"),
    "no-break-blank": word('"\\u00a0"', "PR406", says="blank"),
    "blank-letter": escaped("\u3164", "PR406"),
    "leading-space": word('" a"', "PR406", says="space"),
    "nothing": word("", "PR406", 20),
    "null-word": word("null", "PR406"),
    "truth": word("true", "PR406"),
    "number": word("5", "PR406"),
    "decimal": word("1.5", "PR406"),
    "map": word("{a: b}", "PR406"),
    "list": word("[a]", "PR406"),
    "half": Bad("labels: {patient: {singular: A}}\n", "PR407", 3, 19, "plural"),
    "unknown": Bad("labels: {patiant: {singular: A, plural: B}}\n", "PR407", 3, 10),
}
GOOD = (
    "患者", "Пациент", "Ασθενής", "O'Brien", "O’Brien", "R&D", "a<b", "a>b", "Yes", "No", "no", "true ish", "Zoë",
    "😀", "à́̂", "नमस्ते", "می‌خواهم", "ﬁ", "Ａ", "1", "~", "x" * 80, "＜script＞", "＆lt;script＆gt;", "﹤b﹥",
)  # fmt: skip
FOREIGN = ("עמית", "مريض", "א1", "a עמית")


@pytest.fixture(scope="module")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Ward:
    return Ward(tmp_path_factory.mktemp("words"), BAD)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    made = Project(tmp_path_factory.mktemp("good") / "p")
    front = FRONT.replace("NAME", "words").replace("Booking", '"{{labels.patient.singular}}"')
    made.write("content/help/portal/words.md", front + "The {{labels.patient.singular}}!\n")
    for number, text in enumerate((*GOOD, *FOREIGN)):
        forms = f"{{singular: {json.dumps(text, ensure_ascii=False)}, plural: {json.dumps(text, ensure_ascii=False)}}}"
        made.profile(f"t{number}", f"labels: {{patient: {forms}}}\n")
    result = made.build()
    assert result.exit_code == 0, result.diagnostics
    return made


@pytest.mark.row("B21")
@pytest.mark.parametrize("name", BAD)
def test_a_word_that_reaches_beyond_itself_holds_its_tenant_back(ward: Ward, name: str) -> None:
    ward.assert_held(name)


@pytest.mark.row("B21")
def test_the_neighbor_is_published(ward: Ward) -> None:
    ward.assert_others_published()


@pytest.mark.row("B22")
@pytest.mark.row("B23")
@pytest.mark.parametrize("number", range(len(GOOD)), ids=GOOD)
def test_a_word_of_any_language_is_shown_unchanged(project: Project, number: int) -> None:
    body = project.body(f"t{number}", "portal/words")
    assert f"<p>The {GOOD[number]}!</p>" in unescape(body).replace("<bdi>", "").replace(
        "</bdi>", ""
    )
    assert body.count("<script") == 0


@pytest.mark.row("B21")
@pytest.mark.parametrize("number", range(len(GOOD), len(GOOD) + len(FOREIGN)), ids=FOREIGN)
def test_a_word_that_runs_against_the_page_is_isolated(project: Project, number: int) -> None:
    text = FOREIGN[number - len(GOOD)]
    assert f"The <bdi>{text}</bdi>!" in project.body(f"t{number}", "portal/words")
    page = project.page(f"t{number}", "help/portal/words/index.html")
    assert f"<title>{text} |" in page


@pytest.mark.row("B22")
def test_a_word_without_quotes_that_other_readers_take_for_a_truth_value_is_a_word(
    project: Project,
) -> None:
    made = Project(project.root.parent / "unquoted")
    made.article("portal/words", "The {{labels.patient.singular}}!\n")
    made.profile("harbor", "labels: {patient: {singular: Yes, plural: No}}\n")
    assert made.build().exit_code == 0
    assert "The Yes!" in made.body("harbor", "portal/words")


@pytest.mark.row("B21")
def test_the_name_of_an_organization_is_held_to_the_same(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    made = Project(tmp_path_factory.mktemp("names") / "p")
    made.article("portal/words", "x\n")
    made.profile("sound", title="x" * 120)
    for name, title in {
        "bay": '"a\\u202eb"',
        "cove": '"a\\nb"',
        "delta": "x" * 121,
        "eel": "5",
    }.items():
        made.profile(name, title=title)
    result = made.build()
    found = {
        each.tenants[0]: (each.code, each.place.line, each.place.column)
        for each in result.diagnostics
    }
    assert found == {
        "bay": ("PR404", 2, 7), "cove": ("PR403", 2, 7), "delta": ("PR406", 2, 7), "eel": ("PR406", 2, 7),
    }  # fmt: skip
    assert result.exit_code == 4
    assert [path.name for path in made.out.iterdir() if path.name[0] != "."] == ["sound"]
