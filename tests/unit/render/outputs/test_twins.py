"""index.md."""

from helpgen.model.address import ROOT
from tests.unit.render.sample import content, files, shelf, site

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
