"""A theme: templates and files, read before anything is rendered."""

from collections.abc import Mapping
from dataclasses import field

from pydantic import Field

from helpgen.frozen import frozen
from helpgen.model.body_words import BodyWords, body_words
from helpgen.model.catalog import Closed
from helpgen.model.wording import Wording, wording_for

CONTRACT = 1
"""The number of the contract between helpgen and themes: what templates see, and which there are (`docs/theme.md`).

It is raised where a theme that was right would be wrong; a name that is new breaks no theme.
"""


WIDGET = ("widget-page.js", "widget.js")
"""Scripts of the help drawer: they go to other pages, keep their names and are no part of what pages load.

A theme that has none of its own has those that come with helpgen.
"""


class ThemeFile(Closed):
    """theme.yaml: what a theme says of itself."""

    extends: str | None = Field(
        default=None,
        description="The theme whose templates, files and words this one has where it has none of its own.",
    )
    contract: int = Field(
        default=CONTRACT,
        description="The contract that the theme was written for; another one is refused.",
    )


@frozen
class Theme:
    """A theme's files: `templates` are Jinja sources by name, `assets` are files to publish by name (`theme.css`).

    In the theme's folder, `path` from the project, templates stand at the top (`article.html`) and the files
    to publish in `assets/`. An empty path means `themes/<name>`. `wordings` has the words of the pages and of articles
    by language, where they are not English.

    A theme that extends another one has that one's templates and assets too. A template that takes the place of the
    other theme's leaves that one under its theme's name (`default/article.html`), and `files` says where each stands
    that is not the theme's own. Assets are in order: those of the theme that is extended come first.
    """

    name: str
    templates: Mapping[str, str]
    assets: Mapping[str, bytes]
    path: str = ""
    wordings: Mapping[str, Wording] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)

    @property
    def folder(self) -> str:
        """Where diagnostics say that the theme stands."""
        return self.path or f"themes/{self.name}"

    def body_words(self, language: str) -> BodyWords:
        """The words that stand in articles although nobody typed them, in the language of the content."""
        return body_words(wording_for(language, self.wordings))

    def is_below(self, template: str) -> bool:
        """Whether a name is that of a template of a theme that is extended, told by that theme's own."""
        return self.files.get(template) == f"themes/{template}"

    def file(self, template: str) -> str:
        """Where a template stands, from the project."""
        return self.files.get(template) or f"{self.folder}/{template}"
