"""Which pages are built upon a template."""

from jinja2 import Environment

from helpgen.render.pages_upon import pages_upon
from helpgen.render.view import ArticleView, HomeView


def upon(**sources: str) -> dict[str, frozenset[type]]:
    environment = Environment(autoescape=True)
    named = {name.replace("_", "."): source for name, source in sources.items()}
    return dict(pages_upon({name: environment.parse(text) for name, text in named.items()}))


def test_a_template_is_of_the_pages_that_extend_it() -> None:
    found = upon(
        article_html="{% extends 'layout' %}", home_html="{% extends 'layout' %}", layout=""
    )
    assert found == {"layout": {ArticleView, HomeView}}


def test_what_is_taken_in_on_the_way_is_of_the_same_pages() -> None:
    found = upon(
        article_html="{% extends 'layout' %}",
        home_html="",
        layout="{% include 'search' %}",
        search="{% import 'words' as words %}",
        words="",
    )
    assert found == {name: {ArticleView} for name in ("layout", "search", "words")}


def test_a_template_that_names_itself_ends() -> None:
    found = upon(article_html="{% include 'tree' %}", tree="{% include 'tree' %}")
    assert found == {"tree": {ArticleView}}


def test_nothing_is_told_where_a_name_is_worked_out_on_the_page() -> None:
    assert upon(article_html="{% extends 'layout' %}{% include page.twin %}", layout="") == {}
    assert upon(article_html="{% extends 'layout' %}{% include ['a', 'b'] %}", layout="") == {}
