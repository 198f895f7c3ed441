"""Ports of this machine alone, the next free one, and connections that nobody holds open for nothing."""

import asyncio
import socket

import pytest
import uvicorn

from helpgen.serve import listening as module
from helpgen.serve.application import Served, application
from helpgen.serve.listening import PatientProtocol, PortTakenError, listening
from tests.unit.serve.offered import TOKEN, Pages


@pytest.mark.row("B58")
def test_only_this_machine_is_listened_to() -> None:
    ears = listening(None)
    try:
        assert {each.getsockname()[0] for each in ears.sockets} <= {"127.0.0.1", "::1"}
        assert {each.getsockname()[1] for each in ears.sockets} == {ears.port}
    finally:
        for each in ears.sockets:
            each.close()


def test_a_port_that_is_taken_is_passed_over_unless_it_was_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first = listening(0)
    monkeypatch.setattr(module, "FIRST_PORT", first.port)  # of the usual ones others come and go
    second = listening(None)
    try:
        assert second.port > first.port
        with pytest.raises(PortTakenError, match="is taken; name another with --port"):
            listening(first.port)
    finally:
        for each in (*first.sockets, *second.sockets):
            each.close()


async def _heard(reader: asyncio.StreamReader) -> bytes:
    """All that is said until the connection is closed, or broken off: what was sent just then nobody read."""
    try:
        return await asyncio.wait_for(reader.read(), 60)
    except ConnectionResetError:
        return b""


@pytest.mark.row("B59")
def test_who_asks_for_nothing_is_hung_up_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0.05)

    async def run() -> list[bytes]:
        served = Served(Pages(), TOKEN)
        ears = listening(None)
        config = uvicorn.Config(
            application(served, [f"127.0.0.1:{ears.port}"]),
            http=PatientProtocol,
            lifespan="off",
            log_config=None,
            log_level="critical",
        )
        server = uvicorn.Server(config)
        server.install_signal_handlers = lambda: None  # type: ignore[attr-defined]  # of older ones
        running = asyncio.create_task(server._serve(list(ears.sockets)))
        answers = []
        for sent in (b"", b"GET /acme/ HT", b"GET /acme/ HTTP/1.1\r\nHost: 127.0.0.1\r\nX: "):
            reader, writer = await asyncio.open_connection("127.0.0.1", ears.port)
            writer.write(sent)
            answers.append(await _heard(reader))
            writer.close()
        server.should_exit = True
        await running
        served.end()
        return answers

    assert asyncio.run(run()) == [b"", b"", b""]


def test_a_socket_that_cannot_be_had_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[socket.socket] = []
    real = socket.socket

    def noted(*given: object) -> socket.socket:
        made.append(real(*given))  # type: ignore[arg-type]  # as it is called
        return made[-1]

    first = listening(None)
    monkeypatch.setattr("socket.socket", noted)
    with pytest.raises(PortTakenError):
        listening(first.port)
    assert [each.fileno() for each in made] == [-1]
    for each in first.sockets:
        each.close()
