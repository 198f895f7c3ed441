import pytest

from helpgen.text.slug_meant import slug_meant

KNOWN = (
    "/help/records/add-a-patient",
    "/help/visits/cancel-a-visit",
    "/help/visits/book",
    "/help/portal/book",
)
HERE = "/help/visits/book"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("../records/add-a-patient.md", "/help/records/add-a-patient"),
        ("../records/add-a-patient.md#steps", "/help/records/add-a-patient"),
        ("cancel-a-visit", "/help/visits/cancel-a-visit"),
        ("cancel-a-visit.md", "/help/visits/cancel-a-visit"),
        ("./cancel-a-visit.html", "/help/visits/cancel-a-visit"),
        ("add-a-patient", "/help/records/add-a-patient"),
        ("records/add-a-patient", "/help/records/add-a-patient"),
        ("/records/add-a-patient", "/help/records/add-a-patient"),
        ("content/help/records/add-a-patient.md", "/help/records/add-a-patient"),
        ("/help/Records/Add A Patient", "/help/records/add-a-patient"),
        ("/help/records/add_a_patient/", "/help/records/add-a-patient"),
        ("/help/records/add-a-pateint", "/help/records/add-a-patient"),
        ("/help/record/add-a-patient/index.html", "/help/records/add-a-patient"),
        ("/help/portals/book", "/help/portal/book"),
    ],
)
def test_the_known_address_is_found(typed: str, meant: str) -> None:
    assert slug_meant(typed, KNOWN, HERE) == meant


@pytest.mark.parametrize("typed", ["", "/", "..", "slot.png", "/help/zzz/qqq", "x" * 1000])
def test_what_is_like_none_of_them_means_none(typed: str) -> None:
    assert slug_meant(typed, KNOWN, HERE) is None


def test_without_a_list_the_form_alone_is_mended() -> None:
    assert slug_meant("Portal/Booking!", ()) == "/help/portal/booking"
    assert slug_meant("booking", ()) is None
