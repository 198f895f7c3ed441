"""An image's size on the page: asked for in braces, or its own."""

import pytest

from helpgen.compile.markdown.image_sizes import shown_size
from tests.unit.compile.builder import article, project

PATH = "content/help/portal/a.png"


def _attributes(typed: str, own: tuple[int, int] | None) -> str:
    made = project(article(f"![A]({typed}\n"), assets=(PATH,), sizes={PATH: own} if own else None)
    assert not made.found, made.found
    return made.body().removeprefix('<p><img src="../../../assets/0123-a.png" alt="A"').strip()


@pytest.mark.parametrize(
    ("typed", "own", "wanted"),
    [
        ("a.png)", (400, 200), 'width="400" height="200"'),
        ("a.png)", None, ""),
        ("a.png){width=300}", (400, 200), 'width="300" height="150"'),
        ("a.png){height=50}", (400, 200), 'width="100" height="50"'),
        ("a.png){width=300}", None, 'width="300"'),
        ("a.png){width=300 height=151}", (400, 200), 'width="300" height="151"'),
        ("a.png){height=7 width=300}", None, 'width="300" height="7"'),
        ('a.png "T"){width=1}', (4000, 2), 'title="T" width="1" height="1"'),
    ],
)
def test_the_size_is_what_was_asked_for_or_the_image_s_own(
    typed: str, own: tuple[int, int] | None, wanted: str
) -> None:
    assert _attributes(typed, own) == f'{wanted} loading="lazy" /></p>'.lstrip()


@pytest.mark.parametrize(
    ("braces", "way"),
    [
        ("{width=50%}", "{width=300}"),
        ('{width="320"}', "{width=320}"),
        ("{height: 20px}", "{height=20}"),
        ("{.right}", "{width=300}"),
        ("{}", "{width=300}"),
        (" {width=120px}", "{width=120}"),
        ("{width=0}", "{width=300}"),
        ("{width=100 height=100}", "{width=100}"),
    ],
)
def test_other_braces_are_an_error_that_writes_them(braces: str, way: str) -> None:
    found = project(article(f"![A](a.png){braces}\n"), assets=(PATH,), sizes={PATH: (4, 1)}).found
    assert [each.code for each in found] == ["ST213"]
    assert f"write {way}" in found[0].hint
    assert found[0].place.column == 12 + braces.count(" {")


@pytest.mark.parametrize("behind", ["\\{width=3}", " {", " (a) {x}", "{{labels.patient.singular}}"])
def test_what_is_not_in_braces_behind_it_is_text(behind: str) -> None:
    assert not project(article(f"![A](a.png){behind}\n"), assets=(PATH,)).found


def test_an_image_in_a_link_may_have_one() -> None:
    made = project(article("[![A](a.png){width=3}](/help/portal/one)\n"), assets=(PATH,))
    assert 'alt="A" width="3"' in made.body()


def test_a_size_that_distorts_is_none() -> None:
    assert shown_size(100, 100, (100, 90)) is None
    assert shown_size(100, 91, (100, 90)) == {"width": 100, "height": 91}
