"""The words of English that decide what a sentence says: the one table of them.

Another language would need a table of its own. Until there is one, articles in it have no sentences about behavior, and
of what was reviewed only numbers, variables, interface texts and names are compared.
"""

import re
from collections.abc import Mapping

ABBREVIATIONS: frozenset[str] = frozenset(
    {
        *("e.g", "i.e", "etc", "vs", "cf", "approx", "incl", "excl", "no", "nos", "fig", "sec"),
        *("dr", "mr", "mrs", "ms", "prof", "st", "jr", "sr", "inc", "ltd", "co", "dept", "ext"),
        *("min", "max", "hr", "hrs", "tel", "p", "pp", "vol"),
    }
)
"""What a full stop behind does not end a sentence, without that stop."""

ENDING: frozenset[str] = frozenset({"etc", "no", "inc", "ltd", "co", "min", "max", "hr", "hrs"})
"""Those that may be a sentence's last word: before a capital it ends there all the same."""

SAME: Mapping[str, str] = {
    **dict.fromkeys(("cannot", "can't", "can not", "couldn't", "could not"), "cannot"),
    **dict.fromkeys(("won't", "will not", "shan't", "shall not"), "will not"),
    **dict.fromkeys(("mustn't", "must not"), "must not"),
    **dict.fromkeys(("needn't", "need not"), "need not"),
    **dict.fromkeys(("shouldn't", "should not"), "should not"),
    **dict.fromkeys(("wouldn't", "would not"), "would not"),
    **dict.fromkeys(("may not", "might not"), "may not"),
    **dict.fromkeys(("can", "could"), "can"),
    **dict.fromkeys(("may", "might"), "may"),
    **dict.fromkeys(("must", "has to", "have to"), "must"),
    **dict.fromkeys(("will", "shall"), "will"),
    **dict.fromkeys(("only", "solely"), "only"),
    **dict.fromkeys(("nobody", "no one", "no-one"), "nobody"),
    **dict.fromkeys(("everybody", "everyone"), "everybody"),
    **dict.fromkeys(("anybody", "anyone"), "anybody"),
    **dict.fromkeys(("somebody", "someone"), "somebody"),
    **dict.fromkeys(("every", "each"), "each"),
    **dict.fromkeys(("until", "till"), "until"),
    **dict.fromkeys(("at once", "immediately", "instantly"), "at once"),
    **dict.fromkeys(("less", "fewer"), "less"),
    **dict.fromkeys(("earlier", "sooner"), "earlier"),
    **dict.fromkeys(("unless", "except"), "unless"),
    **dict.fromkeys(("allowed", "permitted"), "allowed"),
    **dict.fromkeys(("refused", "rejected"), "refused"),
    **dict.fromkeys(("doesn't", "does not", "don't", "do not", "didn't", "did not"), "do not"),
    **dict.fromkeys(("isn't", "is not", "aren't", "are not"), "is not"),
    **dict.fromkeys(("wasn't", "was not", "weren't", "were not"), "was not"),
    **dict.fromkeys(("hasn't", "has not", "haven't", "have not"), "has not"),
    **{
        word: word
        for word in (
            *("not", "no", "never", "none", "nothing", "neither", "nor", "without", "should"),
            *("would", "always", "all", "any", "both", "either", "or", "same", "if", "instead"),
            *("at least", "at most", "up to", "more", "most", "least", "exactly", "once", "twice"),
            *("before", "after", "since", "within", "during", "between", "later", "first", "last"),
            *("longer", "shorter", "next", "again", "still", "already", "automatically"),
            *("required", "optional", "possible", "impossible", "disabled", "enabled", "off"),
            *("calendar", "yes", "also", "approved", "denied", "closed", "free", "late", "hidden"),
        )
    },
}
"""The words that carry what a sentence claims; those that mean the same have one spelling.

Of two opposites one is enough: where it goes or comes, the sentence says something else.
"""

UNITS: frozenset[str] = frozenset(
    ("second", "minute", "hour", "day", "week", "month", "year", "percent")
)
"""What numbers count, in the singular."""

NUMBERS: Mapping[str, str] = {
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "ten": "10",
    "eleven": "11",
    "twelve": "12",
    "thirty": "30",
    "twenty-four": "24",
    "forty-eight": "48",
}
"""Numbers in words; `one` is left out, for it is seldom a number."""

WEEKDAYS: frozenset[str] = frozenset(
    ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
)

BEHAVIOR: tuple[str, ...] = (
    *("can", "cannot", "may not", "must", "must not", "only", "never", "always"),
    *("at least", "at most", "up to"),
)
"""What makes a sentence one about behavior, as SAME spells it."""

SPELLINGS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\b(cancel|label|travel)l(ed|ing)\b"), r"\1\2"),
    (re.compile(r"\bgrey\b"), "gray"),
)
"""British spellings, and the American ones that stand for both."""
