"""A whole site."""

from dataclasses import replace

from helpgen.model.options import OUTPUTS
from helpgen.model.site import Site
from helpgen.render import gathers_bodies, render, render_bodies, render_one
from helpgen.render import outputs as registry
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


SHOWN = "/help/portal/booking"
IN_ONE_FILE = ("llms-full.txt", "search-index.js")


def test_a_body_shows_in_no_other_file_than_those_that_are_said_to_show_it() -> None:
    theme = prepared()
    before, after = ({*render(two_shelves(body), theme)} for body in ("First", "Second"))
    shown = [*render_bodies(two_shelves("Second"), theme, [SHOWN])]
    assert {*shown} == after - before
    assert [file.path for file in shown] == [
        "help/portal/booking/index.html",
        *reversed(IN_ONE_FILE),
        "help/portal/booking/index.md",
    ]


def test_an_article_that_the_tenant_does_not_have_shows_nowhere_by_itself() -> None:
    shown = [*render_bodies(two_shelves("First"), prepared(), ["/help/portal/none"])]
    assert {file.path for file in shown} == {*IN_ONE_FILE}


def test_files_that_show_all_bodies_are_known() -> None:
    assert not gathers_bodies([each for each in OUTPUTS if each not in IN_ONE_FILE])
    assert all(gathers_bodies([each]) for each in IN_ONE_FILE)
