"""A theme: templates and files, read before anything is rendered."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from helpgen.model.wording import Wording


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme's files: `templates` are Jinja sources by name, `assets` are files to publish by name (`theme.css`).

    In the theme's folder, `path` from the project, templates stand at the top (`article.html`) and the files
    to publish in `assets/`. An empty path means `themes/<name>`. `wordings` has the words of the pages by language,
    where they are not English.
    """

    name: str
    templates: Mapping[str, str]
    assets: Mapping[str, bytes]
    path: str = ""
    wordings: Mapping[str, Wording] = field(default_factory=dict)

    @property
    def folder(self) -> str:
        """Where diagnostics say that the theme stands."""
        return self.path or f"themes/{self.name}"
