"""Blocks that one template alone has are compiled in their place, and pages are the same."""

from types import CodeType

import pytest
from jinja2 import Environment, nodes

from helpgen.model.wording import ENGLISH
from helpgen.render.environment import speaking
from helpgen.render.inlined import inline

BASE = "<{% block a %}a{% block b %}b{% endblock %}{% endblock %}{% block c %}c{% endblock %}>"
CHILD = "{% extends 'base' %}{% block c %}{{ super() }}{% block d %}d{{ x }}{% endblock %}{% endblock %}"


def blocks(*sources: str) -> list[list[str]]:
    """The blocks that are left of each template."""
    environment = Environment(autoescape=True)
    trees = [environment.parse(source) for source in sources]
    inline(trees)
    return [sorted(block.name for block in tree.find_all(nodes.Block)) for tree in trees]


def test_a_block_that_another_template_fills_stays_and_the_others_go() -> None:
    assert blocks(BASE, CHILD) == [["c"], ["c"]]
    assert blocks(BASE) == [[]]


def test_where_blocks_are_called_by_name_all_stay() -> None:
    assert blocks(BASE, "{{ self.b() }}") == [["a", "b", "c"], []]


def test_a_block_that_has_to_be_filled_stays() -> None:
    assert blocks("{% block a required %}{% endblock %}") == [["a"]]


def shown(sources: dict[str, str], *, is_inlined: bool) -> str:
    compiled: dict[str, CodeType] = {}
    environment = speaking(compiled, ENGLISH)
    trees = {name: environment.parse(source, name) for name, source in sources.items()}
    if is_inlined:
        inline(trees.values())
    compiled.update({name: environment.compile(tree, name, name) for name, tree in trees.items()})
    return environment.get_template("page").render(x="<")


@pytest.mark.parametrize(
    "sources",
    [
        {"base": BASE, "page": CHILD},
        {"page": BASE},
        {"page": "{% block a %}{% set x = 2 %}{{ x }}{% endblock %}{{ x }}"},
        {"page": "{% for x in [1, 2] %}{% block a scoped %}{{ x }}{% endblock %}{% endfor %}"},
    ],
)
def test_pages_are_the_same(sources: dict[str, str]) -> None:
    assert shown(sources, is_inlined=True) == shown(sources, is_inlined=False)
