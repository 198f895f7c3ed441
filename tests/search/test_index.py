"""The index that Python writes is the one that MiniSearch would have made of the same words, field by field."""

from typing import Any

import pytest

from helpgen.model.content import Content, Section
from helpgen.model.search_entry import FIELDS
from helpgen.model.site import Site
from tests.search.node import SHIPPED, WHOLE, ask
from tests.search.sites import index_bytes, index_of, sites
from tests.unit.render.sample import content, counts, entry, shelf, site

HOSTILE = (
    "__proto__ constructor hasOwnProperty toString __proto__",
    "'; alert(1); // \\' \\\\ \" </script><!-- ]]> \u2028 \u2029 \u0085 \x7f",
    "Größe İstanbul ΣΊΣΥΦΟΣ ﬁnd ½ ℃ Ａｂｃ１２ naïve e\u0301 ẞ ǅ ŉ",
    "予約の確認 カルテ ｶﾙﾃ が か\u3099 々 𠮷野家 你好，世界 นัดหมาย ຂໍ້ຄວາມ 환자는 한글",
    "שָׁלוֹם מטופל״ים مُوَعِد أحمد \u202eabc\u202c \u200bzero\u00adwidth\ufeff",
    "😀👩‍👩‍👧 ab 𝔘𝔫𝔦 𐐀𐐨 \ufffd \ue000 " + "x" * 500 + " " + "𠮷" * 70 + " " + "𐐨" * 70,
    "1e3 0x10 -1 NaN null undefined 007 3.14 10,000",
    "",
    "...",
    "a-b_c/d\\e|f+g=h~i^j`k<l>m&n%o#p@q!r?s;t:u,v.w'x\"y(z)",
)
"""Words that were chosen to hurt: names of JavaScript, ends of texts, folds, scripts without spaces, other planes."""


def hostile() -> Site:
    """A site with these words in every field."""
    articles = [_article(number, text) for number, text in enumerate(HOSTILE)]
    return site(shelf("portal", articles))


def _article(number: int, text: str) -> Content:
    turned = HOSTILE[(number + 3) % len(HOSTILE)]
    made = content(f"a{number}", title=text or "Empty", summary=turned, tags=(turned,))
    shown = "&#39;".join(
        part.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        for part in text.split("'")
    )
    return made._replace(
        aliases=(text, turned),
        sections=(Section("one", 2, turned, ""),),
        body=f'<p>{shown}</p><h2 id="one">x</h2>\n<p>{shown} {shown}</p>',
    )


_MAKE = """
(() => {
  const read = HelpSearch.reader(helpIndex.script);
  const made = new MiniSearch(HelpSearch.options(read));
  made.addAll(given);
  const loaded = MiniSearch.loadJS(helpIndex.index, HelpSearch.options(read));
  return { made: made.toJSON(), written: helpIndex.index, loaded: loaded.toJSON() };
})()
"""


def _documents(of: Site) -> list[dict[str, Any]]:
    """What MiniSearch would have been given: the same texts, none of them read by us."""
    found: list[dict[str, Any]] = []
    for number, article in enumerate(of.articles):
        entry = of.entries[article.slug]
        sections = entry.sections
        found.append(
            {
                "id": number,
                "title": article.title,
                "words": "\n".join([*article.aliases, *article.tags]),
                "headings": "\n".join([each.heading for each in sections]),
                "text": "\n".join([article.summary, *[each.text for each in sections]]),
            }
        )
        assert tuple(found[-1])[1:] == FIELDS
    return found


def _compare(of: Site) -> None:
    whole = (WHOLE, *SHIPPED[1:])
    told = ask(_MAKE, given=_documents(of), files=whole, texts=[index_of(of)])
    made, written = told["made"], told["written"]
    assert made.keys() == written.keys()
    for name in made.keys() - {"index"}:
        assert written[name] == made[name], name
    assert sorted(written["index"]) == sorted(made["index"])
    loaded = told["loaded"]
    assert {**loaded, "index": sorted(loaded["index"])} == {**made, "index": sorted(made["index"])}


@pytest.mark.parametrize("tenant", sorted(sites()))
def test_on_our_own_content_the_written_index_is_minisearch_s_own(tenant: str) -> None:
    _compare(sites()[tenant])


@pytest.mark.parametrize("tenant", sorted(sites()))
def test_an_article_filled_from_its_holes_is_found_as_its_page_reads(tenant: str) -> None:
    of = sites()[tenant]
    for article in of.articles:
        made, read = of.entries[article.slug], entry(article)
        assert made.sections == read.sections
        for one, other in zip(made.fields, read.fields, strict=True):
            assert counts(one) == counts(other), article.slug
            assert one.length == other.length


def test_on_hostile_text_the_written_index_is_minisearch_s_own() -> None:
    _compare(hostile())


def test_a_site_without_articles_has_an_index_that_can_be_read() -> None:
    empty = site()
    _compare(empty)
    assert ask("HelpSearch.open(helpIndex).find('a')", texts=[index_of(empty)]) == {
        "count": 0,
        "articles": [],
    }


def test_what_stands_in_the_file_is_what_was_put_in() -> None:
    told = ask("helpIndex.articles", texts=[index_of(hostile())])
    shown = [article[0] for article in told]
    assert shown == [text or "Empty" for text in HOSTILE]
    assert [article[2] for article in told] == [*HOSTILE[3:], *HOSTILE[:3]]


def test_the_file_adds_no_name_to_the_objects_of_the_page() -> None:
    code = "[Object.keys(Object.prototype), ({}).polluted ?? null, HelpSearch.open(helpIndex).find('__proto__').count]"
    names, polluted, found = ask(code, texts=[index_of(hostile())])
    assert (names, polluted) == ([], None)
    assert found == 2  # where it is in the title, and where it is in the summary


def test_what_pages_load_of_minisearch_finds_what_all_of_it_finds() -> None:
    tenant = sites()["maple-street-therapy"]
    code = "given.map(query => HelpSearch.open(helpIndex).find(query, 50))"
    queries = ["cancel", "bookng", "pati", "sign in link", "how do I move a visit", "zzz"]
    shipped = ask(code, given=queries, texts=[index_of(tenant)])
    whole = ask(code, given=queries, files=(WHOLE, *SHIPPED[1:]), texts=[index_of(tenant)])
    assert shipped == whole
    assert [each["count"] > 0 for each in shipped] == [True] * 5 + [False]


@pytest.mark.parametrize("tenant", sorted(sites()))
def test_an_article_of_500_words_takes_less_than_8_kb_of_the_index(tenant: str) -> None:
    assert index_bytes(sites()[tenant]) < 8_000
