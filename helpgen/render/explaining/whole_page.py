"""A page in one file: its style stands in it, and its policy allows that style and nothing else."""

import base64
from hashlib import sha256
from pathlib import Path

from helpgen.render.content_policy import REFERRER
from helpgen.render.own_templates import own_templates

_FOLDER = Path(__file__).parent
_TEMPLATES = own_templates(_FOLDER)
_STYLE = (_FOLDER / "explaining.css").read_text("utf-8")
_DIGEST = base64.b64encode(sha256(_STYLE.encode()).digest()).decode()
_POLICY = f"default-src 'none'; style-src 'sha256-{_DIGEST}'; base-uri 'none'; form-action 'none'"


def whole_page(template: str, **names: object) -> str:
    """One of this folder's templates as a page; the names are what it prints."""
    page = _TEMPLATES.get_template(template)
    return page.render(policy=_POLICY, referrer=REFERRER, style=_STYLE, **names)
