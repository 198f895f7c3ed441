"""What somebody may write behind `?q=` to do harm: strings of many kinds, made of parts that hurt somewhere."""

from collections.abc import Iterator
from itertools import product
from urllib.parse import quote

_CALL = "alert(1)"
_WORD = "booking"
"""A word that finds something, so that the string is set beside real results."""


def _tags() -> Iterator[str]:
    lone = (
        *("script", "style", "iframe", "svg", "math", "template", "object", "noscript", "textarea"),
        *(
            "base href=//x/",
            "meta http-equiv=refresh",
            "link rel=stylesheet",
            "form action=//x/",
            "marquee",
        ),
    )
    for name, close in product(lone, ("", "</{0}>", "</{0} >")):
        yield f"<{name}>{_CALL}{close.format(name)}"
        yield f"<{name.upper()}\n>{_CALL}{close.format(name)}"
    for before in (
        '">',
        "'>",
        "</mark>",
        "</textarea>",
        "-->",
        "]]>",
        "</title>",
        "\\u003c/script>",
    ):
        yield f"{before}<script>{_CALL}</script> {_WORD}"
    yield from (
        "<!--",
        "<!DOCTYPE",
        "<![CDATA[",
        "<?xml ?>",
        "<b>booking</b>",
        "<<<<>>>>",
        "</",
        "<",
    )


def _attributes() -> Iterator[str]:
    handlers = ("onerror", "onload", "onfocus", "onmouseover", "ontoggle", "onbegin", "formaction")
    elements = ("img src=x", "svg", "input autofocus", "details open", "body", "video src=x")
    for element, handler in product(elements, handlers):
        yield f"<{element} {handler}={_CALL}> {_WORD}"
    for sign, handler in product("\"'`/", handlers):
        yield f"{_WORD}{sign} {handler}={sign}{_CALL}"


def _addresses() -> Iterator[str]:
    schemes = (
        "javascript:",
        "JaVaScRiPt:",
        "java\tscript:",
        "vbscript:",
        "data:text/html,",
        "blob:",
        "file:///",
        "//evil.example/",
    )
    for scheme, frame in product(
        schemes, ("{}", "<a href={}>x</a>", '<img src="{}">', "{} booking")
    ):
        yield frame.format(f"{scheme}{_CALL}")


def _entities() -> Iterator[str]:
    for sign in "<>&\"'":
        for form in (
            "&#{0};",
            "&#x{0:x};",
            "&#0{0}",
            "%26%23{0}%3B",
            "\\x{0:02x}",
            "\\u{0:04x}",
            "%25{0:02x}",
        ):
            yield f"{_WORD} {form.format(ord(sign))}script{_CALL}"
    yield from (
        f"{name}b{name}"
        for name in ("&lt;", "&gt;", "&amp;lt;", "&quot;", "&apos;", "&NewLine;", "&nope;", "&")
    )


def _templates() -> Iterator[str]:
    frames = (
        "{{{{{}}}}}",
        "${{{}}}",
        "#{{{}}}",
        "<%= {} %>",
        "{{% {} %}}",
        "[[{}]]",
        "@{{{}}}",
        "%({})s",
        "{{0.{}}}",
    )
    for frame, inside in product(frames, ("7*7", "constructor.constructor", "self", "__class__")):
        yield frame.format(inside)


def _names() -> Iterator[str]:
    names = (
        "__proto__",
        "constructor",
        "prototype",
        "toString",
        "hasOwnProperty",
        "valueOf",
        "__defineGetter__",
        "length",
        "then",
    )
    yield from names
    yield from (f"{name} {_WORD} {name}" for name in names)
    yield from (f"x&{name}[polluted]=1&{name}.polluted=1" for name in names)


def _pairs() -> Iterator[str]:
    yield from (f"{one}{other}{_WORD}" for one, other in product("<>\"'`&\\%", repeat=2))


def _signs() -> Iterator[str]:
    yield from (chr(code) for code in range(0x21, 0x7F) if not chr(code).isalnum())
    yield from (
        "(a+)+$",
        "[",
        "\\",
        "^.*?",
        "(?<=",
        "*" * 50,
        "'; DROP TABLE x; --",
        "| cat /etc/passwd",
        "../../..",
        "\\\\host\\share",
        "*{color:red}",
        "@import url(x)",
        "expression(alert(1))",
        "=cmd|'/c calc'!A0",
    )


def _letters() -> Iterator[str]:
    hidden = (
        0x00,
        0x01,
        0x07,
        0x08,
        0x0B,
        0x0C,
        0x1B,
        0x7F,
        0x85,
        0xA0,
        0xAD,
        0x180E,
        *range(0x200B, 0x2010),
        *range(0x2028, 0x202F),
        *range(0x2060, 0x206A),
        0x3000,
        0xFEFF,
        0xFFF9,
        0xFFFD,
        0xFFFE,
        0xFFFF,
        0x1F600,
        0xE0001,
        0x10FFFF,
    )
    yield from (f"book{chr(code)}ing {chr(code)}<b>" for code in hidden)
    yield from (
        "𠮷野家",
        "นัดหมาย",
        "מטופל",
        "é" * 40,
        "ﷺ" * 20,
        "A" + "\u0301" * 300,
        "İı" * 30,
        "ﬀﬃ",
        "＜script＞alert(1)＜/script＞",
        "ʺ›‹",
        "👩‍👩‍👧‍👦" * 20,
    )


def _long() -> Iterator[str]:
    yield from (
        part * (3_000 // len(part))
        for part in ("a", "<", "booking ", "()", "ab ", "é", "患者", "\u202e", "0", "\t")
    )


def _broken() -> Iterator[str]:
    """Addresses that no text is quoted as."""
    yield from (
        "%",
        "%%",
        "%1",
        "%zz",
        "%E0%A4%A",
        "%C0%AF",
        "%C0%80",
        "%ED%A0%80",
        "%ED%B0%80",
        "%F5%80%80%80",
        "%FF%FE",
        "%u003Cb%u003E",
    )
    yield from (
        "%00",
        "%00<b>",
        "a%00b",
        "%0d%0aSet-Cookie:x=1",
        "%0a",
        "+",
        "++booking++",
        "&",
        "&q=<b>",
        "x&q=y",
        ";q=z",
        "=",
        "%253Cb%253E",
        "%26lt%3B",
        "<b>%3Cb%3E",
        "'%22<%3e",
    )


def hostile_queries() -> tuple[str, ...]:
    """What may stand behind `?q=` in an address, each once: quoted texts, and what no text is quoted as."""
    kinds = (
        _tags,
        _attributes,
        _addresses,
        _entities,
        _templates,
        _names,
        _pairs,
        _signs,
        _letters,
        _long,
    )
    texts = (text for kind in kinds for text in kind())
    return tuple(dict.fromkeys([*(quote(text) for text in texts), *_broken()]))
