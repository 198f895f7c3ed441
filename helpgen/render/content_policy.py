"""What a page may load and do: its own files, and nothing else.

The same policy stands in every page and in `_headers`; only a header can forbid framing.
"""

CONTENT = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
)
FRAMING = "frame-ancestors 'none'"
REFERRER = "no-referrer"
