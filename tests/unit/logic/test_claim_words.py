"""A claim's words are read whole, or the first fault is told in its place."""

import pytest

from helpgen.logic.claim_words import FORMS, Malformed, Pair, Said, read_claim


@pytest.mark.parametrize("form", FORMS)
def test_the_example_of_every_form_can_be_read(form: str) -> None:
    assert isinstance(read_claim(form, FORMS[form].example), Said)


def test_keys_behind_with_are_the_policy() -> None:
    said = read_claim("examples", 'a.b with features.x=24 settings.zone="A b" hidden')
    assert said == Said(
        "examples",
        "a.b",
        policy=(Pair("features.x", "24", 9), Pair("settings.zone", "A b", 23, is_quoted=True)),
        is_hidden=True,
    )


def test_what_is_given_stands_behind_its_word_and_a_row_needs_none() -> None:
    said = read_claim("examples", 'a.b columns="A, B?" with features.x=1 given minutes=60 c.d=e')
    assert said == Said(
        "examples",
        "a.b",
        options=(Pair("columns", "A, B?", 4, is_quoted=True),),
        policy=(Pair("features.x", "1", 25),),
        given=(Pair("minutes", "60", 44), Pair("c.d", "e", 55)),
    )
    row = read_claim("row", "state=pending label?=x")
    assert row == Said("row", given=(Pair("state", "pending", 0), Pair("label?", "x", 14)))


def test_a_property_and_an_effect_are_told_apart() -> None:
    law, effect = read_claim("claim", "a.b#never-c"), read_claim("claim", "  a.b not=email:staff")
    assert isinstance(law, Said)
    assert isinstance(effect, Said)
    assert (law.subject, law.law, law.effect) == ("a.b", "never-c", "")
    assert (effect.subject, effect.offset, effect.effect) == ("a.b", 2, "email:staff")


@pytest.mark.parametrize(
    ("form", "text", "offset", "told"),
    [
        ("is", "", 0, "names a key first"),
        ("is", "unit=hour", 0, "names a key first"),
        ("is", "features.x unot=hour", 11, "did you mean unit?"),
        ("is", "features.x unit=hour unit=day", 21, "given twice"),
        ("is", "features.x unit=", 16, "has no value"),
        ("is", "features.x more", 11, "says nothing here"),
        ("is", 'features.x "more"', 11, "nothing can begin with"),
        ("is", "a#b", 0, "not about a property"),
        ("message", "too_soon now=1", 9, "takes nothing more"),
        ("event", "approve", 7, "does not say by="),
        ("examples", "with features.x=1", 0, "names a rule first"),
        ("examples", "a.b features.x=1", 4, "with features.x=1"),
        ("examples", "a.b with", 8, "nothing stands behind"),
        ("examples", "a.b with hours=1", 9, "write a scope and a name"),
        ("examples", "a.b given", 9, "given minutes=60"),
        ("examples", "given minutes=60", 0, "names a rule first"),
        ("examples", "a.b given a=1 a=2", 14, "given twice"),
        ("claim", "a.b#c given a=1", 6, "says nothing here"),
        ("row", "", 0, "nothing stands behind `given`"),
        ("row", "state", 0, "says nothing here"),
        ("flow", "a fron=b", 2, "did you mean from?"),
        ("examples", "a.b hiden", 4, "did you mean hidden?"),
        ("claim", "a.b", 0, "what holds, or what must not follow"),
        ("claim", "a.b#c not=d", 0, "what holds, or what must not follow"),
        ("manual", 'reason="x"', 10, "does not say until="),
        ("manual", 'reason="x" until=tomorrow', 11, "is no day"),
        ("manual", 'reason=" " until=2027-01-01', 27, "does not say reason="),
    ],
)
def test_the_first_fault_is_told_in_its_place(form: str, text: str, offset: int, told: str) -> None:
    fault = read_claim(form, text)
    assert isinstance(fault, Malformed)
    assert fault.offset == offset
    assert told in f"{fault.message}; {fault.hint}"
