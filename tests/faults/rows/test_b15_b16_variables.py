from collections.abc import Mapping

import pytest

from tests.faults.clinic import Case, Clinic, body, fields, shown
from tests.project import CATALOG, Project, lines_of

WORD, ID = "{{labels.patient.singular}}", "{{tenant.id}}"
BRACES = {
    "near-label": ("{{labels.patiant.singular}}", "LB301", "did you mean labels.patient.singular?"),
    "near-form": ("{{labels.patient.singuler}}", "LB301", "did you mean labels.patient.singular?"),
    "no-form": ("{{labels.patient}}", "LB301", "did you mean labels.patient."),
    "four-parts": ("{{labels.patient.singular.x}}", "LB301", "labels.patient.singular"),
    "letter-case": ("{{Labels.patient.singular}}", "LB301", "labels.patient.singular"),
    "near-key": ("{{tenant.nam}}", "LB301", "did you mean tenant.name?"),
    "far-key": ("{{features.zzz}}", "LB301", "catalog.yaml"),
    "look-alike": ("{{labels.pаtient.singular}}", "LB301", "did you mean {{labels.patient.singular}}?"),
    "zero-width": ("{{\u200blabels.patient.singular}}", "LB301", "{{labels.patient.singular}}?"),
    "no-scope": ("{{config}}", "LB301", "{{ key }}"),
    "unclosed": ("{{ labels.patient.singular", "LB301", "close it with }}"),
    "half-closed": ("{{ labels.patient.singular }", "LB301", "close it with }}"),
    "two-lines": ("{{labels\n.patient.singular}}", "LB301", "on the same line"),
    "three-braces": ("{{{labels.patient.singular}}}", "LB301", "{{labels.patient.singular}}?"),
    "empty": ("{{}}", "LB301", "{{ key }}"),
    "arithmetic": ("{{ 7*7 }}", "LB301", "{{ key }}"),
    "statement": ("{% if x %}", "LB301", "help:when"),
    "include": ("{% include '/etc/passwd' %}", "LB301", "help:include name"),
    "dunder": ("{{labels.patient.__class__}}", "LB301", ""),
    "dunder-of-text": ("{{''.__class__.__mro__}}", "LB301", "{{ key }}"),
    "subscript": ("{{ labels['patient'] }}", "LB301", ""),
    "call": ("{{constructor.constructor('x')()}}", "LB301", "{{ key }}"),
    "truth": ("{{features.portal}}", "LB303", "help:when features.portal"),
    "maybe-null": ("{{contact.email}}", "LB304", "contact.email is set"),
    "near-filter": ("{{labels.patient.singular | lowr}}", "LB305", "did you mean lower?"),
    "no-filter": ("{{labels.patient.singular | }}", "LB305", "unknown filter"),
    "unit-of-a-word": ("{{tenant.name | unit}}", "LB305", "number"),
    "lower-of-a-number": ("{{features.leadHours | lower}}", "LB305", "remove the filter"),
}  # fmt: skip
TYPED = {name: body(text + "\n", code, 9, 1, says) for name, (text, code, says) in BRACES.items()}
ADDRESSES: dict[str, Case] = {
    name: body(text + "\n", "LB302", 9, text.index("{{") + 1)
    for name, text in {
        "path": f"[a](https://x.example/{ID})",
        "host": f"[a](https://{ID}.example/)",
        "mail": "[a](mailto:{{tenant.name}})",
        "mail-host": f"[a](mailto:a@{ID}.example)",
        "phone": f"[a](tel:{ID})",
        "slug-of-a-link": f"[a](/help/portal/{WORD})",
        "whole-address": f"[a]({ID})",
        "other-host": f"[a](//{ID}/x)",
        "anchor": f"[a](#{ID})",
        "in-angles": f"[a](<{ID}>)",
        "image": f"![a]({ID}.png)",
        "autolink": f"<https://x.example/{ID}>",
        "unknown-one": "[a](https://x.example/{{zzz}})",
        "heading-id": f"## H {{#{ID}}}",
    }.items()
} | {
    "reference": body(f"[r]\n\n[r]: https://x.example/{ID}\n", "LB302", 11, 24),
    "slug": fields(f'slug: "/help/portal/{WORD}"\n', "LB302", 3, 7, old="slug: /help/portal/NAME\n"),
    "id": fields(f'id: "help.{WORD}"\n', "LB302", 2, 5, old="id: help.portal.NAME\n"),
    "related": fields(f'title: B\nrelated: ["/help/x/{WORD}"]\n', "LB302", 5, 11),
    "redirect": fields(f'title: B\nredirectFrom: ["/help/x/{WORD}"]\n', "LB302", 5, 16),
}  # fmt: skip
FIELDS = {
    "title": fields('title: "{{labels.pat.singular}} x"\n', "LB301", 4, 8, "labels.patient"),
    "summary": fields('summary: "{{x}}"\n', "LB301", 6, 10, old="summary: About it.\n"),
    "tag": fields('title: B\ntags: [a, "{{ x }}"]\n', "LB301", 5, 11),
    "alias": fields('title: B\naliases: ["{{"]\n', "LB301", 5, 11, "close it"),
}
LITERAL = {
    "escaped": (r"\{{x}} \{% y %}", "<p>{{x}} {% y %}</p>"),
    "in-a-span": ("`{{ 7*7 }} {% if %} {{`", "<code>{{ 7*7 }} {% if %} {{</code>"),
    "in-a-fence": ("```\n{{labels.zzz}} {% x %}\n```", "{{labels.zzz}} {% x %}\n</code>"),
    "other-signs": ("${a} #{a} { {a} } }} {% 5", "${a} #{a} { {a} } }} {% 5"),
    "variable": (f"{WORD} {{{{labels.patient.plural|lower}}}}", "<p>Client clients</p>"),
    "link-text": (f"[{WORD}](https://x.example)", '<a href="https://x.example">Client</a>'),
    "link-title": (f"[a](https://x.example '{WORD}')", 'title="Client"'),
    "heading": (f"## {WORD} list", '<h2 id="patient-list">Client list</h2>'),
    "cell": (f"| a |\n| - |\n| {WORD} |", "<td>Client</td>"),
}


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Clinic:
    return Clinic(tmp_path_factory.mktemp("variables"), TYPED | ADDRESSES | FIELDS)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    bodies = {name: f"{text}\n" for name, (text, _) in LITERAL.items()}
    return shown(tmp_path_factory.mktemp("literal"), bodies, "template: therapy\n")


@pytest.mark.row("B15")
@pytest.mark.parametrize("name", [*TYPED, *FIELDS])
def test_what_is_no_variable_of_the_catalog_is_an_error_and_never_evaluated(
    clinic: Clinic, name: str
) -> None:
    clinic.assert_found(name)


@pytest.mark.row("B16")
@pytest.mark.parametrize("name", ADDRESSES)
def test_a_variable_in_an_address_an_id_or_a_slug_is_an_error(clinic: Clinic, name: str) -> None:
    clinic.assert_found(name)


@pytest.mark.row("B15")
@pytest.mark.row("B16")
@pytest.mark.parametrize("name", LITERAL)
def test_a_variable_is_filled_where_text_is_published_and_braces_can_be_shown(
    pages: Mapping[str, str], name: str
) -> None:
    assert LITERAL[name][1] in pages[name]


@pytest.mark.row("B16")
def test_a_variable_in_the_slug_of_a_category_is_an_error(project: Project) -> None:
    project.profile("harbor")
    project.write("catalog.yaml", CATALOG.replace("slug: settings", f'slug: "{WORD}"'))
    result = project.build()
    assert (result.exit_code, lines_of(result.diagnostics)) == (1, [("LB302", 4)])
    assert not project.out.exists()


@pytest.mark.row("B16")
def test_titles_summaries_and_search_words_speak_the_tenants_language(project: Project) -> None:
    more = f'tags: ["{WORD} tag"]\naliases: ["{WORD} alias"]\n'
    project.article(
        "portal/words", "x\n", title=f'"{WORD} title"', summary=f'"{WORD} sum"', more=more
    )
    project.profile("harbor", "template: therapy\n")
    assert project.build().exit_code == 0
    page = project.page("harbor", "help/portal/words/index.html")
    assert "<title>Client title" in page
    assert 'content="Client sum"' in page
    feed = project.page("harbor", "help.json")
    assert all(f"Client {word}" in feed for word in ("title", "sum", "tag"))
    assert all(b"{{" not in data for data in project.tree().values())
