"""What a theme says: the phrases that its templates ask the wording for."""

from collections.abc import Mapping

from helpgen.model.wording import ENGLISH, Phrase
from helpgen.render.environment import speaking
from helpgen.render.worded import worded


def phrases(templates: Mapping[str, str]) -> dict[Phrase, tuple[str, ...]]:
    """Each phrase with the templates that say it, both in order; a TemplateSyntaxError where one cannot be read."""
    environment = speaking({}, ENGLISH)
    found: dict[Phrase, dict[str, None]] = {}
    for name in sorted(templates):
        for said in worded(environment.parse(templates[name], name), ENGLISH):
            found.setdefault(said.phrase, {})[name] = None
    return {phrase: tuple(names) for phrase, names in found.items()}
