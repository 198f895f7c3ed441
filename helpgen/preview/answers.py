"""The bar's questions, and what is said to them."""

from collections.abc import Callable, Mapping
from datetime import date

from helpgen.preview.block_told import told_blocks
from helpgen.preview.changing import changed
from helpgen.preview.finding_told import Told
from helpgen.preview.lens import Lens, lens_at, path_below
from helpgen.preview.page_digest import page_digest
from helpgen.preview.page_told import told_page, told_roles
from helpgen.preview.setting_told import told_settings
from helpgen.preview.studio import Studio
from helpgen.serve import Asking


class Answers:
    """What is said of the pages of one project. `today` tells the day that claims are judged on."""

    def __init__(self, studio: Studio, editor: str, today: Callable[[], date]) -> None:
        self._studio = studio
        self._editor = editor
        self._today = today
        self._asked: Mapping[str, Callable[[Lens, str, int], Told]] = {
            "page": self._page,
            "roles": lambda lens, _path, _version: told_roles(studio, lens),
            "settings": lambda lens, path, _version: told_settings(studio, lens, path),
            "why": lambda lens, path, _version: told_blocks(studio, editor, lens, path),
            "claims": lambda lens, path, _version: self._claims(lens, path),
        }

    def told(self, question: Asking, version: int) -> Told | None:
        """What is said to a question at this version of the project; None where there is no such question."""
        if question.changes:
            return changed(self._studio, self._editor, question)
        lens = lens_at(str(question.given.get("lens", "")))
        asked = self._asked.get(question.name)
        if lens is None or asked is None:
            return None
        return asked(lens, path_below(str(question.given.get("path", ""))), version)

    def _page(self, lens: Lens, path: str, version: int) -> Told:
        made = self._studio.made(lens, path)
        told = told_page(self._studio, self._editor, lens, path, made)
        file = made.file or (self._studio.not_found(lens) if made.is_missing else None)
        return {**told, "version": version, "digest": page_digest(file.data) if file else ""}

    def _claims(self, lens: Lens, path: str) -> Told:
        from helpgen.preview.claim_told import told_claims  # noqa: PLC0415  it loads the rules, and few pages ask

        return told_claims(self._studio, self._editor, lens, path, self._today())
