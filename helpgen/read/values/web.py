"""Addresses that readers are sent to: mail, web and phone, each with a small grammar of its own."""

import re
from urllib.parse import urlsplit

from helpgen.text.contact import PHONE

Fault = tuple[str, str]
"""A message that continues the name of a field, and a hint."""

_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_EMAIL = re.compile(rf"[A-Za-z0-9!#$%&'*+/=?^_`{{|}}~.-]{{1,64}}@{_LABEL}(?:\.{_LABEL})+")
_HOST = re.compile(rf"{_LABEL}(?:\.{_LABEL})*(?::[0-9]{{1,5}})?")
_PATH = re.compile(r"(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*/?")
_BARE_HOST = re.compile(rf"{_LABEL}(?:\.{_LABEL})+(?:/[!-~]*)?")
_BASE_HINT = "write https://host or https://host/path"
_SHOWN = 120
_PRINTABLE = re.compile(r"[!-~]+")
_LONGEST_EMAIL, _LONGEST_URL = 254, 2000


def email_fault(value: str) -> Fault | None:
    """Why a text is no email address; comments, quotes and other scripts are not accepted."""
    if len(value) <= _LONGEST_EMAIL and _EMAIL.fullmatch(value):
        return None
    return "is no email address", "write name@host.example"


def phone_fault(value: str) -> Fault | None:
    """Why a text is no phone number."""
    if PHONE.fullmatch(value):
        return None
    return "is no phone number", 'write digits, spaces and hyphens, as in "+1 212 555 0100"'


def web_fault(value: str, schemes: tuple[str, ...] = ("https",)) -> Fault | None:
    """Why a text is no address on the web, with one of the schemes and a host."""
    hint = f"write {schemes[0]}:// and a host"
    bare = re.sub(r"^(?:https?:)?/*", "", value, flags=re.IGNORECASE)
    if _BARE_HOST.fullmatch(bare) and len(value) <= _SHOWN:
        hint = f"write {schemes[0]}://{bare}"
    if len(value) > _LONGEST_URL or not _PRINTABLE.fullmatch(value) or "\\" in value:
        return "is no web address", hint
    try:
        parts = urlsplit(value)
    except ValueError:
        return "is no web address", hint
    if parts.scheme not in schemes or not _HOST.fullmatch(parts.netloc):
        return f"is no {schemes[0]} address", hint
    return None


def base_fault(value: str) -> Fault | None:
    """Why a site cannot be published under an address: it needs a host, and may have a plain path."""
    if web_fault(value, ("https", "http")):
        _, hint = web_fault(value, ("https",)) or ("", "")
        hint = hint if "://" in hint and "host" not in hint else _BASE_HINT
        return "is no absolute address", hint
    parts = urlsplit(value)
    if (
        parts.query
        or parts.fragment
        or "?" in value
        or "#" in value
        or not _PATH.fullmatch(parts.path)
    ):
        return "may have a host and a plain path only", _BASE_HINT
    return None


def origin_fault(value: str) -> Fault | None:
    """Why a text is no origin (RFC 6454): a scheme, a host and perhaps a port, in lower case, and nothing more."""
    if web_fault(value, ("https", "http")) is None:
        parts = urlsplit(value)
        meant = f"{parts.scheme}://{parts.netloc.lower()}"
        return None if value == meant else ("is more than an origin", f"write {meant}")
    _, hint = web_fault(value, ("https",)) or ("", "write https://host")
    return "is no origin", hint
