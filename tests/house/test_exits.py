"""An exit code has one meaning, whoever gives it."""

from helpgen.cli import exits
from helpgen.pipeline import exit_codes
from helpgen.publish import PublishError, PublishRefused


def test_the_pipeline_and_the_program_agree() -> None:
    names = ("FINE", "FINDINGS", "USAGE", "FAULT", "HELD_BACK")
    assert [getattr(exit_codes, name) for name in names] == [getattr(exits, name) for name in names]


def test_what_keeps_a_site_from_being_published_has_a_code_of_the_table() -> None:
    assert PublishError.exit_code == exits.FAULT
    assert PublishRefused.exit_code == exits.USAGE


def test_every_code_is_explained() -> None:
    codes = {
        value for name, value in vars(exits).items() if name.isupper() and isinstance(value, int)
    }
    assert codes == set(exits.MEANING)
