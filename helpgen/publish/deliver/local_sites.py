"""The sites that a build has made, read for delivery: every byte is held against its site's manifest."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from helpgen.frozen import frozen
from helpgen.publish import disk
from helpgen.publish.errors import PublishError, PublishRefused, from_system
from helpgen.publish.manifest import digests_in
from helpgen.publish.open_folder import NO_FOLDER, OpenFolder
from helpgen.publish.portable import MANIFEST, is_path, is_tenant


@frozen
class LocalSite:
    """One tenant's site: the digest that its manifest had when we came."""

    tenant: str
    digest: str


@frozen
class LocalSites:
    """An output folder, as a build left it. It is not locked: a build may go on, and what it changes is noticed."""

    out: Path

    def all(self) -> dict[str, LocalSite]:
        """Every site by its tenant; PublishRefused where there is none."""
        try:
            with OpenFolder.at(str(self.out.resolve())) as top:
                found = {site.tenant: site for site in _sites(top)}
        except FileNotFoundError:
            found = {}
        except OSError as error:
            raise from_system(error, str(self.out)) from error
        if not found:
            message = "no site was built there"
            raise PublishRefused(message, str(self.out), "run `helpgen build` first")
        return found

    def digests(self, site: LocalSite) -> dict[str, str]:
        """The digest of each file of a site, the manifest among them; PublishError where that is another one now."""
        found = digests_in(self.content(site.tenant, MANIFEST, site.digest))
        if found is None or not all(map(is_path, found)):
            raise PublishError("its manifest is not whole", site.tenant, "build it again")
        return {**found, MANIFEST: site.digest}

    def content(self, tenant: str, path: str, digest: str) -> bytes:
        """The bytes of a file; PublishError where they are not what the manifest says."""
        place = f"{self.out}/{tenant}/{path}"
        try:
            with OpenFolder.at(f"{self.out.resolve()}/{tenant}") as folder:
                data = disk.read_below(folder, path)
        except OSError as error:
            raise from_system(error, place) from error
        if data is None or sha256(data).hexdigest() != digest:
            message = "it is not what the site's manifest says, or was built anew meanwhile"
            raise PublishError(message, place, "build, then publish again")
        return data


def _sites(top: OpenFolder) -> Iterator[LocalSite]:
    for name in filter(is_tenant, top.names()):
        try:
            folder = top.inner(name)
        except OSError as error:
            if error.errno not in NO_FOLDER:
                raise
            continue
        with folder:
            manifest = disk.read(folder, MANIFEST)
        if manifest is not None and digests_in(manifest) is not None:
            yield LocalSite(name, sha256(manifest).hexdigest())
