"""Variables: their grammar, where they work, and what they cost."""

from time import process_time

import pytest

from helpgen.compile.variables.marks import Slots
from helpgen.compile.variables.mask import mask
from helpgen.compile.variables.slots import Broken
from helpgen.compile.variables.trouble import Trouble
from helpgen.compile.variables.variables import Variables
from helpgen.model.catalog import Catalog, Key, Words
from tests.unit.compile.builder import CATALOG, article, findings, project, said, shown, tenant

READ = Variables(CATALOG).read


@pytest.mark.parametrize(
    ("inside", "code"),
    [
        (" labels.patiant.singular ", "LB301"),
        ("labels.patient.singularity", "LB301"),
        ("labels.patient", "LB301"),
        ("labels.patient.singular.x", "LB301"),
        ("features.hour", "LB301"),
        ("features", "LB301"),
        ("", "LB301"),
        (" 7*7 ", "LB301"),
        (" features.__class__ ", "LB301"),
        ("tenant.__init__.__globals__", "LB301"),
        ("{labels.patient.singular", "LB301"),
        ("features.x", "LB303"),
        ("features.list", "LB303"),
        ("features.days", "LB304"),
        ("contact.email", "LB304"),
        ("features.hours | uint", "LB305"),
    ],
)
def test_what_is_not_a_variable_has_its_code(inside: str, code: str) -> None:
    got = READ(inside)
    assert isinstance(got, Trouble)
    assert (got.code, bool(got.hint)) == (code, True)


@pytest.mark.parametrize(
    ("inside", "hint"),
    [
        ("labels.patiant.singular", "labels.patient.singular"),
        ("feature.hours", "features.hours"),
        ("tenant.nmae", "tenant.name"),
    ],
)
def test_a_misspelled_variable_is_answered_with_the_nearest_one(inside: str, hint: str) -> None:
    got = READ(inside)
    assert isinstance(got, Trouble)
    assert hint in got.hint


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{{labels.patient.singular}}", "Owner"),
        ("{{ labels.patient.singular|lower }}", "owner"),
        ("{{labels.patient.plural | possessive}}", "Owners’"),
        ("{{labels.patient.singular | possessive}}", "Owner’s"),
        ("{{labels.unit.singular | cap}}", "Unit"),
        ("{{features.hours}}", "24"),
        ("{{features.hours | unit}}", "24 hours"),
        ("{{features.rate}}", "1.5"),
        ("{{tenant.name}}", "Elm Row"),
    ],
)
def test_a_variable_prints_the_value_after_its_filters(source: str, expected: str) -> None:
    assert said(f"({source})", patient="Owner") == f"<p>({expected})</p>\n"


def test_one_of_a_unit_is_singular() -> None:
    assert shown("{{features.hours | unit}}", hours=1) == "<p>1 hour</p>\n"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (r"\{{ x }}", "{{ x }}"),
        (r"\{{labels.nobody}}", "{{labels.nobody}}"),
        (r"\\{{tenant.name}}", "\\Elm Row"),
        (r"\{{{tenant.name}}}", "{{{tenant.name}}}"),
        ("}} alone", "}} alone"),
        ("{ {tenant} }", "{ {tenant} }"),
    ],
)
def test_what_is_escaped_or_no_variable_is_published_as_typed(source: str, expected: str) -> None:
    assert shown(source) == f"<p>{expected}</p>\n"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a {{tenant.name", ["LB301"]),
        ("{{{tenant.name}}}", ["LB301"]),
        ("{{ {{tenant.name}} }}", ["LB301"]),
        ("{{tenant.\nname}}", ["LB301"]),
        ("![{{nobody.x}}](pic.png)", ["LB301"]),
        ('[x](https://e.example "{{nobody.x}}")', ["LB301"]),
        ("| {{nobody.x}} |\n|---|", ["LB301"]),
        ("## {{nobody.x}} {#x}", ["LB301"]),
        ("[x](https://e.example/{{tenant.id}})", ["LB302"]),
        ("[x]({{contact.url}})", ["LB304"]),
        ("<https://e.example/{{tenant.id}}>", ["LB302"]),
        ("[x][r]\n\n[r]: /help/{{tenant.id}}", ["LB302"]),
        ("![x]({{tenant.id}}.png)", ["LB302"]),
        ("## Heading {#{{tenant.id}}}", ["LB302"]),
    ],
)
def test_a_broken_variable_is_reported_where_it_would_be_published(
    source: str, expected: list[str]
) -> None:
    made = project(article(source), assets=("content/help/portal/pic.png",))
    assert made.codes == expected


def test_a_broken_variable_is_reported_at_its_braces() -> None:
    made = project(article("one\n\nfine, {{nobody.x}}"))
    assert [(each.place.line, each.place.column) for each in made.found] == [(12, 7)]


@pytest.mark.parametrize(
    "source",
    [
        "`{{nobody.x}}`",
        "`` {{ ``",
        "```\n{{nobody.x}}\n{{\n```",
        "    {{nobody.x}} {{",
        "- a\n\n      {{nobody.x}}",
        "> ```\n> {{x}}\n> ```",
    ],
)
def test_in_code_a_variable_is_text_and_no_error(source: str) -> None:
    html = shown(source)
    assert "{{" in html
    assert "\ufdd0" not in html


def test_in_code_an_escape_stays_as_typed() -> None:
    assert shown(r"`\{{x}}`") == "<p><code>\\{{x}}</code></p>\n"


def test_the_pipe_of_a_filter_does_not_split_a_cell() -> None:
    html = shown("| a | b |\n|---|---|\n| {{labels.patient.singular | lower}} | c |")
    assert html.count("<td>") == 2
    assert "<td>patient</td>" in html


def test_a_nullable_key_may_be_printed_where_it_is_set() -> None:
    guarded = "<!-- help:when features.days is set -->\n{{features.days | unit}}\n<!-- help:end -->"
    assert shown(guarded, days=3) == "<p>3 days</p>\n"
    assert shown(guarded) == ""


def test_a_nullable_key_may_be_printed_in_the_else_of_its_absence() -> None:
    source = (
        "<!-- help:when-not features.days is set -->\nnone\n"
        "<!-- help:else -->\n{{features.days}}\n<!-- help:end -->"
    )
    assert shown(source, days=3) == "<p>3</p>\n"


def test_a_nullable_key_outside_its_guard_is_reported() -> None:
    source = "<!-- help:when features.days is set -->\nyes\n<!-- help:end -->\n{{features.days}}"
    assert findings(source) == [("LB304", 4)]


def test_a_value_cannot_make_another_variable_or_an_element() -> None:
    hostile = "{{tenant.name}} <b>*x*</b> [a](b) `c` | <!-- help:end -->"
    html = said("| {{labels.patient.singular}} |\n|---|", patient=hostile)
    assert (
        "<th>{{tenant.name}} &lt;b&gt;*x*&lt;/b&gt; [a](b) `c` | &lt;!-- help:end --&gt;</th>"
        in html
    )


def test_a_fault_in_a_block_that_no_tenant_sees_is_reported() -> None:
    source = "<!-- help:when features.x -->\n{{nobody.x}}\n<!-- help:end -->"
    assert findings(source, tenants=(tenant(),)) == [("LB301", 2)]


@pytest.mark.parametrize(
    "line",
    [
        "{{" * 131_072,
        "\\{{" * 87_381 + "}}",
        "\\" * 262_144 + "{{",
        "}}" * 131_072,
        "{{" + " " * 262_000 + "{}}",
        "{{" + "|" * 262_000 + "}}",
        "{{a." + "a" * 262_000 + "}}",
        "{{" + "a." * 131_000 + "}}",
        "{{x}}" * 52_000,
        "{{labels.x}}" * 21_000,
    ],
    ids=lambda line: line[:6],
)
def test_a_line_as_long_as_an_article_may_be_is_masked_in_no_time(line: str) -> None:
    slots = Slots(line)
    start = process_time()
    mask(line, 1, slots, READ)
    assert process_time() - start < 2
    assert not any(isinstance(slot, Broken) and len(slot.message) > 200 for slot in slots.all)


@pytest.mark.parametrize(
    "title",
    [
        "Cancel <!-- help:when features.x --> now <!-- help:end -->",
        "Use help:when now",
        "A <!-- remark -->",
        "Say `<!-- help:end -->`",
        "A <!-- b",
    ],
)
@pytest.mark.parametrize("field", ["title", "summary", "tags"])
def test_a_comment_or_directive_in_the_front_matter_is_an_error(title: str, field: str) -> None:
    front: dict[str, object] = {field: (title,) if field == "tags" else title}
    made = project(article("Text.", **front))  # type: ignore[arg-type]  # fields by name
    assert "CD208" in made.codes


def test_a_title_may_show_the_signs_of_a_comment() -> None:
    made = project(article("Text.", title="Write \\<!-- so -->"))
    assert made.found == ()
    assert made.content().title == "Write <!-- so -->"


def test_a_variable_torn_by_a_condition_is_an_error() -> None:
    torn = "{<!-- help:when-not features.x -->{tenant.name}}<!-- help:end -->"
    assert findings(torn) == [("LB301", 1)]


@pytest.mark.parametrize(
    ("source", "written"),
    [
        ("A {{labels.patient.singular}.", "{{labels.patient.singular}};"),
        ("A {{labels.patient.singular. And", "{{labels.patient.singular}};"),
        (
            "A {{ labels.patient.singular and {{labels.patient.plural}}.",
            "{{labels.patient.singular}};",
        ),
        ("A {{labels.patient.singular | lower and so", "{{labels.patient.singular | lower}};"),
    ],
)
def test_a_variable_that_is_left_open_is_told_with_its_key(source: str, written: str) -> None:
    (found,) = project(article(source)).found
    assert (found.code, found.place.column) == ("LB301", 3), found
    assert f"close it with }}}}: write {written}" in found.hint


SCHOOL = Catalog(
    roles={"admin": "Administrator"},
    categories=(),
    features={"online": Key(type="boolean", default=False)},
    settings={
        "fee": Key(type="integer", default=5, currency="USD"),
        "hours": Key(type="integer", default=5, unit="hour"),
        "unit": Key(type="string", default="x"),
    },
    labels={
        "student": Words(singular="Student", plural="Students", synonyms=("pupil",)),
        "child": Words(singular="Child", plural="Children"),
        "teacher": Words(singular="Tutor", plural="Tutors"),
    },
)
ONE, MANY = "{{labels.student.singular}}", "{{labels.student.plural}}"


@pytest.mark.parametrize(
    ("inside", "hint"),
    [
        ("labels.students", "did you mean labels.student.plural?"),
        ("labels.pupils", "did you mean labels.student.plural?"),
        ("labels.children", "did you mean labels.child.plural?"),
        ("labels.tutors", "did you mean labels.teacher.plural?"),
        ("labels.studnets", "did you mean labels.student.plural?"),
        ("labels.student", "did you mean labels.student.singular or labels.student.plural?"),
        ("labels.pupil.singular", "did you mean labels.student.singular?"),
        ("labels.students.singular", "did you mean labels.student.singular?"),
        ("student.plural", "did you mean labels.student.plural?"),
        ("label.student.plural", "did you mean labels.student.plural?"),
        ("students", f"did you mean {MANY}?"),
        ("pupil", f"did you mean {ONE} or {MANY}?"),
        ("tenant.email", "did you mean contact.email?"),
        ("hours", "did you mean {{settings.hours}}?"),
        ("unit", "did you mean {{settings.unit}}?"),
        ("tenant", "did you mean {{tenant.name}}?"),
        ("online", "features.online is true or false: write <!-- help:when features.online -->"),
        ("fee | money", "did you mean {{settings.fee | money}}?"),
        ("{labels.student.plural", f"did you mean {MANY}?"),
        ("=labels.student.plural", f"did you mean {MANY}?"),
        ("labels.student.plural()", f"did you mean {MANY}?"),
        ('labels["student"]', f"did you mean {ONE} or {MANY}?"),
        ("$labels.student.plural", f"did you mean {MANY}?"),
        (".labels.student.plural", f"did you mean {MANY}?"),
        ("page.labels.student.plural", "did you mean labels.student.plural?"),
        ("#if features.online", "write <!-- help:when features.online -->"),
        ("^features.online", "write <!-- help:when-not features.online -->"),
        ("else", "write <!-- help:else -->"),
        ("/if", "write <!-- help:end -->"),
    ],
)
def test_what_other_tools_call_it_is_answered_with_what_it_is_called_here(
    inside: str, hint: str
) -> None:
    got = Variables(SCHOOL).read(inside)
    assert isinstance(got, Trouble)
    assert hint in got.hint


@pytest.mark.parametrize(
    ("source", "hint"),
    [
        ("{% if !features.x %}", "<!-- help:when-not features.x -->"),
        ("{%- elsif features.code == 'a' -%}", '<!-- help:else-when features.code == "a" -->'),
        ("{% else %}", "<!-- help:else -->"),
        ("{% endif %}", "<!-- help:end -->"),
        ("<% if features.x %>", "<!-- help:when features.x -->"),
        ("<%= labels.patient.plural %>", "write {{labels.patient.plural}}"),
        ("{% labels.patient.plural %}", "write {{labels.patient.plural}}"),
        ("${labels.patient.plural}", "write {{labels.patient.plural}}"),
        ("%{labels.patient.plural}", "write {{labels.patient.plural}}"),
        ("#{labels.patient.plural}", "write {{labels.patient.plural}}"),
        ("[[labels.patient.plural]]", "write {{labels.patient.plural}}"),
    ],
)
def test_a_tag_of_another_tool_is_answered_with_all_that_is_to_be_written(
    source: str, hint: str
) -> None:
    (found,) = project(article(f"a {source} b")).found
    assert (found.code, found.place.column) == ("LB301", 3)
    assert hint in found.hint


@pytest.mark.parametrize(
    "source", ["a <% b %> c", r"\<% if features.x %>", "`<% if features.x %>`"]
)
def test_what_is_no_tag_or_is_escaped_is_text(source: str) -> None:
    assert "&lt;%" in shown(source)
