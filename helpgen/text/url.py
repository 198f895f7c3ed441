"""Where a link may lead, judged the way a browser reads an address."""

import re

WEB = frozenset({"https", "http"})
"""Schemes of pages on the web."""

SCHEMES = WEB | frozenset({"mailto", "tel"})
_IGNORED = re.compile(r"[\t\n\r]")
_EDGES = "".join(map(chr, range(0x21)))
_SCHEME = re.compile(r"([a-z][a-z0-9+.\-]*):", re.IGNORECASE)
_HOST = re.compile(r"https?://[^\s/?#\\]+", re.IGNORECASE)
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]")


def seen(url: str) -> str:
    """The address as a browser sees it: tabs and line ends gone, spaces and controls trimmed off both ends."""
    return _IGNORED.sub("", url).strip(_EDGES)


def scheme(url: str) -> str | None:
    """The scheme in lower case, None where the address is relative."""
    found = _SCHEME.match(seen(url))
    return found[1].lower() if found else None


def allowed(url: str) -> str | None:
    """The address as a browser sees it, or None where it must not be published.

    `https:` and `http:` (with a host), `mailto:`, `tel:`, `#anchor` and `/help/…` are allowed. Other relative
    addresses are None too: whether such a file exists is for the caller to say.
    """
    plain = seen(url)
    if _UNSEEN.search(plain):
        return None
    name = scheme(plain)
    if name is None:
        return plain if plain.startswith(("#", "/help/")) and "\\" not in plain else None
    if name in WEB:
        return plain if _HOST.match(plain) else None
    return plain if name in SCHEMES and len(plain) > len(name) + 1 else None
