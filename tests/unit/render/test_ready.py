"""The theme that comes with helpgen is used as it was compiled, where it is that theme and no other."""

from dataclasses import replace
from pathlib import Path
from types import CodeType, SimpleNamespace

import jinja2
import pytest

from helpgen.model.theme import Theme
from helpgen.model.wording import ENGLISH, Wording
from helpgen.read.theme import read_theme
from helpgen.render.fault import fault
from helpgen.render.prepared import prepare
from helpgen.render.ready import ready
from helpgen.render.template_python import template_python


@pytest.fixture(scope="module")
def theme() -> Theme:
    read = read_theme(Path(), "default").value
    assert read is not None
    return read


def functions(code: CodeType) -> list[tuple[str, bytes, tuple[object, ...]]]:
    """Of a template and of each of its functions: its name, what it does, and the values in it."""
    inner = [each for each in code.co_consts if isinstance(each, CodeType)]
    plain = tuple(each for each in code.co_consts if not isinstance(each, CodeType))
    own = (code.co_name, code.co_code, plain)
    return [own, *(row for each in inner for row in functions(each))]


def test_the_theme_that_ships_is_ready_in_english(theme: Theme) -> None:
    code = ready(theme, ENGLISH)
    assert code is not None
    assert code.keys() == theme.templates.keys()


def test_what_is_ready_does_what_is_compiled_from_the_templates(theme: Theme) -> None:
    python = template_python(theme, ENGLISH)
    assert python.diagnostics == ()
    code = ready(theme, ENGLISH)
    assert code is not None
    for name, source in python.value.items():
        assert functions(code[name]) == functions(compile(source, name, "exec"))


def test_a_theme_with_a_template_of_its_own_is_compiled(theme: Theme) -> None:
    other = replace(theme, templates={**theme.templates, "foot.html": "<footer></footer>\n"})
    assert ready(other, ENGLISH) is None


def test_a_theme_with_one_template_more_is_compiled(theme: Theme) -> None:
    other = replace(theme, templates={**theme.templates, "more.html": ""})
    assert ready(other, ENGLISH) is None


def test_a_theme_that_adds_styles_to_the_one_that_ships_is_ready(theme: Theme) -> None:
    below = {f"default/{name}": source for name, source in theme.templates.items()}
    files = {name: f"themes/{name}" for name in below}
    other = replace(theme, name="mine", templates={**theme.templates, **below}, files=files)
    assert ready(other, ENGLISH) is not None


@pytest.mark.parametrize(
    "wording", [Wording("de"), replace(ENGLISH, plural_rule="n > 1"), Wording("en", {})]
)
def test_only_words_that_are_those_of_the_templates_are_ready(
    theme: Theme, wording: Wording
) -> None:
    assert (ready(theme, wording) is not None) == (wording == ENGLISH)


def test_another_jinja_writes_its_own(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jinja2, "__version__", "99.0")
    assert ready(theme, ENGLISH) is None


def test_a_failure_in_it_is_told_at_the_template_s_own_line(theme: Theme) -> None:
    prepared = prepare(theme).value
    assert prepared is not None
    whose = SimpleNamespace(email="a@example.com", email_href="#", phone="", url="")
    with pytest.raises(jinja2.UndefinedError) as caught:
        prepared.editions["en"].markup("foot.html", {"tenant": whose})
    place = fault(caught.value, theme, "foot.html").diagnostic.place
    assert place.path == "themes/default/foot.html"
    assert place.line > 10
    assert "page." in theme.templates["foot.html"].splitlines()[place.line - 1]
