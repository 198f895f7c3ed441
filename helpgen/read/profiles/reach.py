"""Where an organization is found: contact, language, the address of its site."""

import re
from collections.abc import Callable, Iterator

from helpgen.model.diagnostic import Diagnostic
from helpgen.model.profile import ProfileFile
from helpgen.read.values.web import (
    Fault,
    base_fault,
    email_fault,
    origin_fault,
    phone_fault,
    web_fault,
)
from helpgen.read.yaml.tree import Tree, Way
from helpgen.text.regional import is_known
from helpgen.text.slug import shortened

_LOCALE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}")


def reach_faults(profile: ProfileFile, tree: Tree) -> Iterator[Diagnostic]:
    """The findings in a profile's contact, locale and addresses."""
    asked: tuple[tuple[Way, str | None, str, Callable[[str], Fault | None]], ...] = (
        (("contact", "email"), profile.contact.email, "PR413", email_fault),
        (("contact", "phone"), profile.contact.phone, "PR413", phone_fault),
        (("contact", "url"), profile.contact.url, "PR413", web_fault),
        (("feedback",), profile.feedback, "PR413", _feedback_fault),
        (("locale",), profile.locale, "PR418", _locale_fault),
        (("baseUrl",), profile.base_url, "PR419", base_fault),
        *[
            (("embeddedIn", number), each, "PR442", origin_fault)
            for number, each in enumerate(profile.embedded_in)
        ],
    )
    for way, value, code, fault_of in asked:
        if value is not None and (fault := fault_of(value)):
            message, hint = fault
            yield Diagnostic(tree.place(way), code, f"`{shortened(value)}` {message}", hint)
    locale = profile.locale
    if locale is not None and not _locale_fault(locale) and not is_known(locale):
        message = f"how days are written in `{shortened(locale)}` is not known"
        hint = "the pages show them as 2026-11-20 and speak English; check the tag"
        yield Diagnostic(tree.place(("locale",)), "PR427", message, hint)


def _feedback_fault(value: str) -> Fault | None:
    """Why answers cannot be sent there: what has an `@` and no scheme is meant as an email address."""
    return web_fault(value) if "://" in value or "@" not in value else email_fault(value)


def _locale_fault(value: str) -> Fault | None:
    if _LOCALE.fullmatch(value):
        return None
    language, _, rest = value.replace("_", "-").partition("-")
    meant = f"{language.lower()}-{rest}" if rest else language.lower()
    hint = f"write {meant}" if _LOCALE.fullmatch(meant) else "write en, en-US or zh-Hant"
    return "is no language tag", hint
