"""The article that somebody meant who wrote a file's path, a bare name or a slug with a slip in it."""

import posixpath
import re
import unicodedata
from collections.abc import Collection, Iterator

from helpgen.text.nearest import nearest
from helpgen.text.slug import LONGEST_SLUG, SLUG, name_of

_OTHER_FILE = re.compile(r"\.[a-z0-9]{2,5}$", re.IGNORECASE)
_ENDING = re.compile(r"(?:/index)?\.(?:md|markdown|mdx|html?)$|/index$", re.IGNORECASE)
_BETWEEN = re.compile(r"[^a-z0-9/]+")


def slug_meant(typed: str, known: Collection[str], here: str = "") -> str | None:
    """The address, among those that are known, that a text most likely stands for; `here` is the address it stands in.

    Where none is known, what the text gives by its form, if that is a slug at all.
    """
    if len(typed) > 2 * LONGEST_SLUG:
        return None
    forms = list(dict.fromkeys(_forms(typed, here)))
    if not known:
        return next((form for form in forms if SLUG.fullmatch(form)), None)
    if exact := next((form for form in forms if form in known), None):
        return exact
    if not forms:
        return None
    name = nearest(name_of(forms[0]), sorted({name_of(slug) for slug in known}))
    named = sorted(slug for slug in known if name and name_of(slug) == name)
    return named[0] if len(named) == 1 else nearest(forms[0], named)


def _forms(typed: str, here: str) -> Iterator[str]:
    path = _ENDING.sub("", re.split(r"[?#]", typed.strip(), maxsplit=1)[0]).rstrip("/")
    if not path.strip("./") or _OTHER_FILE.search(path):
        return
    if path.startswith("/help/"):
        yield _clean(path)
        return
    if here and not path.startswith("/"):
        yield _clean(posixpath.normpath(posixpath.join(posixpath.dirname(here), path)))
    bare = re.sub(r"^(?:\.{0,2}/)+", "", path)
    yield _clean(f"/help/{bare.removeprefix('help/')}")
    yield _clean(f"/help/{bare.rpartition('help/')[2]}")


def _clean(path: str) -> str:
    """The path in the letters that a slug may have."""
    plain = unicodedata.normalize("NFKD", path.replace("'", "").replace("’", ""))
    ascii_only = plain.encode("ascii", "ignore").decode().lower()
    parts = (part.strip("-") for part in _BETWEEN.sub("-", ascii_only).split("/"))
    return "/" + "/".join(part for part in parts if part)
