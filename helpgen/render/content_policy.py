"""What a page may load and do: its own files, and nothing else.

The same policy stands in every page and in `_headers`; only a header can forbid framing.
"""

from collections.abc import Sequence
from urllib.parse import urlsplit

CONTENT = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
)
FRAMES = "frame-src 'self'"
"""What the page of the help drawer needs besides: it shows pages of its own site."""

REFERRER = "no-referrer"


def posts_to(feedback: str | None) -> str:
    """Where a form with what readers say is sent: an address that is a URL; mail needs no form."""
    return feedback if feedback and "://" in feedback else ""


def content_policy(posts_to: str) -> str:
    """The policy of a site whose pages post a form to this `https` URL, or to nobody where it is empty.

    Forms may then be sent to that origin, and to no other.
    """
    if not posts_to:
        return CONTENT
    parts = urlsplit(posts_to)
    return CONTENT.replace("form-action 'none'", f"form-action {parts.scheme}://{parts.netloc}")


def framing(origins: Sequence[str]) -> str:
    """Who may show the pages in a frame: nobody, or these origins, through the page of the help drawer."""
    if not origins:
        return "frame-ancestors 'none'"
    return f"{FRAMES}; frame-ancestors 'self' {' '.join(origins)}"
