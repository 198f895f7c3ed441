"""What the search of one tenant needs, and nothing of anybody else."""

import json
from typing import Any

import pytest

from helpgen.model.search_entry import OpenSection, SameWords, SearchSection, Sections
from helpgen.model.site import Site
from tests.unit.render.sample import UNMET, content, entry, files, page, shelf, site, tenant

FILE = "search-index.js"
WORDS = (
    SameWords(("Client", "Patient"), ("resident",)),
    SameWords(("Room",), ("studio",)),
    SameWords(("!",), ()),
)


def _read(of: Site) -> dict[str, Any]:
    """The data, as a browser reads the text that stands in the script."""
    text = page(of, FILE)
    inner = text.removeprefix("globalThis.helpIndex=JSON.parse('").removesuffix("');\n")
    assert len(inner) == len(text) - len("globalThis.helpIndex=JSON.parse('');\n")
    plain = inner.replace("\\'", "'").replace("\\\\", "\\")
    return json.loads(plain)  # type: ignore[no-any-return]  # a dict it is


def test_it_shows_title_summary_and_sections_with_addresses_from_the_root() -> None:
    whole = site(shelf("portal", [content("booking", unmet=(UNMET,)), content("c")]))
    assert _read(whole)["articles"] == [
        ["Booking", "help/portal/booking/", "About Booking.", 1, [["", "", "Text."]]],
        ["C", "help/portal/c/", "About C.", 0, [["", "", "Text."]]],
    ]


@pytest.mark.parametrize(
    ("word", "shown"),
    [("a \"b\" \\ 'c'", "For a \"b\" \\ 'c' here."), ("", "For here."), ("a  b ", "For a b here.")],
)
def test_words_stand_in_a_section_as_its_page_shows_them(word: str, shown: str) -> None:
    article = content("c")
    sections = Sections(
        (SearchSection("", "", 'It\'s "so".'), OpenSection("x", ("X ", 0), ("For ", 0, " here.")))
    )
    made = entry(article)._replace(outline=sections, words={0: word})
    told = _read(site(shelf("portal", [article]), entries={article.slug: made}))
    assert told["articles"][0][4] == [["", "", 'It\'s "so".'], ["x", f"X {word}", shown]]
    assert told["articles"][0][4] == [list(each) for each in made.sections]


def test_with_urls_as_files_addresses_end_in_one() -> None:
    told = _read(site(shelf("portal", [content("c")]), urls="files"))
    assert told["articles"][0][1] == "help/portal/c/index.html"
    assert told["topics"] == [["Portal", "help/portal/index.html"]]


def test_documents_are_numbered_without_gaps_and_each_has_every_field() -> None:
    told = _read(site(shelf("a", [content("x", "a")]), shelf("b", [content("y", "b")])))["index"]
    assert told["documentIds"] == {"0": 0, "1": 1}
    assert told["fieldLength"] == {"0": [1, 0, 0, 3], "1": [1, 0, 0, 3]}
    assert told["averageFieldLength"] == [1, 0, 0, 3]
    assert dict(told["index"])["about"] == {"3": {"0": 1, "1": 1}}


def test_quotes_and_ends_of_lines_in_words_stay_words() -> None:
    hard = "it's \\ \"quoted\" \u2028 </script> \\'"
    told = _read(site(shelf("portal", [content("c", title=hard)])))
    assert told["articles"][0][0] == hard
    assert page(site(shelf("portal", [content("c", title=hard)])), FILE).count("\n") == 1


def test_the_ways_to_reach_the_organization_are_those_that_it_has() -> None:
    assert _read(site())["contact"] == []
    some = site(tenant=tenant(email="a@b.example", url="https://b.example"))
    assert _read(some)["contact"] == [
        ["a@b.example", "mailto:a@b.example"],
        ["https://b.example", "https://b.example"],
    ]


def test_words_for_a_thing_that_no_article_speaks_of_are_not_told() -> None:
    told = _read(site(shelf("portal", [content("c", summary="Every patient.")]), words=WORDS))
    assert told["same"] == [[["Client", "Patient"], ["resident"]]]


def test_without_the_output_there_is_neither_index_nor_box() -> None:
    bare = site(shelf("portal", [content("c")]), outputs=())
    assert FILE not in files(bare)
    assert 'role="search"' not in page(bare, "index.html")
    assert 'role="search"' in page(site(shelf("portal", [content("c")])), "index.html")


def test_the_box_stands_once_on_each_page_and_knows_the_way_to_the_index() -> None:
    whole = site(shelf("portal", [content("c")]))
    for path, root in (
        ("index.html", ""),
        ("help/portal/c/index.html", "../../../"),
        ("404.html", "/"),
    ):
        assert page(whole, path).count('role="search"') == 1
        assert f'data-index="{root}search-index.js"' in page(whole, path)
