"""What the rules that have a say in a wish answer, in the one order of asking."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace

from helpgen.booking.desk import asking
from helpgen.booking.desk.question import question
from helpgen.booking.order import parts
from helpgen.booking.rules.booking import any_provider, beyond_window_help
from helpgen.booking.values import ALLOWED, ANY, TIMEZONE, Decision, Draft, Office, Rule, local_date


def answers(
    office: Office, draft: Draft, rules: Sequence[Rule], moving: str = ""
) -> Iterator[tuple[str, Decision]]:
    """What each of the rules that applies says, by id and in order; one is asked only when its answer is taken."""
    said = asking.answers(rules, question(office, draft, moving).value, office.policy)
    return ((name, _advised(answer, office.practice.contact)) for name, answer in said)


def _advised(answer: Decision, contact: str) -> Decision:
    """The answer with the advice that goes with it: how to reach the office, where a date is too far ahead."""
    if answer.message is None:
        return answer
    text = beyond_window_help.decide(answer.code, contact).facts["text"]
    return answer._replace(message=replace(answer.message, text=str(text))) if text else answer


def refusal(office: Office, draft: Draft, rules: Sequence[Rule], moving: str = "") -> Decision:
    """The first refusal; what comes after it is not asked."""
    said = (answer for _, answer in answers(office, draft, rules, moving) if not answer.allowed)
    return next(said, ALLOWED)


def combined(office: Office, draft: Draft, rule: Rule, moving: str) -> Decision:
    """What a rule makes of the answers of others."""
    return rule.decide(answers(office, draft, parts(rule), moving))


def assigned(office: Office, draft: Draft, rules: Sequence[Rule], moving: str = "") -> Draft:
    """The same wish with a provider where any would do: who is free, else who came closest to it.

    Closest is whose first refusal comes latest in the order of the rules, then who was tried first: where one
    provider does not offer the service and the other is taken, the answer is that the time is taken.
    """
    if draft.provider != ANY:
        return draft
    day = local_date(draft.span.interval.start, office.policy[TIMEZONE])
    bookings = office.bookings(day)
    tried = [
        replace(draft, provider=each.id)
        for each in office.practice.providers
        if each.active and (not draft.service or draft.service in each.services)
    ]
    passed = [_passed(office, each, rules, moving) for each in tried]
    candidates: tuple[any_provider.Candidate, ...] = tuple(
        {
            "name": office.provider(each.provider).name,
            "id": each.provider,
            "bookings": bookings[each.provider],
        }
        for each, count in zip(tried, passed, strict=True)
        if count == ALL
    )
    chosen = any_provider.first(candidates)
    if chosen is not None:
        return replace(draft, provider=chosen["id"])
    return tried[passed.index(max(passed))] if tried else draft


ALL = sys.maxsize
"""More rules than there are: none refused."""


def _passed(office: Office, draft: Draft, rules: Sequence[Rule], moving: str) -> int:
    """How many rules allow it before the first refusal."""
    said = enumerate(answers(office, draft, rules, moving))
    return next((count for count, (_, answer) in said if not answer.allowed), ALL)
