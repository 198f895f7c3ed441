"""What a template that extends another one prints outside of blocks is told, at its line."""

from dataclasses import replace

import pytest

from helpgen.render import prepare
from tests.unit.render.sample import theme

HEAD = '{% extends "layout.html" %}\n'


def lines(source: str) -> list[tuple[str, int]]:
    found = prepare(theme(home=source)).diagnostics
    return [(each.code, each.place.line) for each in found]


@pytest.mark.parametrize(
    "source",
    [
        f"{HEAD}\n\n{{% block page %}}<p>Words.</p>{{% endblock %}}\n",
        f"{{# a remark #}}\n{HEAD}{{# another #}}\n{{% block page %}}{{% endblock %}}",
        f"{HEAD}{{% set many = page.categories %}}{{% block page %}}{{% endblock %}}",
        f"{HEAD}{{% macro row(x) %}}<b>{{{{ x }}}}</b>{{% endmacro %}}{{% block page %}}{{% endblock %}}",
        f"{HEAD}{{% if page.featured %}}\n{{% endif %}}{{% block page %}}{{% endblock %}}",
    ],
)
def test_what_prints_nothing_may_stand_beside_blocks(source: str) -> None:
    assert lines(source) == []


@pytest.mark.parametrize(
    ("source", "line"),
    [
        (f"{HEAD}\n\n<p>Lost.</p>\n", 4),
        (f"{HEAD}{{% block page %}}{{% endblock %}}\n\nLost.", 4),
        (f"{HEAD}{{{{ page.title }}}}", 2),
        (f'{HEAD}{{{{ _("Topics") }}}}', 2),
        (f'{HEAD}\n{{% include "search.html" %}}', 3),
        (f"{HEAD}{{% if page.featured %}}\n<p>Lost.</p>\n{{% endif %}}", 3),
        (f"{HEAD}{{% for each in page.featured %}}\n{{{{ each.href }}}}{{% endfor %}}", 3),
        (f"Above.\n{HEAD}", 1),
    ],
)
def test_what_is_printed_beside_blocks_is_told_at_its_line(source: str, line: int) -> None:
    assert lines(source) == [("TH811", line)]


def test_a_template_of_a_theme_below_is_told_too_where_somebody_asks_for_it() -> None:
    plain = theme(home='{% extends "base/home.html" %}')
    below = {"base/home.html": f"{HEAD}Lost."}
    files = {"base/home.html": "themes/base/home.html"}
    made = prepare(replace(plain, templates={**plain.templates, **below}, files=files))
    (fault,) = made.diagnostics
    assert (fault.code, str(fault.place.path), fault.place.line) == (
        "TH811",
        "themes/base/home.html",
        2,
    )
    assert "nothing of it is shown" in fault.message
