from helpgen.lint import related_left_out
from tests.unit.compile.builder import article, project, tenant
from tests.unit.lint.linted import OFF, ON, linted


def test_a_link_that_everybody_can_follow_is_fine() -> None:
    assert linted(article("[x](/help/portal/two)"), article(name="two")) == ()


def test_a_link_that_some_cannot_follow_names_them() -> None:
    found = linted(article("[x](/help/portal/two)"), article(name="two", exists="features.x"))
    assert [(each.code, each.place.line, each.tenants) for each in found] == [
        ("LK603", 10, ("off",))
    ]


def test_an_item_of_related_goes_with_its_target_and_nothing_is_said() -> None:
    related = article("Text.\n\n## Related\n\n- `/help/portal/two`\n")
    assert linted(related, article(name="two", exists="features.x")) == ()


def test_what_goes_from_related_is_counted_once_for_all_who_lack_it() -> None:
    related = article("Text.\n\n## Related\n\n- `/help/portal/two`\n- `/help/portal/three`\n")
    others = article(name="two", exists="features.x"), article(name="three")
    tenants = (ON, OFF, tenant("off-too", {"features.x": False}))
    made = project(related, *others, tenants=tenants)
    assert related_left_out(made.blueprints, tenants) == 1
    assert related_left_out(made.blueprints, (ON,)) == 0


def test_a_heading_that_some_do_not_have_names_them() -> None:
    two = article("Text.\n\n<!-- help:when features.x -->\n## S\n<!-- help:end -->", "two")
    found = linted(article("[x](/help/portal/two#s)"), two)
    assert [(each.code, each.tenants) for each in found] == [("LK603", ("off",))]
