"""A site comes out of the pack as it was put in."""

from dataclasses import replace
from hashlib import sha256

import pytest

from helpgen.pipeline.standing.imprints import Imprint
from helpgen.pipeline.standing.packed_sites import PackedSites
from helpgen.pipeline.standing.record import Spare, StandingSite, site_paths

FILES = site_paths(("index.html", "manifest.json"))


def digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


SITE = StandingSite(
    digest("key"), 3, digest("manifest"), FILES, digest("glance"), digest("apart"), ()
)
SPARE = Spare(digest("old"), FILES, digest("seen"), ("index.html",))
SITES = {
    "plain": SITE,
    "pages": replace(SITE, pages=70_000),
    "files": replace(SITE, files=site_paths(("404.html", "manifest.json"))),
    "imprints": replace(SITE, imprints=(Imprint("/help/a/b", "o", "w"),)),
    "spare": replace(SITE, spare=SPARE),
    "others": replace(SITE, spare=replace(SPARE, others=())),
    "tree": replace(SITE, spare=replace(SPARE, files=("404.html", "manifest.json"))),
    "touched": replace(SITE, glance=""),
    "unknown": replace(SITE, key="", apart=""),
    "unseen": replace(SITE, spare=replace(SPARE, glance="")),
}


@pytest.fixture
def packed() -> PackedSites:
    made = PackedSites()
    for name, site in SITES.items():
        made.add(name, site)
    return made


def test_every_site_is_as_it_was(packed: PackedSites) -> None:
    assert packed == SITES
    assert [*packed] == sorted(SITES), "in the order of tenants, whoever came first"
    assert "plain" in packed
    assert "other" not in packed
    assert packed["plain"].files is packed["spare"].files is FILES


def test_a_site_takes_the_place_of_another_one(packed: PackedSites) -> None:
    for name in ("spare", "touched", "pages"):  # longer, no row at all, and shorter
        packed.add("plain", SITES[name])
        assert packed["plain"] == SITES[name]
        assert len(packed) == len(SITES)


def test_many_sites_are_as_they_were() -> None:
    many, names = PackedSites(), [f"t{number}" for number in range(1_500)]
    for name in names:
        many.add(name, replace(SITES["spare" if name.endswith("7") else "plain"], key=digest(name)))
    assert [*many] == sorted(names)
    assert all(many[name].key == digest(name) for name in names)
    assert {name for name in names if many[name].spare} == {n for n in names if n.endswith("7")}
    assert "t" not in many
    assert "u" not in many


def test_files_that_are_equal_and_two_objects_are_not_mixed_up(packed: PackedSites) -> None:
    for number in range(100):  # each tuple is another object, perhaps where one was before
        name = f"{number}.html"
        packed.add(name, replace(SITE, spare=replace(SPARE, files=(name, "manifest.json"))))
    for number in range(100):
        spare = packed[f"{number}.html"].spare
        assert spare is not None
        assert spare.files == (f"{number}.html", "manifest.json")
