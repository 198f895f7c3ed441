import pytest

from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.model.snippet import Include, Parameter, ParameterType
from helpgen.read.snippets.arguments import argument_faults
from helpgen.read.snippets.include_words import IncludeWords, read_include

PLACE = Place("content/help/a/b.md", 10, 1)


def faults(words: str, kind: ParameterType = "string", **around: Parameter) -> list[Diagnostic]:
    read = read_include(f"note {words}".strip())
    assert isinstance(read, IncludeWords)
    include = Include(PLACE, "", read.name, read.given, 19)
    return list(argument_faults(include, {"what": Parameter(type=kind)}, around))


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("string", '"a visit"'),
        ("string", '""'),
        ("string", "visit"),
        ("string", "24"),
        ("string", '"labels.patient.singular"'),
        ("string", '"<b>*{{x}}* `|` -- -&gt;"'),
        ("integer", "24"),
        ("integer", "-1"),
        ("number", "2.5"),
        ("key", "labels.patient.singular"),
        ("key", "tenant.name"),
    ],
)
def test_a_value_of_the_type_is_taken(kind: ParameterType, value: str) -> None:
    assert faults(f"with what={value}", kind) == []


@pytest.mark.parametrize(
    ("kind", "value", "hint"),
    [
        ("string", "labels.patient.singular", "the type key"),
        ("string", "a/b", "between quotes"),
        ("string", r'"a\u0000b"', "remove"),
        ("string", r'"a\nb"', "remove"),
        ("string", r'"\ufdd0"', "remove"),
        ("string", r'"\ud800"', "remove"),
        ("string", r'"a\u202eb"', "remove"),
        ("string", f'"{"x" * 401}"', "400"),
        ("integer", "2.5", "digits"),
        ("integer", '"24"', "digits"),
        ("integer", "012", "digits"),
        ("number", "1e9", "digits"),
        ("key", "patient", "without quotes"),
        ("key", '"tenant.name"', "without quotes"),
        ("key", "a..b", "without quotes"),
    ],
)
def test_any_other_is_refused_at_its_place(kind: ParameterType, value: str, hint: str) -> None:
    (found,) = faults(f"with what={value}", kind)
    assert (found.code, found.place) == ("SN204", Place(PLACE.path, 10, 29))
    assert hint in found.hint


def test_what_is_needed_has_to_be_given_once() -> None:
    (found,) = faults("")
    assert found.place == PLACE
    assert "needs what, a text" in found.message
    assert [each.message for each in faults("with what=a what=b")] == ["what is given twice"]


def test_a_name_that_the_snippet_does_not_have_is_refused() -> None:
    found = faults("with what=a waht=b")
    assert [each.hint for each in found] == ["did you mean what?"]


def test_only_what_the_snippet_around_has_can_be_handed_on() -> None:
    assert faults("with what=with.it", it=Parameter()) == []
    assert "write a value" in faults("with what=with.it")[0].hint
    assert "there is with.other" in faults("with what=with.it", other=Parameter())[0].hint
    assert "one type" in faults("with what=with.it", "key", it=Parameter())[0].hint
    assert faults("with what=with.it", "number", it=Parameter(type="integer")) == []
