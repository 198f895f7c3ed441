"""A whole site."""

from dataclasses import replace

from helpgen.model.options import OUTPUTS
from helpgen.render import outputs as registry
from helpgen.render import render
from tests.unit.render.sample import REDIRECT, content, files, prepared, shelf, site, tenant

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
