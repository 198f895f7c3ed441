"""Words for one thing."""

from helpgen.assemble import same_words
from helpgen.model.catalog import Words
from helpgen.model.profile import Branding, Profile

LABELS = {"patient": Words(singular="Patient", plural="Patients", synonyms=("client", "resident"))}


def _profile(singular: str, plural: str, *synonyms: str) -> Profile:
    values = {"labels.patient.singular": singular, "labels.patient.plural": plural}
    own = {"patient": ("client", "resident", *synonyms)}
    return Profile("w", "W", "p", values, {}, {}, Branding(), "en", None, own)


def test_the_organization_s_names_come_before_the_catalog_s_and_the_synonyms_of_both_after() -> (
    None
):
    (same,) = same_words(_profile("Guest", "Guests", "visitor"), LABELS)
    assert same.names == ("Guest", "Guests", "Patient", "Patients")
    assert same.synonyms == ("client", "resident", "visitor")


def test_each_word_is_there_once_and_a_name_is_no_synonym() -> None:
    (same,) = same_words(_profile("Patient", "client"), LABELS)
    assert same == (("Patient", "client", "Patients"), ("resident",))
