"""Names behind dots are checked wherever it is plain what stands before them."""

import pytest
from jinja2 import Environment

from helpgen.render.typed_names import missing
from helpgen.render.view import ArticleView, HomeView, SiteView

HOME = {"page": frozenset([HomeView]), "site": frozenset([SiteView])}
ARTICLE = {"page": frozenset([ArticleView]), "site": frozenset([SiteView])}


def found(source: str, scope: dict[str, frozenset[type]] | None = None) -> list[tuple[int, str]]:
    tree = Environment(autoescape=True).parse(source)
    return [(each.line, each.name) for each in missing(tree, scope or HOME)]


@pytest.mark.parametrize(
    "source",
    [
        "{% for a in page.featured %}{{ a.title_html }}{{ loop.index }}{% endfor %}",
        "{% set first = page.featured | first %}{{ first.href }}",
        "{% with a = page.recent[0] %}{{ a.updated }}{% endwith %}",
        "{{ page.title.upper() }} {{ page.recent | length }}",
        "{{ (page.featured or page.recent)[0].href }}",
        "{% for a in page.featured | sort %}{{ a.whatever }}{% endfor %}",
        "{% macro m(a) %}{{ a.whatever }}{% endmacro %}",
        "{% for a, b in page.roles %}{{ a.whatever }}{% endfor %}",
        "{% for a in page.featured if a.count %}{{ a.href }}{% else %}{{ page.title }}{% endfor %}",
        '{{ page["title"] }}',
    ],
)
def test_what_is_there_or_cannot_be_known_is_fine(source: str) -> None:
    assert found(source) == []


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("{{ page.titel }}", "titel"),
        ('{{ page["titel"] }}', "titel"),
        ("{{ page.title.nothing }}", "nothing"),
        ("{% for a in page.featured %}{{ a.titel }}{% endfor %}", "titel"),
        ("{% for a in page.featured if a.titel %}x{% endfor %}", "titel"),
        ("{% for a in page.faetured %}x{% endfor %}", "faetured"),
        ("{% for a in page.featured %}x{% else %}{{ page.x }}{% endfor %}", "x"),
        ("{% set a = page.featured[0] %}{{ a.titel }}", "titel"),
        ("{% with a = page.featured | last %}{{ a.titel }}{% endwith %}", "titel"),
        ("{{ (page.featured or page.recent)[0].titel }}", "titel"),
        ("{{ (page.featured if page.recent else page.recent)[0].titel }}", "titel"),
        ("{% block b %}{% if x %}{{ site.titel | upper }}{% endif %}{% endblock %}", "titel"),
        ("{% macro m(a) %}{{ page.titel }}{% endmacro %}", "titel"),
        ("{% for page in page.featured %}{{ page.home }}{% endfor %}", "home"),
    ],
)
def test_what_is_not_there_is_found_at_its_line(source: str, name: str) -> None:
    assert found(f"\n{source}") == [(2, name)]


def test_what_may_be_missing_on_a_page_is_asked_of_what_it_would_be() -> None:
    assert found("{% if page.next %}{{ page.next.href }}{% endif %}", ARTICLE) == []
    assert found("{{ page.next.hrf }}", ARTICLE) == [(1, "hrf")]


def test_where_several_pages_share_a_template_one_of_them_has_to_have_the_name() -> None:
    both = {"page": frozenset([HomeView, ArticleView])}
    assert found("{{ page.featured }}{{ page.body }}", both) == []
    assert found("{{ page.titel }}", both) == [(1, "titel")]
