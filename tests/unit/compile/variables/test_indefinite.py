"""“a” and “an” before a variable."""

import pytest

from tests.unit.compile.builder import article, project, said, shown, tenant, words

L = "{{labels.patient.singular}}"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (f"A {L} calls.", "<p>An Owner calls.</p>\n"),
        (f"An {L} calls.", "<p>An Owner calls.</p>\n"),
        (f"ask a {L}", "<p>ask an Owner</p>\n"),
        (f"ask an {L}", "<p>ask an Owner</p>\n"),
        (f"ask a **{L}**", "<p>ask an <strong>Owner</strong></p>\n"),
        (f"ask a ***{L}***", "<p>ask an <em><strong>Owner</strong></em></p>\n"),
        (f"*a* {L}", "<p><em>an</em> Owner</p>\n"),
        (f"ask a\n{L}", "<p>ask an\nOwner</p>\n"),
        (
            f"ask a [{L}](https://e.example)",
            '<p>ask an <a href="https://e.example">Owner</a></p>\n',
        ),
        (f"ask a [{L}](/help/portal/one)", '<p>ask an <a href="./">Owner</a></p>\n'),
        (f"Go. A {L} stays.", "<p>Go. An Owner stays.</p>\n"),
        (f"Go! **A** {L} stays.", "<p>Go! <strong>An</strong> Owner stays.</p>\n"),
        (f"**Go.** A {L} stays.", "<p><strong>Go.</strong> An Owner stays.</p>\n"),
        (f'"A {L}"', "<p>&quot;An Owner&quot;</p>\n"),
        (f"(a {L})", "<p>(an Owner)</p>\n"),
        (f"- A {L}", "<ul>\n<li>An Owner</li>\n</ul>\n"),
        ("ask a {{labels.patient.singular | lower}}", "<p>ask an owner</p>\n"),
        ("ask a {{labels.patient.plural}}", "<p>ask an Owners</p>\n"),
        (f'ask a "{L}"', "<p>ask an &quot;Owner&quot;</p>\n"),
        (f"ask a “{L}”", "<p>ask an “Owner”</p>\n"),
        (f"ask a ‘{L}’", "<p>ask an ‘Owner’</p>\n"),
        (f"ask a '{L}'", "<p>ask an 'Owner'</p>\n"),
        (f"ask a ({L})", "<p>ask an (Owner)</p>\n"),
        (f'ask a ("{L}")', "<p>ask an (&quot;Owner&quot;)</p>\n"),
        (f'ask a **"{L}"**', "<p>ask an <strong>&quot;Owner&quot;</strong></p>\n"),
        (f'ask a "**{L}**"', "<p>ask an &quot;<strong>Owner</strong>&quot;</p>\n"),
        (f'A "{L}" calls.', "<p>An &quot;Owner&quot; calls.</p>\n"),
        (
            f'ask [x](https://e.example "a ({L})")',
            '<p>ask <a href="https://e.example" title="an (Owner)">x</a></p>\n',
        ),
        ("a {{tenant.name}} page", "<p>an Elm Row page</p>\n"),
        (f"a {{{{tenant.name}}}} {L}", "<p>an Elm Row Owner</p>\n"),
    ],
)
def test_the_article_follows_the_word(source: str, expected: str) -> None:
    assert said(source, patient="Owner") == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (f"plan A {L}", "<p>plan A Owner</p>\n"),
        (f"plan\nA {L}", "<p>plan\nA Owner</p>\n"),
        (f"**plan** A {L}", "<p><strong>plan</strong> A Owner</p>\n"),
        (f"`x` A {L}", "<p><code>x</code> A Owner</p>\n"),
        (f"data {L}", "<p>data Owner</p>\n"),
        (f"class-a {L}", "<p>class-a Owner</p>\n"),
        (f"a{L}", "<p>aOwner</p>\n"),
        (f"`a` {L}", "<p><code>a</code> Owner</p>\n"),
        (f"a, {L}", "<p>a, Owner</p>\n"),
        (f"a `{L}`", "<p>a <code>{{labels.patient.singular}}</code></p>\n"),
        (f"A/an {L}", "<p>A/an Owner</p>\n"),
        (f"(a/an) {L}", "<p>(a/an) Owner</p>\n"),
        (f"a(n) {L}", "<p>a(n) Owner</p>\n"),
        (f"a({L})", "<p>a(Owner)</p>\n"),
        (f'("a") {L}', "<p>(&quot;a&quot;) Owner</p>\n"),
        (f"a busy {L}", "<p>a busy Owner</p>\n"),
        (f'plan A "{L}"', "<p>plan A &quot;Owner&quot;</p>\n"),
        (f"a\n\n{L}", "<p>a</p>\n<p>Owner</p>\n"),
    ],
)
def test_other_words_stay(source: str, expected: str) -> None:
    assert said(source, patient="Owner") == expected


@pytest.mark.parametrize(
    ("hours", "expected"),
    [(8, "an 8"), (11, "an 11"), (10, "a 10"), (80, "an 80"), (1, "a 1"), (18, "an 18")],
)
def test_the_article_follows_a_number(hours: int, expected: str) -> None:
    assert shown("an {{features.hours}}-hour wait", hours=hours) == f"<p>{expected}-hour wait</p>\n"
    again = shown('a "{{features.hours | unit}}" wait', hours=hours)
    assert again.startswith(f"<p>{expected.replace(' ', ' &quot;')} hour")


def test_the_article_follows_the_name_of_each_organization() -> None:
    names = ("Acme", "Birch", "UPS", "Elm")
    tenants = tuple(tenant(name.lower(), {"tenant.name": name}) for name in names)
    made = project(article("a {{tenant.name}} page"), tenants=tenants)
    bodies = [made.body(tenant=number) for number in range(len(names))]
    assert [body[3:].split(" ")[0] for body in bodies] == ["an", "a", "a", "an"]


def test_a_table_cell_starts_a_sentence() -> None:
    html = said(f"| x | A {L} |\n|---|---|", patient="Owner")
    assert "<th>An Owner</th>" in html


def test_the_text_alternative_of_an_image_has_its_article() -> None:
    made = project(
        article(f"![a {L}](p.png)"),
        tenants=(tenant(values=words("Owner")),),
        assets=("content/help/portal/p.png",),
    )
    assert 'alt="an Owner"' in made.body()


def test_a_word_before_an_image_is_not_joined_with_its_text_alternative() -> None:
    made = project(
        article(f"a ![{L}](p.png)"),
        tenants=(tenant(values=words("Owner")),),
        assets=("content/help/portal/p.png",),
    )
    assert '<p>a <img src="' in made.body()


def test_a_title_of_a_link_before_the_label_is_passed_over() -> None:
    made = said(f'a [{L}](https://e.example "the {{{{tenant.name}}}}")', patient="Owner")
    assert made == '<p>an <a href="https://e.example" title="the Elm Row">Owner</a></p>\n'


def test_titles_and_headings_have_it_and_the_id_keeps_the_written_word() -> None:
    made = project(
        article(f"## Invite a {L}", title=f"Be a {L}"),
        tenants=(tenant(values=words("Owner")),),
    )
    got = made.content()
    assert got.title == "Be an Owner"
    assert [(each.id, each.text) for each in got.sections] == [
        ("invite-a-patient", "Invite an Owner")
    ]


def test_a_profile_may_say_which_article_its_word_wants() -> None:
    own = words("Honoree") | {"labels.patient.article": "an"}
    made = project(article(f"ask a {L}"), tenants=(tenant(values=own),))
    assert made.body() == "<p>ask an Honoree</p>\n"


def test_content_in_another_language_keeps_its_words() -> None:
    made = project(
        article(f"il y a {L}", title=f"Il a {L}"),
        tenants=(tenant(values=words("Owner")),),
        language="fr",
    )
    assert made.content().title == "Il a Owner"
    assert made.body() == "<p>il y a Owner</p>\n"
