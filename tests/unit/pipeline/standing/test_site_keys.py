"""A site's key tells all that it is made from, and is told for those only who have something of their own."""

from hashlib import sha256

from helpgen.pipeline.standing.digests import Digests
from helpgen.pipeline.standing.site_keys import SiteKeys
from helpgen.pipeline.standing.sources import ROW, Sources, owner

FILES = (
    "catalog.yaml",
    "content/a.md",
    "profiles/ann.yaml",
    "profiles/assets/ann/logo.svg",
    "profiles/zoe.yaml",
)


def made_of(*changed: str, rows: tuple[str, ...] = ()) -> Sources:
    told = [(path, sha256(f"{path} {path in changed}".encode()).hexdigest()) for path in FILES]
    return Sources("program", Digests(told), b"", "", {name: f"{name in changed}" for name in rows})


def keys_of(sources: Sources, *tenants: str, without: tuple[str, ...] = ()) -> dict[str, str]:
    return dict(SiteKeys(sources, tenants, without))


def test_what_is_ones_own_changes_ones_own_key() -> None:
    before = keys_of(made_of(), "zoe", "ann")
    assert [*before] == ["ann", "zoe"]
    for path in FILES:
        now = keys_of(made_of(path), "ann", "zoe")
        owned = {owner(path)} if owner(path) else {"ann", "zoe"}
        assert {name for name in now if now[name] != before[name]} == owned, path


def test_a_row_is_ones_own() -> None:
    before = keys_of(made_of(rows=("bob", "ann")), "ann", "bob", "zoe")
    now = keys_of(made_of("bob", rows=("bob", "ann")), "ann", "bob", "zoe")
    assert owner(f"{ROW}bob") == "bob"
    assert {name for name in now if now[name] != before[name]} == {"bob"}


def test_files_that_do_not_count_change_no_key() -> None:
    without = ("content/a.md",)
    before, now = (keys_of(made_of(*each), "ann", without=without) for each in ((), without))
    assert before == now
    assert before != keys_of(made_of(), "ann")


def test_nobody_has_a_key_who_has_nothing_or_was_not_asked_for() -> None:
    keys = SiteKeys(made_of(), ("ann", "bob"))
    assert [*keys] == ["ann"]
    assert len(keys) == 1
    assert keys.get("bob") is keys.get("zoe") is None
    assert "assets" not in SiteKeys(made_of(), ("assets",)), "a folder of all is nobody's"
