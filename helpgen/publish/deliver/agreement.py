"""Where what a store holds is not what the manifests say."""

from collections.abc import Collection
from functools import partial
from hashlib import sha256

from helpgen.frozen import frozen
from helpgen.publish.deliver.handed_out import is_asset, packed, unpacked
from helpgen.publish.deliver.local_sites import LocalSites
from helpgen.publish.deliver.object_store import ObjectStore
from helpgen.publish.deliver.release import current, folder_of, is_made_of
from helpgen.publish.deliver.together import together
from helpgen.publish.errors import PublishError
from helpgen.publish.manifest import digests_in
from helpgen.publish.portable import MANIFEST

AT_ONCE = 16


@frozen
class Disagreement:
    """An object or a site, and what is wrong with it."""

    place: str
    says: str


@frozen
class Agreement:
    """How many objects of how many tenants were looked at, and what was found."""

    tenants: int
    objects: int
    found: tuple[Disagreement, ...]


def agreement(sites: LocalSites, store: ObjectStore, tenants: Collection[str] = ()) -> Agreement:
    """Every object that readers may be given, fetched and held against its manifest, and that against what was built.

    A PublishError says that the store could not be asked.
    """
    release, built = current(store).release, sites.all()
    asked = sorted({*tenants} or {*release.tenants, *built})
    found = list[Disagreement]()
    objects = 0
    for tenant in asked:
        generation, site = release.tenants.get(tenant), built.get(tenant)
        if generation is None:
            found.append(Disagreement(tenant, "it was built, and is not published"))
            continue
        if site is None:
            found.append(Disagreement(tenant, "it is published, and was not built"))
        elif not is_made_of(generation, site.digest):
            found.append(Disagreement(tenant, "what was built is not what is published"))
        objects += _look(store, tenant, generation, found)
    return Agreement(len(asked), objects, tuple(sorted(found, key=lambda one: one.place)))


def _look(store: ObjectStore, tenant: str, generation: str, found: list[Disagreement]) -> int:
    """How many objects the site has; what is wrong with them is found."""
    folder = folder_of(tenant, generation)
    manifest = _content(store, f"{folder}/{MANIFEST}", found)
    digests = digests_in(manifest) if manifest is not None else {}
    if manifest is None:
        return 0
    if digests is None or not is_made_of(generation, sha256(manifest).hexdigest()):
        found.append(
            Disagreement(f"{folder}/{MANIFEST}", "it is not the manifest of this generation")
        )
        return 1
    there = {key.removeprefix(f"{folder}/") for key in store.keys(folder)} - {MANIFEST}
    found += [
        Disagreement(f"{folder}/{path}", "nobody lists it")
        for path in there - digests.keys()
        if not is_asset(path)  # assets of the generation before last
    ]
    together(
        (
            partial(_compare, store, f"{folder}/{path}", digest, found)
            for path, digest in digests.items()
        ),
        AT_ONCE,
    )
    return len(digests) + 1


def _compare(store: ObjectStore, key: str, digest: str, found: list[Disagreement]) -> None:
    content = _content(store, key, found)
    if content is not None and sha256(content).hexdigest() != digest:
        found.append(Disagreement(key, "its bytes are not those of the manifest"))


def _content(store: ObjectStore, key: str, found: list[Disagreement]) -> bytes | None:
    """The file's own bytes; None where there are none, which is found."""
    kept = store.get(key)
    if kept is None:
        found.append(Disagreement(key, "it is missing"))
        return None
    try:
        content = unpacked(kept, key)
    except PublishError as fault:
        found.append(Disagreement(key, fault.message))
        return None
    wanted = packed(key.split("/", 2)[2], content, keeps_headers=store.keeps_headers)[1]
    if kept.headers is not None and kept.headers != wanted:
        found.append(Disagreement(key, f"its headers are {kept.headers}, not {wanted}"))
    return content
