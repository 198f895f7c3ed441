import subprocess
import sys
from pathlib import Path

import pytest

from helpgen.model.publish_error import PublishRefused
from helpgen.publish.deliver import open_store
from helpgen.publish.deliver.cloud_store import CloudStore
from helpgen.publish.deliver.folder_store import FolderStore


def opened_at(address: str, project: Path) -> object:
    return open_store(address, project=project, out=project / "site")


def test_a_path_is_a_folder_and_an_address_a_store(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AZURE_STORAGE_ACCOUNT_NAME", "account")
    assert isinstance(opened_at(str(tmp_path / "served"), project), FolderStore)
    for address in ("s3://bucket/some/path/", "gs://bucket", "az://container/path"):
        store = opened_at(address, project)
        assert isinstance(store, CloudStore)
        assert store.place == address.rstrip("/")


@pytest.mark.parametrize("inside", [".", "site", "site/served", "..", "/"])
def test_a_folder_that_holds_or_is_in_what_was_built_is_refused(project: Path, inside: str) -> None:
    with pytest.raises(PublishRefused):
        opened_at(str(project / inside), project)


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("ftp://host/path", "no such kind of store"),
        ("file:///srv", "no such kind of store"),
        ("s3:///path", "names no bucket"),
        ("s3://key:sekret@bucket/path", "only a bucket and a path"),
        ("s3://bucket/path?sig=sekret", "only a bucket and a path"),
        ("az://container#sekret", "only a bucket and a path"),
    ],
)
def test_an_address_that_is_none_is_refused_and_no_secret_in_it_repeated(
    project: Path, address: str, says: str
) -> None:
    with pytest.raises(PublishRefused, match=says) as told:
        opened_at(address, project)
    assert "sekret" not in f"{told.value} {told.value.hint}"


def test_without_the_extra_one_line_says_what_to_install(project: Path) -> None:
    script = (
        "import sys\n"
        "sys.modules['obstore'] = None\n"
        "from helpgen.cli.main import run\n"
        "sys.exit(run(['publish', sys.argv[1], '--to', 's3://bucket']))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(project)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert 'pip install "helpgen[cloud]"' in done.stderr
