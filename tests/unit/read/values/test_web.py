import pytest

from helpgen.read.values.web import base_fault, email_fault, phone_fault, web_fault


@pytest.mark.parametrize("value", ["desk@harbor.example", "o'brien+x@a.b-c.example", "a@1.example"])
def test_an_email_address_has_a_name_and_a_host(value: str) -> None:
    assert email_fault(value) is None


@pytest.mark.parametrize(
    "value",
    [
        "",
        "desk",
        "desk@harbor",
        "a@b@c.example",
        "a b@c.example",
        "a@c.example\nBcc: x@y.example",
        "a@c.example?bcc=x",
        "javascript:alert(1)",
        "<a@c.example>",
        "a@-c.example",
        "a@c..example",
        "a@" + "b" * 260 + ".example",
        "дом@harbor.example",
    ],
)
def test_anything_else_is_no_email_address(value: str) -> None:
    assert email_fault(value)


@pytest.mark.parametrize("value", ["+1 212 555 0100", "(212) 555-0100", "555.0100 ext. 7", "112"])
def test_a_phone_number_is_written_with_digits_and_separators(value: str) -> None:
    assert phone_fault(value) is None


@pytest.mark.parametrize(
    "value", ["", "call us", "1", "+", "555\n0100", "1" * 60, "tel:112", "x12"]
)
def test_anything_else_is_no_phone_number(value: str) -> None:
    assert phone_fault(value)


@pytest.mark.parametrize("value", ["https://harbor.example", "https://a.b:8443/x?y=z#w"])
def test_a_web_address_is_https_with_a_host(value: str) -> None:
    assert web_fault(value) is None


@pytest.mark.parametrize(
    "value",
    ["", "harbor.example", "http://harbor.example", "https://", "https:harbor", "javascript:x",
     "https://user@harbor.example", "https://harbor.example/a b", "https://[::1", "https://h\\evil",
     "https://h.example/\u202e", "https://h.example/\n"],
)  # fmt: skip
def test_anything_else_is_no_web_address(value: str) -> None:
    assert web_fault(value)


@pytest.mark.parametrize(
    "value", ["https://h.example", "http://h.example:81/a/b-c/", "https://localhost"]
)
def test_a_base_is_a_host_and_perhaps_a_plain_path(value: str) -> None:
    assert base_fault(value) is None


@pytest.mark.parametrize(
    "value", ["/a", "h.example", "https://h.example?x", "https://h.example/#", "https://h/../x", "https://h//x", "ftp://h.example"]
)  # fmt: skip
def test_anything_else_is_no_base(value: str) -> None:
    assert base_fault(value)
