"""index.md."""

from helpgen.model.address import ROOT
from helpgen.model.site import Redirect
from tests.unit.render.sample import content, files, page, shelf, site

ONE = content("one")
MARKDOWN = {ONE.slug: f"[Two]({ROOT}help/settings/two/index.md)\n"}


def test_a_twin_stands_beside_each_page_and_leads_from_where_it_stands() -> None:
    made = files(site(shelf("portal", [ONE]), markdown=MARKDOWN, outputs=("index.md",)))
    twins = {path: file.data.decode() for path, file in made.items() if path.endswith(".md")}
    assert twins == {
        "index.md": "# Help \\| Willow\n\n## Portal\n\n- [One](./help/portal/one/index.md): About One.\n",
        "help/portal/index.md": "# Portal\n\n- [One](../../help/portal/one/index.md): About One.\n",
        "help/portal/one/index.md": "# One\n\nAbout One.\n\n[Two](../../../help/settings/two/index.md)\n",
    }


def test_there_is_none_where_nobody_asks_for_one() -> None:
    assert not [path for path in files(site(shelf("portal", [ONE]))) if path.endswith(".md")]


def test_a_page_names_its_twin_and_no_other_page_does() -> None:
    moved = (Redirect("/help/portal/old", ONE.slug),)
    outputs = ("index.md", "404.html")
    made = files(site(shelf("portal", [ONE]), markdown=MARKDOWN, outputs=outputs, redirects=moved))
    named = '<link rel="alternate" type="text/markdown" href="index.md">'
    naming = {path for path, file in made.items() if named.encode() in file.data}
    assert {path.replace(".html", ".md") for path in naming} == {
        path for path in made if path.endswith(".md")
    }


def test_without_twins_no_page_names_one() -> None:
    assert "text/markdown" not in page(site(shelf("portal", [ONE])), "help/portal/one/index.html")
