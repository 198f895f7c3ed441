import pytest

from tests.faults.clinic import Clinic, body, shown

KEY = "features.booking"
SPELLINGS = (
    f"HELP:WHEN {KEY}", f"Help:when {KEY}", f"help:When {KEY}", f"help:wen {KEY}", f"hlep:when {KEY}",
    f"halp:when {KEY}", f"hhelp:when {KEY}", f"hlp:when {KEY}", f"he1p:when {KEY}", f"help: when {KEY}",
    f"help :when {KEY}", f"help when {KEY}", f"help-when {KEY}", f"help;when {KEY}", f"help/when {KEY}",
    f"help.when {KEY}", f"help_when {KEY}", f"- help:when {KEY}", f"... help:when {KEY}",
    f"help:whennot {KEY}", f"help:if {KEY}", "help:endif", "help:", "/help:when", "help:/when", "help_end",
    "helpend", "Yelp: review", "help:else x", "help:end x", f"when {KEY}", f"when-not {KEY}", "end", "END", "else",
    f"help:when\u00a0{KEY}", f"\u200bhelp:when {KEY}", f"he\u200blp:when {KEY}", f"help\u200b:when {KEY}",
    f"help:when\u200b {KEY}", f"\u202ehelp:when {KEY}", f"he\u00adlp:when {KEY}", f"ｈｅｌｐ:when {KEY}",
    f"help：when {KEY}", f"hеlp:when {KEY}", f"help:ｗhen {KEY}",
)  # fmt: skip
SUSPECTS = {
    f"s{number}": body(f"a\n\n<!-- {text} -->\nSECRET\n", "CD204", 11, 1)
    for number, text in enumerate(SPELLINGS)
}
PLACES = {
    "text-after": body(f"<!-- help:when {KEY} --> x\n", "CD208", 9, 1, "line of its own"),
    "text-before": body(f"x <!-- help:when {KEY} -->\n", "CD208", 9, 3, "line of its own"),
    "two-lines": body(f"<!-- help:when\n{KEY} -->\n", "CD208", 9, 1, "on one line"),
    "two-on-a-line": body(f"<!-- help:when {KEY} --><!-- help:when {KEY} -->\n", "CD208", 9, 1),
    "no-comment": body(f"help:when {KEY}\n", "CD208", 9, 1, "outside a comment"),
    "one-dash": body(f"<!- help:when {KEY} -->\n", "CD208", 9, 5),
    "space-in-the-sign": body(f"<! -- help:when {KEY} -->\n", "CD208", 9, 7),
    "entities": body(f"&lt;!-- help:when {KEY} --&gt;\n", "CD208", 9, 9),
    "tag": body(f"<help:when {KEY}>\n", "CD208", 9, 2),
    "instruction": body(f"<?help:when {KEY}?>\n", "CD208", 9, 3),
    "braces": body(f"{{{{help:when {KEY}}}}}\n", "LB301", 9, 1),
    "no-expression": body("a\n\n<!-- help:when -->\n", "CD205", 11, 1, "no condition"),
    "blank-expression": body("<!-- help:when-not    -->\n", "CD205", 9, 1, "no condition"),
    "never-ends": body(f"a\n\n<!-- help:when {KEY}\nSECRET\n", "CD208", 11, 1, "-->"),
    "other-end": body(f"<!-- help:when {KEY} --!>\n", "CD208", 9, 1),
    "split-end": body(f"<!-- help:when {KEY} -- >\n", "CD208", 9, 1),
    "plain-never-ends": body("Text <!-- check this\n", "CD209", 9, 6),
    "inside-another": body("Text <!-- a <!-- b --> c\n", "CD209", 9, 6),
    "runs-into-another-block": body("a <!-- b\n\nc -->\n", "CD209", 9, 3),
    "runs-into-another-cell": body("| a <!-- b | c --> |\n| - | - |\n", "CD209", 9, 5),
}
PLAIN = (
    "note", "TODO: check this", "Help people here", "helpful: a note", "help", "when the portal is on",
    "the end", "end of list", "Help wanted: x", "else, call", "whenever",
)  # fmt: skip


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Clinic:
    return Clinic(tmp_path_factory.mktemp("suspects"), SUSPECTS | PLACES)


@pytest.mark.row("B12")
@pytest.mark.parametrize("name", SUSPECTS, ids=SPELLINGS)
def test_a_comment_that_may_have_been_meant_as_a_directive_is_an_error(
    clinic: Clinic, name: str
) -> None:
    clinic.assert_found(name)


@pytest.mark.row("B12")
@pytest.mark.parametrize("name", PLACES)
def test_a_directive_that_is_not_one_comment_on_one_line_is_an_error(
    clinic: Clinic, name: str
) -> None:
    clinic.assert_found(name)


@pytest.mark.row("B12")
def test_other_comments_are_cut_out_and_leave_no_trace(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    bodies = {f"alone-{n}": f"one\n\n<!-- {text} -->\n\ntwo\n" for n, text in enumerate(PLAIN)}
    bodies |= {f"within-{n}": f"one <!-- {text} --> two\n" for n, text in enumerate(PLAIN)}
    found = shown(tmp_path_factory.mktemp("plain"), bodies)
    for name, html in found.items():
        wanted = "<p>one</p>\n<p>two</p>" if name.startswith("alone") else "<p>one two</p>"
        assert wanted in html
        assert "!--" not in html
