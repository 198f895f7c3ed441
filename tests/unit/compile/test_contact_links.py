"""Links to the organization's contact: what may stand in an address, and what is made of it."""

import pytest

from tests.unit.compile.builder import article, findings, project, tenant

CONTACT = {
    "contact.email": "a+b@c.example",
    "contact.phone": "555-0101 ext. 4",
    "contact.url": "https://x.example/?a=1&b='2'",
}
KEYS = " and ".join(f"{key} is set" for key in CONTACT)


def guarded(source: str) -> str:
    return f"<!-- help:when {KEYS} -->\n{source}\n<!-- help:end -->\n"


def linked(source: str) -> str:
    made = project(article(guarded(source)), tenants=(tenant(values=CONTACT),))
    assert not made.faults, made.faults
    return made.body()


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<{{contact.email}}>", '<a href="mailto:a%2Bb@c.example">a+b@c.example</a>'),
        ("<mailto:{{contact.email}}>", '<a href="mailto:a%2Bb@c.example">mailto:a+b@c.example</a>'),
        ("[write](mailto:{{contact.email}})", '<a href="mailto:a%2Bb@c.example">write</a>'),
        ("[call us](tel:{{contact.phone}})", '<a href="tel:5550101;ext=4">call us</a>'),
        ("[call us](TEL:{{ contact.phone }})", '<a href="tel:5550101;ext=4">call us</a>'),
        ("<{{contact.phone}}>", '<a href="tel:5550101;ext=4">555-0101 ext. 4</a>'),
        (
            "[our page]({{contact.url}})",
            '<a href="https://x.example/?a=1&amp;b=&#x27;2&#x27;">our page</a>',
        ),
        (
            "[our page](<{{contact.url}}> 'Of {{tenant.name}}')",
            '<a href="https://x.example/?a=1&amp;b=&#x27;2&#x27;" title="Of Elm Row">our page</a>',
        ),
        ("[us]\n\n[us]: tel:{{contact.phone}}", '<a href="tel:5550101;ext=4">us</a>'),
        ("| a |\n| - |\n| <{{contact.phone}}> |", '<td><a href="tel:5550101;ext=4">555'),
        ("## Us <{{contact.phone}}> {#us}", '<h2 id="us">Us <a href="tel:5550101;ext=4">555'),
    ],
)
def test_the_contact_may_be_an_address(source: str, expected: str) -> None:
    assert expected in linked(source)


def test_a_web_address_between_angle_brackets_shows_itself() -> None:
    body = linked("<{{contact.url}}>")
    assert body.count("https://x.example/?a=1&amp;b=&#x27;2&#x27;") == 2


def test_code_and_escaped_braces_are_no_links() -> None:
    assert linked("`<{{contact.email}}>`") == "<p><code>&lt;{{contact.email}}&gt;</code></p>\n"
    assert linked(r"<\{{contact.email}}>") == "<p>&lt;{{contact.email}}&gt;</p>\n"


@pytest.mark.parametrize(
    "source",
    [
        "<{{contact.email}}>",
        "[call us](tel:{{contact.phone}})",
        "[our page]({{contact.url}})",
        "[us]\n\n[us]: tel:{{contact.phone}}",
    ],
)
def test_a_contact_that_may_be_missing_needs_a_guard(source: str) -> None:
    assert [code for code, _ in findings(source)] == ["LB304"]


@pytest.mark.parametrize(
    ("source", "hint"),
    [
        ("[x]({{contact.email}})", "write mailto:{{contact.email}} and nothing else"),
        ("[x](tel:{{contact.email}})", "write mailto:{{contact.email}} and nothing else"),
        ("[x](javascript:{{contact.url}})", "write {{contact.url}} and nothing else"),
        ("[x](https://{{contact.url}})", "write {{contact.url}} and nothing else"),
        ("[x]({{contact.url}}/page)", "write {{contact.url}} and nothing else"),
        ("[x](mailto:{{contact.email}}?subject=x)", "write mailto:{{contact.email}} and"),
        ("[x](tel:{{contact.phone}}{{contact.phone}})", "write tel:{{contact.phone}} and"),
        ("[x](tel:{{contact.phone | lower}})", "write tel:{{contact.phone}} and nothing else"),
        ("<{{contact.email | lower}}>", "write <{{contact.email}}> and nothing else"),
        ("<https://{{contact.email}}>", "write <{{contact.email}}> and nothing else"),
        ("<{{tenant.name}}>", "mailto:{{contact.email}}, tel:{{contact.phone}}, {{contact.url}}"),
        ("[x](https://e.example/{{tenant.id}})", "mailto:{{contact.email}}"),
        ("[x](https://e.example/{{nobody}})", "mailto:{{contact.email}}"),
    ],
)
def test_any_other_variable_in_an_address_is_one_error_that_says_what_may_stand_there(
    source: str, hint: str
) -> None:
    found = project(article(guarded(source)), tenants=(tenant(values=CONTACT),)).found
    assert [each.code for each in found] == ["LB302"]
    assert hint in found[0].hint


@pytest.mark.parametrize(
    ("source", "hint"),
    [
        ("[x](tel:{{contact.fone}})", "did you mean contact.phone?"),
        ("<{{contact.mail}}>", "did you mean contact.email?"),
        ("<{{tenant.nam}}>", "did you mean tenant.name?"),
    ],
)
def test_a_misspelled_contact_is_told_as_misspelled(source: str, hint: str) -> None:
    found = project(article(source)).found
    assert [(each.code, each.hint) for each in found] == [("LB301", hint)]


def test_who_shares_the_words_but_not_the_contact_gets_a_page_of_its_own() -> None:
    other = tenant("ash", {**CONTACT, "contact.phone": "555 0199"})
    made = project(
        article(guarded("[call us](tel:{{contact.phone}})")),
        tenants=(tenant(values=CONTACT), other),
    )
    assert "tel:5550101;ext=4" in made.body()
    assert "tel:5550199" in made.body(tenant=1)
    assert "contact.phone" in made.blueprints[0].reads
