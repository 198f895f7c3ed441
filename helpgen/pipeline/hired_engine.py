"""The engine that a run asks: the product's own rules, or a program that is started for the run and ended after it."""

from collections.abc import Iterator
from pathlib import Path

from helpgen.frozen import frozen
from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.pipeline.own_engine import OwnEngine
from helpgen.pipeline.workers import available
from helpgen.read.premises import Premises
from helpgen.verify.conversation import Conversation
from helpgen.verify.engine import Engine, EngineFault
from helpgen.verify.process_engine import ProcessEngine

_OPTIONS = Place("helpgen.yaml")


@frozen
class EngineAsked:
    """The engine that somebody asks for instead of the project's: its command is run in `folder`.

    Without a command it is the project's; without seconds it has as many as the project says.
    """

    command: str = ""
    folder: Path | None = None
    seconds: float | None = None


@frozen
class Hired:
    """An engine at work. `place` is where it is named."""

    engine: Engine
    place: Place
    conversation: Conversation | None = None

    @property
    def jobs(self) -> int:
        """Processes that pay; one where a program is talked with, since threads of ours listen to it."""
        return available() if self.conversation is None else 1

    def finding(self, fault: EngineFault) -> Diagnostic:
        """A fault of the engine that no claim is near."""
        hint = "mend the engine, or its command; docs/engine.md says what an engine does"
        return Diagnostic(self.place, "CL930", str(fault), hint)

    def end(self) -> None:
        """End its program, whatever it is at."""
        if self.conversation is not None:
            self.conversation.end()

    def finish(self) -> Iterator[Diagnostic]:
        """What was wrong with how it ended, once nothing more is asked."""
        if self.conversation is None:
            return
        try:
            grumbled = self.conversation.finish()
        except EngineFault as fault:
            yield self.finding(fault)
            return
        if grumbled:
            line = grumbled.splitlines()[-1]
            hint = "an engine that has nothing to complain about writes answers only"
            message = f"the engine wrote to its standard error: {line}"
            yield Diagnostic(self.place, "CL931", message, hint)


def hired(root: Path, premises: Premises, asked: EngineAsked) -> Hired:
    """Who answers in this run; raises StartError where its program cannot be started."""
    options = premises.options.verify
    seconds = asked.seconds or options.engine_seconds
    if asked.command:
        talk = Conversation(asked.command, seconds, asked.folder)
        return Hired(ProcessEngine(talk), _OPTIONS, talk)
    if options.engine:
        talk = Conversation(options.engine, seconds, root)
        place = premises.option_places.get("verify.engine", _OPTIONS)
        return Hired(ProcessEngine(talk), place, talk)
    return Hired(OwnEngine(), _OPTIONS)
