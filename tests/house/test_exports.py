"""What other programs may import from `helpgen`; a change of this list is a change of the product."""

import pytest

import helpgen

PUBLIC = [
    "BuildResult",
    "CheckResult",
    "Diagnostic",
    "Explanation",
    "Place",
    "Severity",
    "__version__",
    "build",
    "check",
    "explain",
]


def test_the_list_is_pinned() -> None:
    assert sorted(dir(helpgen)) == PUBLIC


@pytest.mark.parametrize("name", PUBLIC)
def test_each_name_leads_to_something_of_that_name(name: str) -> None:
    found = getattr(helpgen, name)
    assert isinstance(found, str) or found.__name__ == name


def test_another_name_is_an_ordinary_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'secrets'"):
        _ = helpgen.secrets
