import pytest

from helpgen.read.values.web import email_fault, phone_fault, web_fault
from helpgen.text.contact import contact_href, email_href, phone_href


def test_an_address_cannot_add_headers_to_its_mail() -> None:
    href = email_href("a@b.example?bcc=c@d.example\r\nSubject:x&y")
    assert href == "mailto:a@b.example%3Fbcc%3Dc@d.example%0D%0ASubject%3Ax%26y"


@pytest.mark.parametrize(
    ("phone", "dialed"),
    [
        ("+1 (555) 010-0199", "tel:+15550100199"),
        ("555 0100", "tel:5550100"),
        ("555-0101 ext. 4", "tel:5550101;ext=4"),
        ("555-0101 ext 4", "tel:5550101;ext=4"),
        ("555-0101x4", "tel:5550101;ext=4"),
        ("+1 555 0101 x 123456", "tel:+15550101;ext=123456"),
        ("+44 (0)20 7946 0018", "tel:+442079460018"),
        ("(020) 7946 0018", "tel:02079460018"),
        ("(0)20 7946 0018", "tel:02079460018"),
    ],
)
def test_a_number_is_dialed_by_its_digits_and_its_extension_behind_them(
    phone: str, dialed: str
) -> None:
    assert phone_fault(phone) is None
    assert phone_href(phone) == dialed


@pytest.mark.parametrize("phone", ["555-0101 ext. 1234567", "call us", "javascript:1", "", "+"])
def test_what_cannot_be_dialed_is_refused_before_anybody_dials_it(phone: str) -> None:
    assert phone_fault(phone) is not None


def test_a_number_dials_digits_only_whatever_it_holds() -> None:
    assert phone_href('"><i>1;ext=2') == "tel:12"


HOSTILE = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)//a@b.example",
    "data:text/html,x",
    'https://x.example/" onmouseover="alert(1)',
    "https://x.example/?a=1&b='2'",
    "https://x.example/#:javascript:",
    "http://x.example",
    "//x.example",
    "a@b.example",
    "a&b'c@d.example",
    "mailto:a@b.example",
    "tel:5550100",
    "555 0100",
]


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize(
    ("key", "fault", "scheme"),
    [
        ("contact.email", email_fault, "mailto:"),
        ("contact.phone", phone_fault, "tel:"),
        ("contact.url", web_fault, "https://"),
    ],
)
def test_a_contact_that_a_profile_may_have_leads_by_its_own_scheme_only(
    value: str, key: str, fault: object, scheme: str
) -> None:
    assert callable(fault)
    if fault(value) is None:
        href = contact_href(key, value)
        assert href.startswith(scheme)
        assert not set(href) & set('"<> \t\r\n')


def test_other_keys_lead_nowhere() -> None:
    with pytest.raises(ValueError, match="tenant"):
        contact_href("tenant.name", "https://x.example")
