from pathlib import Path

import pytest

from helpgen.publish.deliver import DeliveryWish, Disagreement, ObjectStore, agreement, deliver
from helpgen.publish.deliver.cloud_store import CloudStore
from helpgen.publish.deliver.object_store import Headers
from helpgen.publish.deliver.release import current
from tests.unit.publish.deliver.conftest import Built
from tests.unit.publish.deliver.sites import A1, A2, B1

PAGE = Headers("text/html; charset=utf-8", "no-cache")


def test_what_was_published_agrees(built: Built, store: ObjectStore) -> None:
    deliver(built(a=A1, b=B1), store, DeliveryWish())
    sites = built(a=A2)  # keeps a style of the generation before
    deliver(sites, store, DeliveryWish())
    told = agreement(sites, store)
    assert (told.found, told.tenants, told.objects) == ((), 2, 7)


def test_an_object_that_is_missing_torn_or_nobodys_is_found(
    built: Built, store: ObjectStore
) -> None:
    sites = built(a=A1)
    deliver(sites, store, DeliveryWish())
    folder = current(store).release.sites["a"]
    store.remove([f"{folder}/index.html"])
    store.put(f"{folder}/help/x.html", b"bent", PAGE)
    store.put(f"{folder}/help/y.html", b"stray", PAGE)
    assert agreement(sites, store).found == (
        Disagreement(f"{folder}/help/x.html", "its bytes are not those of the manifest"),
        Disagreement(f"{folder}/help/y.html", "nobody lists it"),
        Disagreement(f"{folder}/index.html", "it is missing"),
    )


def test_a_manifest_that_is_missing_or_another_one_is_found(
    built: Built, store: ObjectStore
) -> None:
    sites = built(a=A1, b=B1)
    deliver(sites, store, DeliveryWish())
    folders = current(store).release.sites
    other = store.get(f"{folders['a']}/manifest.json")
    assert other is not None
    store.put(f"{folders['b']}/manifest.json", other.data, other.headers or PAGE)
    store.remove([f"{folders['a']}/manifest.json"])
    assert [one.says for one in agreement(sites, store).found] == [
        "it is missing",
        "it is not the manifest of this generation",
    ]


def test_what_was_built_and_not_published_is_found_and_the_other_way_round(
    built: Built, store: ObjectStore, out: Path
) -> None:
    deliver(built(a=A1, b=B1), store, DeliveryWish())
    sites = built(a=A2, c=B1)
    (out / "b").rename(out.parent / "gone")
    assert agreement(sites, store).found == (
        Disagreement("a", "what was built is not what is published"),
        Disagreement("b", "it is published, and was not built"),
        Disagreement("c", "it was built, and is not published"),
    )
    assert [one.place for one in agreement(sites, store, ["c"]).found] == ["c"]


@pytest.mark.parametrize("new_store", ["memory"], indirect=True)
def test_headers_that_are_others_are_found(built: Built, store: ObjectStore) -> None:
    assert isinstance(store, CloudStore)
    sites = built(a=A1)
    deliver(sites, store, DeliveryWish())
    key = f"{current(store).release.sites['a']}/help/x.html"
    store.put(key, b"old page", Headers("text/plain", "no-cache"))
    (found,) = agreement(sites, store).found
    assert found.place == key
    assert "its headers are" in found.says


@pytest.mark.parametrize("new_store", ["memory"], indirect=True)
def test_packed_bytes_that_are_torn_are_found(built: Built, store: ObjectStore) -> None:
    sites = built(a=A1)
    deliver(sites, store, DeliveryWish())
    key = f"{current(store).release.sites['a']}/index.html"
    kept = store.get(key)
    assert kept is not None
    assert kept.headers is not None
    assert kept.headers.encoding == "gzip"
    store.put(key, kept.data[:-9], kept.headers)
    assert agreement(sites, store).found == (Disagreement(key, "what stands there is torn"),)
