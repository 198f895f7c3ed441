from helpgen.model.article import Article
from helpgen.model.published import NOTHING_PUBLISHED, PublishedAddresses
from tests.unit.compile.builder import article
from tests.unit.lint.linted import linted

OLD = "/help/portal/bookings"
SLIP = "/help/portal/bokings"


def moved(old: str, exists: str = "") -> Article:
    """An article that has left an address."""
    return article("Text.", exists=exists, redirectFrom=(old,))


def published(*slugs: str, sites: tuple[str, ...] = ("on", "off")) -> PublishedAddresses:
    """Sites of these organizations that have pages at these addresses."""
    return PublishedAddresses(frozenset(sites), dict.fromkeys(slugs, sites))


def told(
    one: Article, before: PublishedAddresses, *, are_all: bool = True
) -> list[tuple[str, str]]:
    """What is said of redirects, with the way out."""
    found = linted(one, unused=("redirect",), published=before, are_all=are_all)
    return [(each.message, each.hint) for each in found if each.code == "SL511"]


def test_an_address_that_was_published_is_fine_whoever_has_it() -> None:
    assert told(moved(OLD), published(OLD)) == []
    assert told(moved(OLD), PublishedAddresses(frozenset(["on", "off"]), {OLD: ("off",)})) == []


def test_where_no_site_lies_or_one_is_missing_nobody_can_say() -> None:
    assert told(moved(OLD), NOTHING_PUBLISHED) == []
    assert told(moved(OLD), published(sites=("on",))) == []
    assert told(moved(OLD), published(), are_all=False) == []


def test_a_site_that_would_not_have_the_article_need_not_lie_there() -> None:
    assert len(told(moved(OLD, exists="features.x"), published(sites=("on",)))) == 1


def test_an_address_that_nothing_was_published_at_is_told_with_the_one_that_was_meant() -> None:
    (found,) = told(moved(SLIP), published(OLD))
    assert found == (
        f"no site of the last build has a page at `{SLIP}`, so nobody comes from there",
        f"did you mean {OLD}?",
    )


def test_an_address_that_still_belongs_to_something_is_not_what_was_meant() -> None:
    one = article("Text.", name="bookings", redirectFrom=(SLIP,))
    ((_, hint),) = told(one, published(OLD))
    assert hint == "remove it; leave it where it is older than these sites"


def test_an_address_of_an_article_that_nobody_has_is_told() -> None:
    ((message, _),) = told(moved(OLD, exists="features.y"), published(OLD))
    assert message.endswith("the article is published for 0 of 2 organizations")


def test_unasked_nothing_is_told() -> None:
    found = linted(moved(SLIP, exists="features.y"), published=published(OLD))
    assert "SL511" not in [each.code for each in found]
