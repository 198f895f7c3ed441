"""Brackets that were meant as a link or a picture and became none: readers would see them as they were typed.

markdown-it's rule for links is asked first. Where it declines a bracket, this looks at what the rule has looked at: the
label, and what stands right behind it. `[optional]`, `[ ]` and `[1]` are words in brackets.
"""

import re

from markdown_it.helpers import parseLinkLabel
from markdown_it.rules_inline import StateInline

from helpgen.compile.markdown.boxes import ALERTS, MEANT
from helpgen.compile.markdown.inline_places import is_whole, spotted
from helpgen.compile.markdown.notes import COLON_MISSING, Spotted, notes_in
from helpgen.compile.markdown.spans import Rule
from helpgen.compile.variables.variables import KEY_FIRST
from helpgen.text.nearest import nearest
from helpgen.text.slug import shortened

UNLINKED, UNDEFINED, FOOTNOTE, ALERT, FOREIGN = "LK612", "LK613", "LK609", "ST217", "ST219"
REFERENCES = (UNDEFINED, FOOTNOTE)
PERHAPS = "\0"
"""Begins the label of words in brackets that are a reference only if somebody defines it."""

_LONGEST = 999  # characters of a label, as CommonMark counts them
_FOOTNOTE = re.compile(r"\^[^ \n\]\[]+")
_ALERT = re.compile(r"!([A-Za-z][A-Za-z-]*)")
_SIZED = re.compile(r"(\S+)[ \t]+=(\d*)x(\d*)")
_PICTURE = r"[^\s()]+\.(?:png|jpe?g|gif|webp|svg|avif)"
_FILE = re.compile(rf"{_PICTURE}|[\w./-]+\.(?:pdf|docx?|xlsx?|csv|zip|md|html?)", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:/help/|#|\.{1,2}/|https?:|mailto:|tel:|www\.)\S+", re.IGNORECASE)
_ENDS = ".,;:!?\"']}"
_SCHEME = re.compile(r"(mailto|tel|https?):[ \t]*", re.IGNORECASE)
_SPACED = re.compile(
    r"(?:[ \t]+|[ \t]*\n[ \t]*)"
    rf"\((?:(?:/|#|\.{{1,2}}/|https?:|mailto:|tel:|www\.)[^()\n]*|{_FILE.pattern})\)",
    re.IGNORECASE,
)
_TITLE = re.compile(r"(\S+)[ \t]+[\"'(].*")
_PIPED = re.compile(r"([^|\[\]\n]+)\|((?:https?://|mailto:|/)[^|\[\]\s]+)")
_CLOSING = {"(": ")", "[": "]"}
_CONTENTS = ("toc", "_toc_", "[toc]", "[_toc_]")


def noticing(rule: Rule) -> Rule:
    """The rule for links, which also looks at brackets that it leaves as they are."""

    def looking(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  the parser's own signature
        if rule(state, silent):
            return True
        if not silent and state.src[state.pos] == "[":
            _look(state)
        return False

    return looking


def _look(state: StateInline) -> None:
    start, source = state.pos, state.src
    notes = notes_in(state.env)
    if is_whole(state) and notes.taken and notes.taken[-1][1] > start:
        return  # a bracket inside one that is told already
    if source.find("]", start, state.posMax) < 0:
        return
    close = parseLinkLabel(state, start)
    if close < 0 or close - start > _LONGEST:
        return
    label = source[start + 1 : close]
    label_of_alert = label.strip().removeprefix("!").lstrip()
    if (
        label_of_alert in ALERTS
        and f"!{label_of_alert}" != label
        and _begins_line(state)
        and _ends_line(state, close + 1)
    ):
        _alert(state, label_of_alert, close)
    elif label.startswith("^"):
        _footnote(state, label)
    elif source[start - 1 : start] == ")" and _swapped(state, label, close):
        return
    elif (alert := _ALERT.fullmatch(label)) and (alert[1] in ALERTS or _begins_line(state)):
        _alert(state, alert[1], close)
    elif piped := _PIPED.fullmatch(label):
        hint = f"write [{_typed(state, piped[1].strip())}]({_typed(state, piped[2])})"
        _tell(state, start, close + 1, UNLINKED, "this is no link: a pipe parts no address", hint)
    elif label.casefold() in _CONTENTS and _begins_line(state) and _ends_line(state, close + 1):
        hint = "remove it: a list of headings is no part of the text"
        message = "a table of contents is not made here, and this would be shown as it is typed"
        _tell(state, start, close + 1, FOREIGN, message, hint)
    else:
        _link(state, close, label)


def _swapped(state: StateInline, label: str, close: int) -> bool:
    """Whether an address stands in these brackets, and its words in parentheses before them."""
    source = state.src
    opening = source.rfind("(", 0, state.pos)
    words = source[opening + 1 : state.pos - 1]
    if opening < 0 or ")" in words or not (_ADDRESS.fullmatch(label) or _FILE.fullmatch(label)):
        return False
    begin = opening - (source[opening - 1 : opening] == "!")
    what = "picture" if begin < opening else "link"
    message = f"this is no {what}: the brackets and the parentheses have changed places"
    hint = f"write {source[begin:opening]}[{_typed(state, words)}]({_typed(state, label)})"
    if is_whole(state):
        notes_in(state.env).taken.append((begin, close + 1))
    spotted(state, Spotted(begin, UNLINKED, message, hint, source[begin : close + 1]))
    return True


def _link(state: StateInline, close: int, label: str) -> None:
    """What is meant by brackets that end at `close`: what stands right behind them says it."""
    start, source = state.pos, state.src
    begin = start - 1 if _is_picture(state) else start
    behind = source[close + 1 : close + 2]
    if behind in _CLOSING and _holds_link(state):
        end = source.find(_CLOSING[behind], close + 2, state.posMax) + 1
        message = "a link stands inside the words of another"
        hint = "write the two links one after the other"
        _tell(state, begin, end or close + 1, UNLINKED, message, hint)
    elif behind == "(":
        _address(state, begin, close)
    elif spaced := _SPACED.match(source, close + 1, state.posMax):
        linked = f"{source[begin : close + 1]}{spaced[0].lstrip()}"
        what = "picture" if begin < start else "link"
        message = f"this is no {what}: its words and its address stand apart"
        hint = f"write {_typed(state, linked)}"
        _tell(state, begin, spaced.end(), UNLINKED, message, hint)
    elif behind == "[":
        _reference(state, begin, close)
    elif label.startswith("[") and label.endswith("]"):
        if not _holds_link(state):
            _wiki(state, begin, close, label[1:-1])
    elif label.strip() and (notes_in(state.env).defines or begin < start):
        _undefined(state, begin, close + 1, label, full=begin < start and not label[:1].isdigit())


def _holds_link(state: StateInline) -> bool:
    """Whether the parser finds a link between the brackets: then they cannot be one."""
    return parseLinkLabel(state, state.pos, disableNested=True) < 0


def _is_picture(state: StateInline) -> bool:
    source, at = state.src, state.pos - 1
    before = source[:at].endswith("\\")
    return at >= 0 and source[at] == "!" and not before


def _begins_line(state: StateInline) -> bool:
    start = state.src.rfind("\n", 0, state.pos) + 1
    return not state.src[start : state.pos].strip(" \t@")


def _ends_line(state: StateInline, at: int) -> bool:
    end = state.src.find("\n", at)
    return not state.src[at : end if end >= 0 else len(state.src)].strip(" \t")


def _typed(state: StateInline, text: str) -> str:
    return shortened(notes_in(state.env).typed(text), 160)


def _tell(  # noqa: PLR0913, PLR0917  what a finding is made of
    state: StateInline, start: int, end: int, code: str, message: str, hint: str, label: str = ""
) -> None:
    if is_whole(state):
        notes_in(state.env).taken.append((start, end))
    spotted(state, Spotted(start, code, message, hint, state.src[start:end], label))


def _footnote(state: StateInline, label: str) -> None:
    known = state.env.get("footnotes", {}).get("refs", {})
    if _FOOTNOTE.fullmatch(label) and f":{label[1:]}" not in known:
        start = state.pos
        note = _typed(state, f"[{label}]")
        hint = f"write `{note}: …` where everybody sees it who sees this, or escape the bracket"
        end = start + len(label) + 2
        message = f"there is no footnote {note} here"
        words = state.src[end:].split("\n", 1)[0]
        if not start and words[:1] in (" ", "\t") and words.strip():
            message = f"{note} {COLON_MISSING}"
            hint = f"write `{note}: {_typed(state, words.strip())}`"
        _tell(state, start, end, FOOTNOTE, message, hint, label)


def _alert(state: StateInline, name: str, close: int) -> None:
    word = name.upper()
    meant = word if word in ALERTS else MEANT.get(word) or nearest(word, ALERTS)
    known = ", ".join(ALERTS)
    if word in ALERTS:
        message = f"[!{name}] begins no alert here, and would be shown as it is typed"
        hint = (
            f"write > [!{word}] as the first line of a quote, and > before each line of the alert"
        )
    else:
        message = f"there is no alert [!{name}]"
        hint = f"did you mean > [!{meant}]? " if meant else ""
        hint += f"there are {known}"
    _tell(state, state.pos, close + 1, ALERT, message, hint)


def _address(state: StateInline, begin: int, close: int) -> None:
    source, maximum = state.src, state.posMax
    row = source.find("\n", close, maximum)
    row = maximum if row < 0 else row
    end = source.find(")", close, row)
    words = _typed(state, source[begin : close + 1])
    what = "picture" if source[begin] == "!" else "link"
    if end < 0:
        message = f"this is no {what}: its address does not end"
        typed = source[close + 2 : row].strip()
        address = (typed.split() or [""])[0].rstrip(_ENDS)
        hint = f"write {words}({_typed(state, address) or 'address'})"
        _tell(state, begin, row, UNLINKED, message, hint)
        return
    typed = source[close + 2 : end].strip()
    message = f"this is no {what}: an address holds no spaces"
    if sized := _SIZED.fullmatch(typed):
        sizes = zip(("width", "height"), sized.groups()[1:], strict=True)
        size = " ".join([f"{name}={value}" for name, value in sizes if value])
        message = f"this is no {what}: a size stands behind it, not in it"
        hint = f"write {words}({_typed(state, sized[1])}){{{size}}}"
    elif titled := _TITLE.fullmatch(typed):
        message = f"this is no {what}: what follows its address is no title"
        hint = f'write {words}({_typed(state, titled[1])} "title"), or leave the title out'
    elif typed.startswith("/help/"):
        hint = f"write {words}({_typed(state, '-'.join(typed.split()))}), the article's slug"
    elif joined := _joined(typed):
        hint = f"write {words}({_typed(state, joined)})"
    elif "://" in typed and "/" in typed.rpartition(" ")[2]:
        hint = f"write {words}({_typed(state, typed.replace(' ', '%20'))})"
    elif "://" in typed and " " in typed:
        address, _, title = typed.partition(" ")
        hint = f'write {words}({_typed(state, address)} "{_typed(state, title.strip())}"), '
        hint += "or %20 for each space of the address"
    else:
        if " " not in typed:
            message = f"this is no {what}: the signs around its address do not match"
        hint = f"write {words}(<{_typed(state, typed.strip('<>'))}>)"
    _tell(state, begin, end + 1, UNLINKED, message, hint)


def _joined(typed: str) -> str:
    """An address whose spaces can only be meant one way."""
    if scheme := _SCHEME.match(typed):
        rest = typed[scheme.end() :]
        if scheme[1].lower() in ("mailto", "tel"):
            return f"{scheme[1].lower()}:{''.join(rest.split())}"
        return f"{scheme[1].lower()}:{rest}" if " " in scheme[0] and " " not in rest else ""
    return f"https://{'%20'.join(typed.split())}" if typed.lower().startswith("www.") else ""


def _reference(state: StateInline, begin: int, close: int) -> None:
    source = state.src
    end = parseLinkLabel(state, close + 1)
    if end < 0 or "\n\n" in source[close:end]:
        return
    if begin and (source[begin - 1].isalnum() or source[begin - 1] in "_])"):
        return  # `row[i][j]`
    text = source[state.pos + 1 : close]
    label = source[close + 2 : end] or text
    if not label.strip() or (text.strip().isdigit() and label.strip().isdigit()):
        return
    _undefined(state, begin, end + 1, label, full=True)


def _undefined(state: StateInline, begin: int, end: int, label: str, *, full: bool = False) -> None:
    name = _typed(state, label)
    message = f"[{name}] is defined nowhere"
    hint = f"write `[{name}]: address` on a line of its own, or the address in parentheses"
    if name != label:
        message = f"a variable stands in the label [{name}], which is a name and no text"
        hint = "give the definition a plain name, and write it in both places"
        if not full:
            return
    kept = label if full else f"{PERHAPS}{label}"
    if is_whole(state) and not full:
        spotted(state, Spotted(begin, UNDEFINED, message, hint, state.src[begin:end], kept))
    else:
        _tell(state, begin, end, UNDEFINED, message, hint, kept)


def _wiki(state: StateInline, begin: int, close: int, inside: str) -> None:
    if inside != inside.strip() or not inside[:1].isalpha() or "[" in inside or "]" in inside:
        return
    if KEY_FIRST.match(inside):
        return  # meant as a variable: what is left over tells
    inside, _, words = (part.strip() for part in inside.partition("|"))
    message = f"{state.src[begin : state.pos]}[[{shortened(inside)}]] is no link"
    if re.fullmatch(_PICTURE, inside.replace(" ", "-"), re.IGNORECASE):
        file = f"<{inside}>" if " " in inside else inside
        size = f"{{width={words}}}" if words.isdigit() else ""
        message = message.replace("is no link", "shows no picture here")
        hint = f"write ![{'' if size else _typed(state, words) or 'what it shows'}]({_typed(state, file)}){size}"
        hint = hint.replace("![]", "![what it shows]")
        _tell(state, begin, close + 1, UNLINKED, message, hint)
        return
    hint = f"write [{_typed(state, words) or 'words'}](/help/…)"
    _tell(state, begin, close + 1, UNLINKED, message, hint, inside)
