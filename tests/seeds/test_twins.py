"""The article seeds' twins, built for four organizations: each sees its own blocks, words and links, no other's."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest

from helpgen.pipeline.build import build
from tests.seeds.article_page import Section, Table, sections_of

PROJECT = Path(__file__).parent / "project"
TENANTS = {
    "both-on": "Elm Row",
    "portal-only": "Birch Court",
    "both-off": "Pine Hollow",
    "client-words": "Cedar Lane",
}
BOOKING, PORTAL = "portal/booking", "settings/patient-portal"
ON = {
    BOOKING: "Amber lanterns mark this paragraph",
    PORTAL: "Copper kettles mark this paragraph",
}
OFF = {
    BOOKING: "Cobalt feathers mark this paragraph",
    PORTAL: "Velvet thistles mark this paragraph",
}
IS_ON = {
    "both-on": {BOOKING, PORTAL},
    "portal-only": {PORTAL},
    "both-off": set(),
    "client-words": {BOOKING, PORTAL},
}
RELATED = {
    BOOKING: [
        ("settings/self-booking", "Rules for online slots"),
        ("portal/appointments", "The list of slots"),
        ("settings/patient-portal", "The portal at a glance"),
    ],
    PORTAL: [
        ("settings/self-booking", "Rules for online slots"),
        ("settings/portal-customization", "Colors and greetings"),
        ("portal/sign-in", "Through the door"),
        ("portal/appointments", "The list of slots"),
    ],
}
TITLES = {
    BOOKING: [
        "When to use this",
        "How it works",
        "Steps",
        "Booking restrictions",
        "How this changes with your settings",
        "Related",
        "Troubleshooting",
    ],
    PORTAL: [
        "When to use this",
        "How it works",
        "Steps",
        "Portal access options",
        "How this changes with your settings",
        "Related",
        "Troubleshooting",
    ],
}
ITEMS_OF_STEPS = {BOOKING: 8 + 2 + 6, PORTAL: 5 + 3 + 4}

each_tenant = pytest.mark.parametrize("tenant", TENANTS)
each_twin = pytest.mark.parametrize("twin", [BOOKING, PORTAL])


def tables_of(patients: str) -> dict[str, Table]:
    return {
        "Booking restrictions": [
            ["Rule", "Effect"],
            [
                "Lead time",
                "Hours that must lie between the last click and the start; exactly that many will do",
            ],
            ["Max future days", "Days from today to the last one on offer, that one included"],
            ["Approval required", "The office answers each request first"],
        ],
        "Portal access options": [
            ["Option", "Effect"],
            [
                "Require Appointment Confirmation",
                f'A "Confirm" button waits beside each slot of {patients}',
            ],
            ["Allow Portal Cancellation", "A slot can be given back without a call"],
            ["Allow Portal Rescheduling", f"{patients} can ask for another slot"],
        ],
    }


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("twins") / "site"
    result = build(PROJECT, out=out, tenants=(), fail_on=None, progress=None, jobs=1)
    assert result.exit_code == 0, result
    return out


def page(site: Path, tenant: str, slug: str) -> Path:
    return site / tenant / "help" / slug / "index.html"


def twin_sections(site: Path, tenant: str, twin: str) -> dict[str, Section]:
    return sections_of(page(site, tenant, twin))


def files_with(tree: Path, text: str) -> Iterator[str]:
    assert tree.is_dir()
    for file in sorted(tree.rglob("*")):
        if file.is_file() and text.encode() in file.read_bytes():
            yield file.relative_to(tree).as_posix()


def test_every_organization_gets_a_site_and_nothing_else_appears(site: Path) -> None:
    assert {entry.name for entry in site.iterdir()} == {*TENANTS, ".helpgen"}


@each_tenant
@each_twin
def test_the_block_whose_condition_holds_is_on_the_page(site: Path, tenant: str, twin: str) -> None:
    shown = ON if twin in IS_ON[tenant] else OFF
    words = twin_sections(site, tenant, twin)["How it works"].words
    assert words.count(shown[twin]) == 1


@each_tenant
@each_twin
def test_the_other_block_is_in_no_byte_of_the_tree(site: Path, tenant: str, twin: str) -> None:
    hidden = OFF if twin in IS_ON[tenant] else ON
    assert list(files_with(site / tenant, hidden[twin])) == []


@each_tenant
@pytest.mark.parametrize("mark", ["{{", "}}", "help:when", "help:end", "labels."])
def test_no_directive_and_no_variable_is_left(site: Path, tenant: str, mark: str) -> None:
    tree = site / tenant
    published = [*tree.rglob("*.html"), *tree.rglob("*.json"), *tree.rglob("*.txt")]
    assert published
    assert [file.name for file in published if mark.encode() in file.read_bytes()] == []


@each_tenant
def test_no_other_organization_is_named(site: Path, tenant: str) -> None:
    others = [name for key, name in TENANTS.items() if key != tenant]
    assert [file for name in others for file in files_with(site / tenant, name)] == []


def test_an_organization_without_words_of_its_own_reads_the_default_words(site: Path) -> None:
    words = twin_sections(site, "both-on", BOOKING)["How it works"].words
    assert "Patients pick from the slots" in words
    assert "the Certifications that the Patient asks for" in words


def test_an_organization_with_words_of_its_own_reads_those(site: Path) -> None:
    words = twin_sections(site, "client-words", BOOKING)["How it works"].words
    assert "Clients pick from the slots" in words
    assert "the Certifications that the Client asks for" in words


def test_a_replaced_word_is_in_no_byte_of_the_tree(site: Path) -> None:
    """But for the index of the search: who looks for the catalog's word has to find the article.

    The theme's script is the same for everybody, and `getBoundingClientRect` is no word of anybody's.
    """
    for tenant, word in (("client-words", "Patient"), ("both-on", "Client")):
        found = [
            each for each in files_with(site / tenant, word) if not each.startswith("assets/site-")
        ]
        assert {*found} <= {"search-index.js"}


@each_tenant
@each_twin
def test_every_section_stands_in_its_order(site: Path, tenant: str, twin: str) -> None:
    assert [title for title in twin_sections(site, tenant, twin) if title] == TITLES[twin]


@each_tenant
@each_twin
def test_related_holds_links_that_are_named_as_their_targets(
    site: Path, tenant: str, twin: str
) -> None:
    here = page(site, tenant, twin)
    links = twin_sections(site, tenant, twin)["Related"].links
    found = [(Path(urljoin(here.as_posix(), href)).resolve(), text) for href, text in links]
    wanted = [(page(site, tenant, slug).parent.resolve(), title) for slug, title in RELATED[twin]]
    assert found == wanted
    assert all((folder / "index.html").is_file() for folder, _ in found)


@each_tenant
@pytest.mark.parametrize(
    ("twin", "section"), [(BOOKING, "Booking restrictions"), (PORTAL, "Portal access options")]
)
def test_a_table_keeps_its_rows_and_cells(site: Path, tenant: str, twin: str, section: str) -> None:
    wanted = tables_of("Clients" if tenant == "client-words" else "Patients")[section]
    assert twin_sections(site, tenant, twin)[section].tables == [wanted]


@each_tenant
@each_twin
def test_numbered_steps_keep_the_list_inside_them(site: Path, tenant: str, twin: str) -> None:
    assert twin_sections(site, tenant, twin)["Steps"].items == ITEMS_OF_STEPS[twin]
