"""What can be told of a scheduler before anybody asks it."""

from pathlib import Path

import dask
import pytest
from distributed import Security

from helpgen.pipeline.cluster.dask_cluster import dask_cluster
from helpgen.publish import PublishRefused

SCHEDULER = "tls://10.0.0.1:8786"
TLS = "distributed.comm.tls"


def certified(authority: object, certificate: object, key: object) -> dict[str, str | None]:
    """Settings of Dask; None is what it has where nobody sets anything."""
    names = (f"{TLS}.ca-file", f"{TLS}.client.cert", f"{TLS}.client.key")
    given = zip(names, (authority, certificate, key), strict=True)
    return {name: str(value) if value else None for name, value in given}


def test_over_tls_a_certificate_is_asked_for_before_anything_is_done() -> None:
    with (
        dask.config.set(certified(None, None, None)),
        pytest.raises(PublishRefused, match="TLS needs a certificate") as caught,
    ):
        dask_cluster(SCHEDULER, None)
    assert caught.value.path == SCHEDULER
    assert "DASK_DISTRIBUTED__COMM__TLS__CA_FILE" in caught.value.hint


def test_a_certificate_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    nothing = tmp_path / "nothing.pem"
    text = tmp_path / "text.pem"
    text.write_text("text")
    for file in (nothing, text):
        with (
            dask.config.set(certified(file, file, file)),
            pytest.raises(PublishRefused, match="certificate cannot be read"),
        ):
            dask_cluster(SCHEDULER, None)


def test_with_a_certificate_and_without_tls_the_scheduler_may_be_asked(tmp_path: Path) -> None:
    made = Security.temporary()  # type: ignore[no-untyped-call]  # Dask has types in places only
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    key.write_text(made.tls_client_key)
    certificate.write_text(made.tls_client_cert)
    with dask.config.set(certified(certificate, certificate, key)):
        dask_cluster(SCHEDULER, None)
    with dask.config.set(certified(None, None, None)):
        dask_cluster("tcp://10.0.0.1:8786", None)
