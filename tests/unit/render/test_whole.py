"""A whole site."""

from dataclasses import replace

from helpgen.model.options import OUTPUTS
from helpgen.model.output_file import OutputFile
from helpgen.model.site import Site
from helpgen.render import outputs as registry
from helpgen.render import render, render_bodies, render_one
from helpgen.render.latest import latest
from tests.unit.render.sample import (
    REDIRECT,
    content,
    entry,
    files,
    prepared,
    shelf,
    site,
    tenant,
)

WHOLE = site(
    shelf("portal", [content("booking")]),
    redirects=(REDIRECT,),
    tenant=tenant(base_url="https://x.example", embedded_in=("https://app.example",)),
    outputs=OUTPUTS,
)

DRAWER = ("widget.js", "widget-page.js", "widget.html")
MORE = {
    "index.md": ("index.md", "help/portal/index.md", "help/portal/booking/index.md"),
    "widget.js": DRAWER,
    "help.json": ("help.json", *DRAWER),
}
"""Outputs that are several files, or that others need."""


def test_the_same_site_gives_the_same_bytes_and_no_path_twice() -> None:
    once, again = (list(render(WHOLE, prepared())) for _ in range(2))
    assert once == again
    assert len({file.path for file in once}) == len(once)


def test_the_options_pick_the_optional_files() -> None:
    everything = set(files(WHOLE))
    for name in OUTPUTS:
        picked = tuple(output for output in OUTPUTS if output != name)
        left_out = everything - set(files(replace(WHOLE, outputs=picked)))
        assert left_out == {*MORE.get(name, (name,))}


def test_every_optional_output_can_be_picked() -> None:
    optional = {output.name for output in registry.OUTPUTS if not output.always}
    assert optional == set(OUTPUTS)


def test_a_tenant_leaves_nothing_behind_for_the_next() -> None:
    theme = prepared()
    alone = list(render(WHOLE, theme))
    other = replace(WHOLE, tenant=tenant(name="Zebra Clinic", email="z@zebra.example"))
    list(render(other, theme))
    assert list(render(WHOLE, theme)) == alone


def test_of_a_site_with_other_articles_nothing_is_remembered() -> None:
    theme, made = prepared(), latest(lambda _word: object())
    list(render(WHOLE, theme))
    first = made("a")
    list(render(replace(WHOLE, tenant=tenant(name="Zebra Clinic")), theme))
    assert made("a") is first
    others = (shelf("portal", [content("booking", title="Book a room")]),)
    list(render(replace(WHOLE, shelves=others), theme))
    assert made("a") is not first


def test_each_file_asked_for_alone_is_the_one_of_the_whole_site() -> None:
    many = [content(f"a{number:02}") for number in range(45)]
    deep = [content(f"deep/b{number:02}") for number in range(3)]
    shelves = (shelf("portal", [*many, *deep]), shelf("settings", [content("zone", "settings")]))
    texts = {each.slug: f"{each.title}.\n" for each in (*many, *deep, *shelves[1].articles)}
    large = replace(
        WHOLE,
        shelves=shelves,
        markdown=texts,
        entries=site(*shelves).entries,
        redirects=(replace(REDIRECT, target=many[21].slug),),
    )
    theme = prepared()
    for file in render(large, theme):
        assert render_one(large, theme, file.path) == file, file.path


def test_what_the_options_leave_out_is_not_there_alone_either() -> None:
    theme = prepared()
    for name in OUTPUTS:
        picked = replace(WHOLE, outputs=tuple(each for each in OUTPUTS if each != name))
        for path in MORE.get(name, (name,)):
            assert render_one(picked, theme, path) is None, path


SHOWN = "/help/portal/booking"


def two_shelves(body: str) -> Site:
    """A site in which one article has this body, in its page, in the search and as Markdown."""
    shelves = (
        shelf("portal", [content("booking", body=f"<p>{body}</p>"), content("billing")]),
        shelf("settings", [content("zone", "settings")]),
    )
    made = site(*shelves)
    return replace(
        WHOLE,
        shelves=shelves,
        entries={**made.entries, SHOWN: entry(made.articles[0])},
        markdown={each.slug: f"{each.body}\n" for each in made.articles},
    )


def shown_anew(after: Site, slug: str = SHOWN) -> tuple[OutputFile, ...] | None:
    """The files that show the body of one article, made of those of a site with another body."""
    theme = prepared()
    stood = {file.path: file.data for file in render(two_shelves("First"), theme)}
    return render_bodies(after, theme, [slug], stood.get)


def test_a_body_shows_in_no_other_file_than_those_that_are_said_to_show_it() -> None:
    theme = prepared()
    before, after = ({*render(two_shelves(body), theme)} for body in ("First", "Second"))
    shown = shown_anew(two_shelves("Second"))
    assert shown is not None
    assert {*shown} == after - before
    assert [file.path for file in shown] == [
        "help/portal/booking/index.html",
        "search-index.js",
        "llms-full.txt",
        "help/portal/booking/index.md",
    ]


def test_of_other_articles_no_part_of_the_index_and_no_markdown_is_asked() -> None:
    whole = two_shelves("Second")
    entries, markdown = {SHOWN: whole.entries[SHOWN]}, {SHOWN: whole.markdown[SHOWN]}
    assert shown_anew(replace(whole, entries=entries, markdown=markdown)) == shown_anew(whole)


def test_an_article_that_the_tenant_does_not_have_shows_nowhere() -> None:
    assert shown_anew(two_shelves("First"), "/help/portal/none") == ()


def test_without_the_file_before_there_is_none_with_all_bodies() -> None:
    assert render_bodies(two_shelves("Second"), prepared(), [SHOWN], lambda _path: None) is None
