"""What a file says of its bytes."""

from dataclasses import replace
from hashlib import sha256

from helpgen.model.output_file import OutputFile


def test_the_digest_is_that_of_the_bytes_and_reckoned_once() -> None:
    file = OutputFile("a", b"x")
    assert file.digest == sha256(b"x").hexdigest()
    assert file.digest is file.digest


def test_a_file_with_other_bytes_has_another_digest() -> None:
    file = OutputFile("a", b"x")
    digests = {file.digest, replace(file, data=b"y").digest}
    assert digests == {sha256(data).hexdigest() for data in (b"x", b"y")}


def test_whether_it_was_asked_for_changes_nothing() -> None:
    asked, other = OutputFile("a", b"x"), OutputFile("a", b"x")
    assert asked.digest
    assert (asked, repr(asked), hash(asked)) == (other, repr(other), hash(other))
