import pytest

from benchmarks.corpus.article import article
from benchmarks.corpus.helpgen_project import DIRECTIVES
from benchmarks.corpus.hugo_project import SHORTCODES
from benchmarks.corpus.markers import Mechanism, count, translate
from benchmarks.corpus.organization import organization

ARTICLES = [article(number, "test") for number in range(200)]


def test_the_same_seed_gives_the_same_article_and_another_seed_another() -> None:
    assert article(3, "test") == ARTICLES[3]
    assert article(3, "other").body != ARTICLES[3].body


def test_no_two_articles_have_one_path() -> None:
    assert len({article.path for article in ARTICLES}) == 200


def test_an_article_is_as_long_and_as_varied_as_a_real_one() -> None:
    labels, blocks = zip(*[count(article.body) for article in ARTICLES], strict=True)
    assert 18 < sum(labels) / 200 < 23
    assert 3 < sum(blocks) / 200 < 3.6
    assert 3_800 < sum(len(article.body) for article in ARTICLES) / 200 < 4_200


@pytest.mark.parametrize("tool", [DIRECTIVES, SHORTCODES])
def test_no_neutral_marker_is_left_in_a_tools_own_words(tool: Mechanism) -> None:
    assert all(count(translate(article.body, tool)) == (0, 0) for article in ARTICLES)


def test_each_block_ends_in_the_way_that_it_began() -> None:
    body = "@when features.a@\nyes @patient.plural@\n@end@\n@not features.a@\nno\n@end@\n"
    assert translate(body, DIRECTIVES) == (
        "<!-- help:when features.a -->\nyes {{labels.patient.plural}}\n<!-- help:end -->\n"
        "<!-- help:when-not features.a -->\nno\n<!-- help:end -->\n"
    )
    assert translate(body, SHORTCODES) == (
        '{{% when "features.a" %}}\nyes {{% label "patient.plural" %}}\n{{% /when %}}\n'
        '{{% whennot "features.a" %}}\nno\n{{% /whennot %}}\n'
    )


def test_organizations_differ_in_features_and_words() -> None:
    all_of_them = [organization(number, "test") for number in range(100)]
    assert len({tuple(who.features.values()) for who in all_of_them}) > 90
    assert len({tuple(who.labels.values()) for who in all_of_them}) > 50
