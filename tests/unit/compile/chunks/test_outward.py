"""Where links stand that lead to pages of others."""

from tests.unit.compile.builder import FIRST, article, project


def outward(source: str) -> list[tuple[str, int, int]]:
    made = project(article(source))
    (template,) = made.blueprints[0].variants.values()
    return [(each.url, each.line - FIRST, each.column) for each in template.outward]


def test_links_of_every_form_are_found_where_their_address_stands() -> None:
    source = "a [b](https://x.example/y#z)\n\n<http://x.example/>\n\n[c][d] e\n\n[d]: https://d.example\n"
    assert outward(source) == [
        ("https://x.example/y#z", 0, 7),
        ("http://x.example/", 2, 2),
        ("https://d.example", 4, 1),
    ]


def test_what_is_no_page_of_the_web_is_none_of_them() -> None:
    assert outward("[a](mailto:ana@x.example) [b](tel:+15550100) [c](#here)\n\n## Here\n") == []
