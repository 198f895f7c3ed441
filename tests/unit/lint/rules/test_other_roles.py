from helpgen.model.options import LinkKind
from tests.unit.compile.builder import CATALOG, article
from tests.unit.lint.linted import linted

ROLES = CATALOG.model_copy(update={"roles": {"admin": "Administrator", "staff": "Staff"}})
ROLE: tuple[LinkKind, ...] = ("role",)
LINK = "x\n\nSee [x](/help/portal/two), [y](/help/portal/two) and [z](/help/portal/one)."


def test_a_link_to_an_article_for_the_same_readers_is_fine() -> None:
    one, two = article(LINK), article(name="two", audienceRoles=("admin", "staff"))
    assert linted(one, two, catalog=ROLES, links=ROLE) == ()


def test_a_link_that_some_of_its_readers_are_not_meant_to_follow_is_told_once() -> None:
    one, two = article(LINK, audienceRoles=("admin", "staff")), article(name="two")
    (found,) = linted(one, two, catalog=ROLES, links=ROLE)
    assert (found.code, found.place.line, found.place.column) == ("LK633", 12, 9)
    assert "not written for staff" in found.message


def test_nothing_is_said_unasked() -> None:
    one, two = article(LINK, audienceRoles=("admin", "staff")), article(name="two")
    assert linted(one, two, catalog=ROLES) == ()
