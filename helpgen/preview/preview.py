"""The preview as an offer: what stands at an address, and what is said to a question."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from html import escape
from pathlib import Path

from helpgen.model.source_places import source_places
from helpgen.preview.finding_told import told_findings
from helpgen.preview.kept import Kept
from helpgen.preview.lens import Lens, lens_at, path_below
from helpgen.preview.own_pages import compared, front, own_file, stopped
from helpgen.preview.page_digest import page_digest
from helpgen.preview.studio import Made, Studio
from helpgen.read import stamps
from helpgen.serve import Asking, Reply, Watched
from helpgen.text.file_kind import kind_of

_JSON = "application/json"


class Preview:
    """A project's pages with the bar on them. `token` is what the bar shows when it asks; see `Served`."""

    def __init__(  # noqa: PLR0913  what is shown, to whom, and how
        self,
        root: Path,
        token: str,
        today: Callable[[], date],
        *,
        tenant: str = "",
        editor: str = "vscode",
        complain: Callable[[str], None] = lambda _said: None,
    ) -> None:
        self.version = 1
        self._studio = Studio(root, complain)
        self._token = token
        self._today = today
        self._first = tenant
        self._editor = editor
        self._kept = Kept()

    @property
    def studio(self) -> Studio:
        """The project that is looked at."""
        return self._studio

    def refresh(self) -> None:
        """Look at the project anew."""
        self._studio.refresh()
        self.version += 1

    def watched(self) -> Watched:
        """What of the project's folder pages are made of."""
        content = self._studio.options.content
        return Watched(self._studio.root, source_places(content))

    def stamps(self, watched: Watched) -> object:
        """When everything that is watched was written."""
        return stamps(watched.root, watched.names)

    def page(self, path: str) -> Reply:
        """A page of an organization's site, or of the preview's own."""
        if not path:
            return self._first_page()
        first, slash, rest = path.partition("/")
        lens = lens_at(first)
        if lens is None:
            return _missing()
        if not slash:
            return Reply(status=307, location=f"/{lens}/")
        if lens.trial and self._studio.trials.get(lens.trial) is None:  # of an earlier run
            return Reply(status=307, location=f"/{Lens(lens.tenant, 0, lens.way)}/{rest}")
        return self._site_page(lens, rest)

    def own(self, name: str) -> Reply:
        """A file of the bar, or the page that compares two organizations."""
        if name == "compare":
            return Reply(compared(self._token), "text/html; charset=utf-8")
        data = own_file(name)
        return _missing() if data is None else Reply(data, kind_of(name))

    def answer(self, question: Asking) -> Reply:
        """One of the bar's questions."""
        from helpgen.preview.answers import Answers  # noqa: PLC0415  the first page need not wait for what the bar asks

        answers = Answers(self._studio, self._editor, self._today)
        told = answers.told(question, self.version)
        return _missing() if told is None else _json(told)

    def _first_page(self) -> Reply:
        known = [each.id for each in self._studio.tenants]
        chosen = self._first if self._first in known else next(iter(known), "")
        if chosen:
            return Reply(status=307, location=f"/{chosen}/")
        found = told_findings(self._studio, self._editor, self._studio.snapshot.read_findings)
        return self._with_bar(front(found), Lens("none"), "index.html", "", stopped=True)

    def _site_page(self, lens: Lens, asked: str) -> Reply:
        path = path_below(asked)
        made = self._studio.made(lens, path)
        if made.file is None and made.is_missing and asked and not asked.endswith("/"):
            folder = self._studio.made(lens, f"{asked}/index.html")
            if folder.file is not None or folder.stopping:
                return Reply(status=308, location=f"/{lens}/{asked}/")
        if made.file is not None:
            return self._found(lens, path, made.file.data)
        return self._stopped(lens, path, made) if made.stopping else self._lost(lens, path)

    def _found(self, lens: Lens, path: str, data: bytes) -> Reply:
        self._kept.keep((str(lens), path), data)
        if not path.endswith(".html"):
            return Reply(data, kind_of(path))
        return self._with_bar(data, lens, path, page_digest(data))

    def _stopped(self, lens: Lens, path: str, made: Made) -> Reply:
        """The last good page, under what is wrong now; without one, what is wrong."""
        kept = self._kept.get((str(lens), path))
        if not path.endswith(".html"):
            return _missing() if kept is None else Reply(kept, kind_of(path))
        if kept is not None:
            return self._with_bar(kept, lens, path, page_digest(kept), stopped=True)
        found = told_findings(self._studio, self._editor, made.stopping)
        answer = self._with_bar(stopped(found), lens, path, "", stopped=True)
        return Reply(answer.data, answer.kind, 500)

    def _lost(self, lens: Lens, path: str) -> Reply:
        page = self._studio.not_found(lens) if path.endswith((".html", "/")) or not path else None
        if page is None:
            return _missing()
        answer = self._with_bar(page.data, lens, path, page_digest(page.data))
        return Reply(answer.data, answer.kind, 404)

    def _with_bar(
        self, page: bytes, lens: Lens, path: str, digest: str, *, stopped: bool = False
    ) -> Reply:
        return Reply(
            with_bar(page, self._tag(lens, path, digest, stopped=stopped)), kind_of("page.html")
        )

    def _tag(self, lens: Lens, path: str, digest: str, *, stopped: bool) -> bytes:
        given = {
            "token": self._token,
            "lens": str(lens),
            "path": path,
            "digest": digest,
            "version": str(self.version),
            "stopped": "yes" if stopped else "",
        }
        data = "".join([f' data-{name}="{escape(value)}"' for name, value in given.items()])
        return (
            '<link rel="stylesheet" href="/-/own/page.css">'
            f'<script type="module" src="/-/own/bar.js" id="helpgen_bar_script"{data}></script>'
        ).encode()


def with_bar(page: bytes, tag: bytes) -> bytes:
    """The page with the bar's tag at the end of its body."""
    before, end, after = page.rpartition(b"</body>")
    return before + tag + end + after if end else page + tag


def _json(document: Mapping[str, object]) -> Reply:
    return Reply(json.dumps(document, ensure_ascii=False).encode(), _JSON)


def _missing() -> Reply:
    return Reply(b"there is nothing here\n", status=404)
