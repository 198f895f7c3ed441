"""What a page may load and do: its own files, and nothing else.

The same policy stands in every page and in `_headers`; only a header can forbid framing.
"""

from collections.abc import Sequence

CONTENT = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
)
FRAMES = "frame-src 'self'"
"""What the page of the help drawer needs besides: it shows pages of its own site."""

REFERRER = "no-referrer"


def framing(origins: Sequence[str]) -> str:
    """Who may show the pages in a frame: nobody, or these origins, through the page of the help drawer."""
    if not origins:
        return "frame-ancestors 'none'"
    return f"{FRAMES}; frame-ancestors 'self' {' '.join(origins)}"
