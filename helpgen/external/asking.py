"""One page is asked for: its redirects are followed and told, and whoever is busy is asked again later."""

import socket
import time
import urllib.error
import urllib.request
from http.client import HTTPException, HTTPResponse
from ssl import SSLError
from urllib.parse import quote, urldefrag, urljoin, urlsplit, urlunsplit
from urllib.response import addinfourl

from helpgen.external.anchors import anchors_of
from helpgen.external.answer import NO_HOST, Courtesy, WebAnswer
from helpgen.external.connecting import PrivateHostError, opener
from helpgen.text.url import WEB, scheme

PRIVATE = "its host is not on the public web"
_FOR_GOOD = frozenset({301, 308})
_REDIRECTS = _FOR_GOOD | {302, 303, 307}
_BUSY = frozenset({429, 500, 502, 503, 504})
_MOST_HOPS = 10
_MOST_BYTES = 4 * 1024 * 1024
_PART = 64 * 1024
_LONGEST_WAIT = 30.0
_UNKNOWN = {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)}
_SAFE = "/%:@!$&'()*+,;=-._~?"


def page_of(url: str) -> str:
    """The address without the part behind `#`, as it is asked for: in ASCII."""
    plain = urldefrag(url).url
    if plain.isascii():
        return plain
    parts = urlsplit(plain)
    host = parts.netloc.encode("idna").decode()
    return urlunsplit((parts.scheme, host, quote(parts.path, _SAFE), quote(parts.query, _SAFE), ""))


def asked(url: str, courtesy: Courtesy, *, wants_anchors: bool) -> WebAnswer:
    """What the page at an address answers; a busy host is asked a few times, with longer and longer waits."""
    for attempt in range(courtesy.tries):
        answer, wait = _once(url, courtesy, wants_anchors=wants_anchors)
        if wait is None or attempt == courtesy.tries - 1:
            break
        courtesy.sleep(min(wait or 2.0**attempt, _LONGEST_WAIT))
    return answer


def _once(url: str, courtesy: Courtesy, *, wants_anchors: bool) -> tuple[WebAnswer, float | None]:
    """An answer, and after how many seconds to ask again: None for never, 0 for as long as one thinks right."""
    opens = opener(may_be_private=courtesy.may_be_private)
    here, is_moved = url, True
    for hop in range(_MOST_HOPS):
        try:
            page = _opened(opens, here, courtesy)
        except (OSError, HTTPException, ValueError) as error:
            fault, may_pass = _fault(error)
            return WebAnswer(0, here, fault), 0.0 if may_pass else None
        try:
            if page.status not in _REDIRECTS:
                anchors = _anchors(page, courtesy) if wants_anchors else None
                wait = _wait(page) if page.status in _BUSY else None
                return WebAnswer(page.status or 0, here, "", bool(hop) and is_moved, anchors), wait
            to = page.headers.get("Location", "")
            is_moved = is_moved and page.status in _FOR_GOOD
        except (OSError, HTTPException) as error:
            return WebAnswer(0, here, _fault(error)[0]), 0.0
        finally:
            page.close()
        here = urldefrag(urljoin(here, to)).url
        if not to or scheme(here) not in WEB:
            return WebAnswer(0, here, "it redirects to nowhere"), None
    return WebAnswer(0, here, f"it redirects more than {_MOST_HOPS} times"), None


def _opened(
    opens: urllib.request.OpenerDirector, url: str, courtesy: Courtesy
) -> addinfourl | HTTPResponse:
    """The answer, not yet read; one that is no success is an answer like any other."""
    request = urllib.request.Request(page_of(url), headers=courtesy.headers)  # noqa: S310  the scheme was looked at
    try:
        page: HTTPResponse = opens.open(request, timeout=courtesy.timeout)
    except urllib.error.HTTPError as error:
        return error
    return page


def _anchors(page: addinfourl | HTTPResponse, courtesy: Courtesy) -> frozenset[str] | None:
    """Of a page that goes on for ever, or drips, nobody can say what it holds."""
    if "html" not in page.headers.get("Content-Type", ""):
        return None
    parts: list[bytes] = []
    left, until = _MOST_BYTES, time.monotonic() + courtesy.timeout * 3
    while part := page.read(min(_PART, left)):
        parts.append(part)
        left -= len(part)
        if not left or time.monotonic() > until:
            return None
    return anchors_of(b"".join(parts).decode("utf-8", "replace"))


def _wait(page: addinfourl | HTTPResponse) -> float:
    said = page.headers.get("Retry-After", "")
    return float(said) if said.isdecimal() else 0.0


def _fault(error: Exception) -> tuple[str, bool]:
    """What went wrong in words, and whether it may pass."""
    cause = error.reason if isinstance(error, urllib.error.URLError) else error
    match cause:
        case PrivateHostError():
            told = (PRIVATE, False)
        case socket.gaierror() if cause.errno in _UNKNOWN:
            told = (NO_HOST, False)
        case socket.gaierror():
            told = ("its host cannot be looked up", True)
        case SSLError():
            told = (f"its certificate is not believed: {cause.reason or cause}", False)
        case TimeoutError():
            told = ("it takes too long", True)
        case ConnectionRefusedError():
            told = ("its host refuses to talk", True)
        case ValueError():
            told = ("its address cannot be asked for", False)
        case _:
            told = (f"its host breaks off: {cause or type(cause).__name__}", True)
    return told
