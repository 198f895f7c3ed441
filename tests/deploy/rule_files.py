"""`_headers` and `_redirects` as hosts read them, with the limits that Cloudflare Pages and Netlify document.

Sources: developers.cloudflare.com/pages/configuration/headers and .../redirects; docs.netlify.com, "Custom headers" and
"Redirects and rewrites". What one of them would leave out is an error here.
"""

MOST_RULES = 100
LONGEST_LINE = 2_000
MOST_REDIRECTS = 2_000
LONGEST_REDIRECT = 1_000
STATUSES = {"301", "302", "303", "307", "308"}


def header_rules(text: str) -> dict[str, dict[str, str]]:
    """Of each pattern the headers, their names in lower case."""
    rules: dict[str, dict[str, str]] = {}
    pattern = ""
    for line in text.splitlines():
        assert len(line) <= LONGEST_LINE
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith(("/", "https://")):
            assert line.count("*") <= 1
            assert line not in rules
            pattern = line
            rules[pattern] = {}
            continue
        name, colon, value = line.strip().partition(": ")
        assert line.startswith(" ")
        assert pattern
        assert (colon, bool(value)) == (": ", True)
        assert name.lower() not in rules[pattern]
        rules[pattern][name.lower()] = value
    assert len(rules) <= MOST_RULES
    return rules


def redirect_rules(text: str) -> dict[str, tuple[str, str]]:
    """Of each earlier path where it leads, and with which status; the first of several counts, so there may be one."""
    rules: dict[str, tuple[str, str]] = {}
    for line in text.splitlines():
        assert len(line) <= LONGEST_REDIRECT
        old, new, status = line.split()
        assert old.startswith("/")
        assert new.startswith("/")
        assert "*" not in old + new
        assert ":" not in old + new
        assert old not in rules
        rules[old] = (new, status)
    assert len(rules) <= MOST_REDIRECTS
    return rules
