"""Words are put into templates while these are compiled."""

import json
from html import unescape

import pytest
from markupsafe import Markup

from helpgen.model.wording import ENGLISH, Phrase, Wording
from helpgen.render.environment import speaking
from helpgen.render.worded import worded

HEBREW = Wording(
    "he",
    {
        Phrase("Home"): ('"Bayit" & <co>',),
        Phrase("Open", "", "verb"): ("Liftoach",),
        Phrase("Open", "", "adjective"): ("Patuach",),
        Phrase('Go <a href="%(to)s">home</a>, %(name)s'): (
            '%(name)s, <a href="%(to)s">bayit</a>!',
        ),
        Phrase("%(num)s day", "%(num)s days"): ("one day", "two days", "%(num)s days"),
        Phrase("{num} day", "{num} days"): ("one day", "two days", "{num} days"),
    },
    "(n == 1 ? 0 : n == 2 ? 1 : 2)",
    3,
)


def said(source: str, wording: Wording = HEBREW, **values: object) -> str:
    environment = speaking({}, wording)
    tree = environment.parse(source, "home.html")
    assert not any(each.fault for each in worded(tree, wording))
    code = environment.compile(tree, "home.html", "home.html")
    template = environment.template_class.from_code(environment, code, {})
    return template.render(**values)


def faults(source: str) -> list[tuple[int, str]]:
    tree = speaking({}, HEBREW).parse(source, "home.html")
    return [(each.line, each.fault) for each in worded(tree, HEBREW) if each.fault]


def test_a_text_is_said_in_the_language_and_escaped() -> None:
    assert said('<p title="{{ _("Home") }}">') == '<p title="&#34;Bayit&#34; &amp; &lt;co&gt;">'
    assert said('{{ _("Home") }}', ENGLISH) == "Home"
    assert said('{{ _("Back") }}') == "Back"


def test_contexts_tell_two_meanings_apart() -> None:
    source = '{{ pgettext("verb", "Open") }} {{ pgettext("adjective", "Open") }} {{ _("Open") }}'
    assert said(source) == "Liftoach Patuach Open"


GO = '{% trans to=x, name=y %}Go <a href="{{ to }}">home</a>, {{ name }}{% endtrans %}'


def test_values_stand_where_the_language_wants_them_and_are_escaped_as_ever() -> None:
    plain = said(GO, x='"/', y="<Ann>")
    assert plain == '&lt;Ann&gt;, <a href="&#34;/">bayit</a>!'
    assert said(GO, ENGLISH, x="/", y=Markup("<b>A</b>")) == 'Go <a href="/">home</a>, <b>A</b>'


def test_a_text_with_values_may_stand_inside_an_expression() -> None:
    source = '{{ [_("by %(who)s", who=x)] | join }}'
    assert said(source, x="<me>") == "by &lt;me&gt;"


@pytest.mark.parametrize(
    ("number", "text"), [(0, "0 days"), (1, "one day"), (2, "two days"), (3, "3 days")]
)
def test_a_number_takes_the_form_of_the_language(number: int, text: str) -> None:
    assert said('{{ ngettext("%(num)s day", "%(num)s days", n) }}', n=number) == text


@pytest.mark.parametrize(("number", "text"), [(0, "0 days"), (1, "1 day"), (2, "2 days")])
def test_english_has_two_forms(number: int, text: str) -> None:
    assert said('{{ ngettext("%(num)s day", "%(num)s days", n) }}', ENGLISH, n=number) == text


def test_a_script_gets_every_form_with_a_number_that_takes_it() -> None:
    source = '{{ plurals("{num} day", "{num} days") }}'
    assert json.loads(unescape(said(source))) == [
        "he",
        [[1, "one day"], [2, "two days"], [0, "{num} days"]],
    ]


@pytest.mark.parametrize(
    "call",
    [
        "_(page.title)",
        "_()",
        '_("a", "b")',
        '_("")',
        '_(*["a"])',
        'ngettext("a", "b")',
        'plurals("a", 1)',
        '_("a" ~ "b")',
    ],
)
def test_words_are_written_out(call: str) -> None:
    ((line, fault),) = faults(f"\n{{{{ {call} }}}}")
    assert line == 2
    assert "texts between quotation marks" in fault


def test_a_text_gets_exactly_the_values_that_it_names() -> None:
    assert faults('{{ _("by %(who)s") }}') == [(1, "`by %(who)s` names who, and it is not given")]
    assert faults('{{ _("by me", who=x) }}') == [(1, "`by me` is given who, and does not name it")]


def test_a_percent_sign_is_one() -> None:
    assert said('{{ _("5 %%") }}') == "5 %"
    assert said("{% trans %}5 %{% endtrans %}") == "5 %"
