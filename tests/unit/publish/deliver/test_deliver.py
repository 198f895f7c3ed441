from pathlib import Path

import pytest

from helpgen.model.publish_error import PublishError, PublishRefused
from helpgen.publish.deliver import DeliveryWish, DryStore, LocalSites, ObjectStore, deliver
from helpgen.publish.deliver.object_store import Headers
from helpgen.publish.deliver.release import POINTER_HEADERS, current
from tests.unit.publish.deliver.conftest import Built
from tests.unit.publish.deliver.sites import A1, A2, B1
from tests.unit.publish.deliver.watched_store import WatchedStore, seen, site

ONE = DeliveryWish(at_once=1)


def test_readers_see_what_was_built(built: Built, store: ObjectStore, out: Path) -> None:
    told = deliver(built(a=A1, b=B1), store, DeliveryWish())
    assert (told.serial, told.changed, told.uploaded) == (1, ("a", "b"), 8)
    shown = seen(store)
    assert {path: data for path, data in shown["a"].items() if path != "manifest.json"} == A1
    assert shown["b"]["manifest.json"] == (out / "b/manifest.json").read_bytes()


def test_where_nothing_changed_one_request_tells(built: Built, store: ObjectStore) -> None:
    sites = built(a=A1, b=B1)
    deliver(sites, store, DeliveryWish())
    watched = WatchedStore(store)
    told = deliver(sites, watched, DeliveryWish())
    assert (told.changed, told.unchanged, told.requests) == ((), 2, 1)
    assert watched.asked == [("get", "current.json"), ("point", "current.json")]


def test_only_what_changed_goes_up(built: Built, store: ObjectStore) -> None:
    deliver(built(a=A1, b=B1), store, DeliveryWish())
    watched = WatchedStore(store)
    told = deliver(built(a=A2), watched, ONE)
    folder = current(store).release.sites["a"]
    assert watched.verbs("put") == [
        f"{folder}/assets/t.2.css",
        f"{folder}/help/x.html",
        f"{folder}/manifest.json",
        "_releases/1.json",
    ]
    assert watched.verbs("copy") == [f"{folder}/assets/t.1.css", f"{folder}/index.html"]
    assert (told.changed, told.unchanged, told.copied) == (("a",), 1, 2)


def test_assets_go_before_pages_pages_before_manifests_and_the_pointer_last(
    built: Built, store: ObjectStore
) -> None:
    watched = WatchedStore(store)
    deliver(built(a=A1, b=B1), watched, ONE)
    written = [key for verb, key in watched.asked if verb in {"put", "swap"}]
    kinds = [
        "asset" if "/assets/" in key else "manifest" if "manifest" in key else key.split("/")[0]
        for key in written
    ]
    assert kinds == ["asset", "asset", "a", "a", "b", "manifest", "manifest", "current.json"]


def test_a_style_of_the_generation_before_is_there_for_open_pages_and_gone_with_the_next(
    built: Built, store: ObjectStore
) -> None:
    deliver(built(a=A1), store, DeliveryWish())
    deliver(built(a=A2), store, DeliveryWish())
    folder = current(store).release.sites["a"]
    assert f"{folder}/assets/t.1.css" in store.keys(folder)
    deliver(built(a={**A2, "index.html": b"third"}), store, DeliveryWish())
    folder = current(store).release.sites["a"]
    assert f"{folder}/assets/t.1.css" not in store.keys(folder)


def test_one_tenant_can_be_published_alone(built: Built, store: ObjectStore) -> None:
    deliver(built(a=A1, b=B1), store, DeliveryWish())
    sites = built(a=A2, b={"index.html": b"later"})
    told = deliver(sites, store, DeliveryWish(tenants=("a",)))
    assert (told.changed, told.unchanged) == (("a",), 0)
    assert seen(store)["b"]["index.html"] == b"other home"


def test_a_tenant_that_was_not_built_stays_and_is_named_until_it_is_pruned(
    built: Built, store: ObjectStore, out: Path
) -> None:
    sites = built(a=A1, b=B1)
    deliver(sites, store, DeliveryWish())
    (out / "b").rename(out.parent / "gone")
    assert deliver(sites, store, DeliveryWish()).strangers == ("b",)
    assert set(seen(store)) == {"a", "b"}
    told = deliver(sites, store, DeliveryWish(prune=True))
    assert (told.removed, told.strangers, set(seen(store))) == (("b",), (), {"a"})


def test_a_dry_run_changes_nothing_and_tells_the_figures_of_the_real_one(
    built: Built, store: ObjectStore
) -> None:
    deliver(built(a=A1), store, DeliveryWish())
    sites, before = built(a=A2, b=B1), current(store)
    dry = deliver(sites, DryStore(store), DeliveryWish())
    assert current(store) == before
    assert store.keys("b") == []
    assert deliver(sites, store, DeliveryWish()) == dry


class Forgetful(WatchedStore):
    """Takes every put, whatever the condition."""

    def swap(self, key: str, data: bytes, headers: Headers, before: str | None) -> str | None:  # noqa: ARG002  what it forgets
        kept = self.store.get(key)
        return self.store.swap(key, data, headers, kept.version if kept else None)

    def minds_conditions(self) -> bool:
        return False


def test_where_a_store_takes_every_put_it_is_told_and_whole_sites_are_shown(
    built: Built, store: ObjectStore
) -> None:
    assert deliver(built(a=A1), store, DeliveryWish()).is_guarded
    sites = built(a=A2)
    assert not deliver(sites, Forgetful(store), DeliveryWish()).is_guarded
    assert seen(store)["a"]["help/x.html"] == b"new page"
    assert deliver(sites, Forgetful(store), DeliveryWish()).is_guarded  # nothing was swapped


def test_a_file_that_is_not_what_its_manifest_says_is_not_published(
    built: Built, store: ObjectStore, out: Path
) -> None:
    sites = built(a=A1)
    page = out / "a/help/x.html"
    page.unlink()
    page.write_bytes(b"torn")
    with pytest.raises(PublishError, match=r"help/x\.html: it is not what the site's manifest"):
        deliver(sites, store, DeliveryWish())
    assert seen(store) == {}


def test_a_file_that_is_a_link_is_not_published(
    built: Built, store: ObjectStore, out: Path
) -> None:
    sites = built(a=A1)
    page = out / "a/help/x.html"
    page.rename(out.parent / "elsewhere.html")
    page.symlink_to(out.parent / "elsewhere.html")
    with pytest.raises(PublishError, match="not what the site's manifest"):
        deliver(sites, store, DeliveryWish())


def test_where_nothing_was_built_nothing_is_published(tmp_path: Path, store: ObjectStore) -> None:
    with pytest.raises(PublishRefused, match="no site was built there"):
        deliver(LocalSites(tmp_path / "none"), store, DeliveryWish())


def test_a_pointer_that_is_another_programs_is_left_alone(built: Built, store: ObjectStore) -> None:
    sites = built(a=A1)
    deliver(sites, store, DeliveryWish())
    kept = store.get("current.json")
    assert kept is not None
    foreign = kept.data.replace(b'"helpgen"', b'"hugo"')
    assert kept.headers is None or kept.headers.cache == "no-cache"
    store.swap("current.json", foreign, POINTER_HEADERS, kept.version)
    with pytest.raises(PublishError, match="another program"):
        deliver(sites, store, DeliveryWish())


@pytest.mark.parametrize("generation", ["../b/1-" + "0" * 32, "1-x", "0-" + "0" * 32])
def test_a_pointer_that_leads_out_of_a_tenants_folder_is_an_error(
    built: Built, store: ObjectStore, generation: str
) -> None:
    sites = built(a=A1)
    deliver(sites, store, DeliveryWish())
    kept, folder = store.get("current.json"), current(store).release.tenants["a"]
    assert kept is not None
    bent = kept.data.replace(folder.encode(), generation.encode())
    store.swap("current.json", bent, POINTER_HEADERS, kept.version)
    with pytest.raises(PublishError, match="no tenant's"):
        deliver(sites, store, DeliveryWish())


def test_an_object_that_is_gone_from_the_generation_before_is_uploaded_again(
    built: Built, store: ObjectStore
) -> None:
    deliver(built(a=A1), store, DeliveryWish())
    store.remove([f"{current(store).release.sites['a']}/index.html"])
    deliver(built(a=A2), store, DeliveryWish())
    assert site(store, current(store).release.sites["a"])["index.html"] == A2["index.html"]


def test_without_the_manifest_before_all_goes_up(built: Built, store: ObjectStore) -> None:
    deliver(built(a=A1), store, DeliveryWish())
    store.remove([f"{current(store).release.sites['a']}/manifest.json"])
    told = deliver(built(a=A2), store, DeliveryWish())
    assert (told.copied, told.uploaded) == (0, 6)
    assert seen(store)["a"]["help/x.html"] == b"new page"


def test_anew_nothing_is_believed_of_what_is_there(built: Built, store: ObjectStore) -> None:
    sites = built(a=A1, b=B1)
    deliver(sites, store, DeliveryWish())
    told = deliver(sites, store, DeliveryWish(tenants=("a",), anew=True))
    assert (told.changed, told.copied, told.uploaded) == (("a",), 0, 6)
    assert current(store).release.tenants["a"].startswith("2-")
    assert seen(store)["b"]["index.html"] == B1["index.html"]


@pytest.mark.parametrize("new_store", ["memory"], indirect=True)
def test_a_packed_manifest_that_is_torn_is_as_good_as_none(
    built: Built, store: ObjectStore
) -> None:
    deliver(built(a=A1), store, DeliveryWish())
    key = f"{current(store).release.sites['a']}/manifest.json"
    kept = store.get(key)
    assert kept is not None
    assert kept.headers is not None
    assert kept.headers.encoding == "gzip"
    store.put(key, kept.data[:-9], kept.headers)
    assert deliver(built(a=A2), store, DeliveryWish()).copied == 0
    assert seen(store)["a"]["help/x.html"] == b"new page"
