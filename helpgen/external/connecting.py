"""Connections to hosts of the public web, and to no others unless that was asked for.

An address in an article, or a redirect of a stranger's host, must not make whoever checks links ask a machine inside
their network. So a name is resolved once, each address that it has is looked at, and the connection goes to one of
these: a name that gives another address the next time does not help. A proxy decides for itself.
"""

import http.client
import ipaddress
import socket
import urllib.request
from collections.abc import Iterator
from typing import IO
from urllib.parse import urlsplit


class PrivateHostError(OSError):
    """The host has an address that is not on the public web."""


class _Silent(urllib.request.HTTPRedirectHandler):
    """Redirects are answers, which are looked at before they are followed."""

    def redirect_request(  # noqa: PLR0913, PLR0917  the signature is urllib's
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> None:
        """None: this redirect is not followed."""


def _public(host: str, port: int) -> Iterator[tuple[str, int]]:
    """The addresses of a host; PrivateHostError where one of them is not public."""
    for *_, address in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        number = str(address[0]).partition("%")[0]
        if not ipaddress.ip_address(number).is_global:
            raise PrivateHostError(f"{host} is not on the public web")
        yield number, port


def _connected(host: str, port: int, timeout: float | None) -> socket.socket:
    last: OSError | None = None
    for address in list(_public(host, port)):
        try:
            return socket.create_connection(address, timeout)
        except OSError as error:
            last = error
    raise last or OSError(f"{host} has no address")


class _PublicHTTP(http.client.HTTPConnection):
    def connect(self) -> None:
        self.sock = _connected(self.host, self.port, self.timeout)


class _PublicHTTPS(http.client.HTTPSConnection):
    def connect(self) -> None:
        plain = _connected(self.host, self.port, self.timeout)
        self.sock = self._context.wrap_socket(plain, server_hostname=self.host)  # type: ignore[attr-defined]  # urllib's own


def _is_direct(request: urllib.request.Request) -> bool:
    """Whether no proxy stands between: urllib puts its name in the place of the host's."""
    return request.host == urlsplit(request.full_url).netloc


class _PublicHTTPHandler(urllib.request.HTTPHandler):
    def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(_PublicHTTP if _is_direct(req) else http.client.HTTPConnection, req)


class _PublicHTTPSHandler(urllib.request.HTTPSHandler):
    def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        kind = _PublicHTTPS if _is_direct(req) else http.client.HTTPSConnection
        return self.do_open(kind, req)


def opener(*, may_be_private: bool) -> urllib.request.OpenerDirector:
    """What opens `http` and `https` addresses, through the proxy of the environment where there is one."""
    public = () if may_be_private else (_PublicHTTPHandler(), _PublicHTTPSHandler())
    return urllib.request.build_opener(_Silent(), *public)
