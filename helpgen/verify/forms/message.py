"""`help:message CODE`: the words between quotation marks before it, or of a quoted line, are those that people see."""

import re
import unicodedata

from helpgen.text.nearest import nearest
from helpgen.verify.sight import Sight
from helpgen.verify.verdict import Judged

_PAIRS = {"”": "“", '"': '"', "’": "‘", "'": "'", "»": "«", "“": "„", "`": "`", "*": "*", "_": "_"}
_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "…": "..."})


def judge(sight: Sight) -> Judged:
    """The quoted words, compared; typography aside."""
    code = sight.claim.said.subject
    right = sight.description.messages[code]
    quoted = _quoted(sight.claim.before)
    if quoted is None:
        hint = f"put the words between quotation marks right before it: “{right}”<!-- help:message {code} -->"
        return Judged(1, (sight.fault("CL902", "nothing is quoted before `help:message`", hint),))
    if _plain(quoted) == _plain(right):
        return Judged(1)
    others = {_plain(text): name for name, text in sight.description.messages.items()}
    own = others.get(_plain(quoted)) or ""
    message = f"{code} reads differently: {right}"
    hint = f"these are the words of {own}" if own else f"write “{right}”"
    near = nearest(code, [own]) if own else ""
    return Judged(
        1, (sight.fault("CL909", message, f"{hint}; did you mean {near}?" if near else hint),)
    )


def _quoted(before: str) -> str | None:
    """The words between the quotation marks, or within the stress or code, that end there; or a whole quoted line."""
    text = before.rstrip()
    close = text[-1:]
    if close not in _PAIRS:
        return text.lstrip(" >") if text.lstrip().startswith(">") else None
    inside = text.rstrip(close) if close in "*_`" else text[:-1]
    opening = _PAIRS[close]
    start = inside.rfind(opening)
    return inside[start + 1 :] if start >= 0 else None


def _plain(text: str) -> str:
    return " ".join(
        unicodedata.normalize("NFKC", re.sub(r"[*_`]", "", text).translate(_PLAIN)).split()
    )
