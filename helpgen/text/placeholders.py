"""What a translation must keep of a text: the names of its values, and its tags."""

import re

PLACEHOLDER = re.compile(r"%\((\w+)\)s|%%")
"""A value that a template puts in, by its name; `%%` is a percent sign."""
_NAMED = re.compile(r"%\(\w+\)s|\{\w+\}")
_TAG = re.compile(r"<[^>]*>")
_LONE = re.compile(r"%(?!\(\w+\)s|%)")


def keeping_fault(text: str, plural: str, forms: tuple[str, ...]) -> str:
    """What a translation's forms lack or have too many of; empty where all is kept.

    A form for one number may leave the number out; the last one, which stands for all others, has every name. `{name}`
    is a value that a script puts in.
    """
    wanted = {*_NAMED.findall(text), *_NAMED.findall(plural)}
    tags = sorted(_TAG.findall(plural or text))
    for form in forms:
        names = {*_NAMED.findall(form)}
        if strange := sorted(names - wanted):
            return f"{strange[0]} is not in the text that is translated"
        if (form is forms[-1] or not plural) and (lost := sorted(wanted - names)):
            return f"{lost[0]} is missing"
        if sorted(_TAG.findall(form)) != tags:
            return (
                f"it has other tags than the text that is translated: {', '.join(tags) or 'none'}"
            )
        if _LONE.search(form) and not _LONE.search(text):
            return "a percent sign is written %%"
    return ""
