import os
from collections.abc import Callable
from pathlib import Path

import pytest

from helpgen.model.output_file import OutputFile
from helpgen.publish import OutputFolder, PublishError
from tests.unit.publish.site import SITE, Publish, Snapshot


def test_sites_that_no_tenant_owns_are_named_and_left_alone(
    publish: Publish, opened: Callable[[], OutputFolder], out: Path
) -> None:
    for tenant in ("zeta", "alpha", "clinic"):
        publish(SITE, tenant=tenant)
    (out / "notes").mkdir()
    (out / "notes" / "manifest.json").write_text('{"name": "web app"}')
    (out / "empty").mkdir()
    (out / "linked").symlink_to(out / "alpha")
    with opened() as output:
        assert output.strangers(["clinic"]) == ("alpha", "zeta")
    assert (out / "alpha" / "index.html").exists()


def test_one_tenants_bytes_never_reach_another(
    publish: Publish, out: Path, snapshot: Snapshot
) -> None:
    publish({"index.html": b"secret of a"}, tenant="a")
    publish({"index.html": b"b"}, tenant="b")
    publish({"index.html": b"secret of a, twice"}, tenant="a")
    publish({"index.html": b"b, twice"}, tenant="b")
    assert b"secret" not in b"".join(snapshot(out / "b").values())
    assert b"secret" not in b"".join(snapshot(out / ".helpgen" / "staging" / "b").values())


def test_forked_workers_share_one_output(
    opened: Callable[[], OutputFolder], out: Path, snapshot: Snapshot
) -> None:
    with opened() as output:
        child = os.fork()
        tenant = "parent" if child else "child"
        try:
            output.publish(tenant, [OutputFile("index.html", tenant.encode())])
        finally:
            if not child:
                os._exit(0)
        assert os.waitpid(child, 0)[1] == 0
    for name in ("parent", "child"):
        assert snapshot(out / name)["index.html"] == name.encode()


def test_a_worker_that_lives_on_keeps_the_lock(opened: Callable[[], OutputFolder]) -> None:
    output = opened()
    workers_copy = os.dup(output.held.lock)
    output.close()
    with pytest.raises(PublishError, match="locked by"):
        opened()
    os.close(workers_copy)
    opened().close()
