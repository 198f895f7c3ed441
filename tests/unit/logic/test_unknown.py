import pytest

from helpgen.logic import KeyType
from helpgen.logic.unknown import unknown_key

VOCABULARY = {
    "features.patientPortalEnabled": KeyType("boolean"),
    "settings.timezone": KeyType("string"),
    "tenant.id": KeyType("string"),
}


@pytest.mark.parametrize(
    "key",
    [
        "features.patientPortalEnable",
        "features.PatientPortalEnabled",
        "features.patient_portal_enabled",
        "feature.patientPortalEnabled",
        "settings.patientPortalEnabled",
        "patientPortalEnabled",
        "features.p\u0430tientPortalEnabled",
    ],
)
def test_a_slip_gets_the_key_that_was_meant(key: str) -> None:
    assert unknown_key(key, 0, VOCABULARY).hint == "did you mean `features.patientPortalEnabled`?"


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("features.zzz", "no key `features.zzz`"),
        ("zzz.zzz", "no scope `zzz`"),
        ("features.a.b", "one scope, a dot and one name"),
        ("features", "one scope, a dot and one name"),
        ("features.__class__", "letters and digits only"),
        ("features.", "letters and digits only"),
        ("labels.patient", "is a word"),
        ("features.\u0430", "U+0430"),
    ],
)
def test_the_message_says_which_part_is_wrong(key: str, words: str) -> None:
    fault = unknown_key(key, 7, VOCABULARY)
    assert (fault.kind, fault.offset) == ("unknown", 7)
    assert words in fault.message
    assert fault.hint


def test_a_key_like_no_other_is_to_be_declared() -> None:
    assert unknown_key("features.zzz", 0, VOCABULARY).hint.startswith("declare it")
    assert unknown_key("zzz.zzz", 0, VOCABULARY).hint.startswith("scopes are features, settings")
