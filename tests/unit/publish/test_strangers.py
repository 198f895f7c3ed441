from collections.abc import Callable
from pathlib import Path

import pytest

from helpgen.publish import OutputFolder
from tests.unit.publish.site import SITE, Publish


def test_the_sites_of_strangers_are_removed_and_named(
    publish: Publish, opened: Callable[[], OutputFolder], out: Path
) -> None:
    for tenant in ("zeta", "alpha", "clinic"):
        publish(SITE, tenant=tenant)
    publish(SITE | {"index.html": b"two"}, tenant="zeta")  # leaves a generation in staging
    with opened() as output:
        assert output.prune(["clinic"]) == ("alpha", "zeta")
        assert output.strangers(["clinic"]) == ()
    assert sorted(each.name for each in out.iterdir()) == [".helpgen", "clinic"]
    assert list((out / ".helpgen" / "staging").iterdir()) == []


@pytest.mark.parametrize("manifest", [None, b'{"name": "A web app"}', b"", b"{"])
def test_what_is_not_surely_ours_stays(
    publish: Publish, opened: Callable[[], OutputFolder], out: Path, manifest: bytes | None
) -> None:
    publish(SITE)
    (out / "theirs").mkdir()
    (out / "theirs" / "index.html").write_bytes(b"mine")
    if manifest is not None:
        (out / "theirs" / "manifest.json").write_bytes(manifest)
    with opened() as output:
        assert output.prune(["clinic"]) == ()
    assert (out / "theirs" / "index.html").read_bytes() == b"mine"


def test_a_link_to_a_site_stays_and_so_does_the_site(
    publish: Publish, opened: Callable[[], OutputFolder], out: Path
) -> None:
    publish(SITE)
    (out / "linked").symlink_to(out / "clinic")
    with opened() as output:
        assert output.prune(["clinic"]) == ()
    assert (out / "linked").is_symlink()


def test_the_rest_of_a_removal_that_was_killed_is_removed_by_the_next(
    publish: Publish, opened: Callable[[], OutputFolder], out: Path
) -> None:
    publish(SITE)
    publish(SITE, tenant="gone")
    (out / "gone").rename(out / ".helpgen" / "staging" / "gone")
    with opened() as output:
        assert output.prune(["clinic"]) == ()
    assert list((out / ".helpgen" / "staging").iterdir()) == []
