"""What a profile tells its readers in words is what its settings say in lists and maps, which no condition can ask.

The keys of the scope `org` are shown; the lists and maps of `settings` decide. They must agree in every profile.
"""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from helpgen.model.profile import Profile
from helpgen.read.premises import read_premises
from tests.house.tree import ROOT

PREMISES = read_premises(ROOT).value
PROFILES: tuple[Profile, ...] = tuple(PREMISES.tenants.profiles)
ROLES = {
    **PREMISES.catalog.roles,
    "system_administrator": "System Administrator",
    "assistant_system_administrator": "Assistant System Administrator",
    "clinical_director": "Clinical Director",
    "scheduler": "Scheduler",
}
FIELDS = {"service_code": "service code", "location": "location"}
DRAWN = {"outlined": "outline", "gray-placeholder": "placeholder", "gray-diagonal": "diagonal"}

Settings = Mapping[str, Any]


def told_to(event: str) -> Callable[[Settings], frozenset[str] | None]:
    """Who hears of an event; None where that is not decided."""

    def heard(settings: Settings) -> frozenset[str] | None:
        named = settings["settings.notifications"].get(event)
        return None if named is None else frozenset(named)

    return heard


CLIENT = frozenset({"email:client"})
BOTH = frozenset({"email:client", "notify:clinician"})
NOBODY: frozenset[str] = frozenset()


def said_of(
    event: str, words: Mapping[frozenset[str] | None, object]
) -> Callable[[Settings], object]:
    """The word for who hears of an event. What no article can say is a KeyError: it needs a word first."""
    return lambda settings: words[told_to(event)(settings)]


def said_of_another_time(settings: Settings) -> bool:
    """Approved with a mail, denied without one; or neither is decided."""
    answers = told_to("changeApproved")(settings), told_to("changeDenied")(settings)
    return {(CLIENT, NOBODY): True, (None, None): False}[answers]


def only_visit_type(kind: str) -> Callable[[Settings], str | None]:
    """The one visit type of a kind of client, None where there is no such rule."""

    def offered(settings: Settings) -> str | None:
        offers: list[str | None] = settings["settings.visitTypesByClientKind"].get(kind) or [None]
        (one,) = offers
        return one

    return offered


def listed(names: list[str], last: str) -> str | None:
    """`a, b and c`, None for no name."""
    if not names:
        return None
    *most, end = names
    return f"{', '.join(most)} {last} {end}" if most else end


TOLD: Mapping[str, Callable[[Settings], object]] = {
    "org.pendingLabel": lambda settings: settings["settings.statusLabels"]["pending"],
    "org.bookedLabel": lambda settings: settings["settings.statusLabels"]["booked"],
    "org.statusColors": lambda settings: DRAWN[settings["settings.statusStyles"]["pending"]],
    "org.requestMail": said_of("requestSubmitted", {BOTH: True, None: False}),
    "org.approvalMail": said_of("approved", {CLIENT: True, None: False}),
    "org.declineAnswer": said_of("declined", {CLIENT: "mail", NOBODY: "call", None: "undecided"}),
    "org.cancelMail": said_of(
        "cancelledByClient", {CLIENT: "client", NOBODY: "nobody", None: "undecided"}
    ),
    "org.changeMail": said_of_another_time,
    "org.newVisitType": only_visit_type("new"),
    "org.existingVisitType": only_visit_type("existing"),
    "org.approvalFields": lambda settings: listed(
        [FIELDS[each] for each in settings["settings.approvalRequiredFields"]], "and"
    ),
    "org.approverRoles": lambda settings: listed(
        [ROLES[each] for each in settings["settings.approvalRoles"]], "or"
    ),
}
IN_WORDS_ONLY = {
    "org.requiresHipaa",
    "org.changesFollowBooking",
    "org.bookingSystem",
    "org.bookButton",
    "org.submitButton",
    "org.cancelButton",
    "org.rescheduleButton",
    "org.appointmentsPage",
    "org.requestsPage",
}


def settings_of(profile: Profile) -> Settings:
    return {**profile.values, **profile.structures}


@pytest.mark.parametrize("key", TOLD)
def test_a_profile_tells_what_its_settings_say(key: str) -> None:
    told = {each.id: settings_of(each)[key] for each in PROFILES}
    assert told == {each.id: TOLD[key](settings_of(each)) for each in PROFILES}


def test_every_key_that_is_told_is_held_to_something() -> None:
    declared = {name for name in settings_of(PROFILES[0]) if name.startswith("org.")}
    assert declared == {*TOLD, *IN_WORDS_ONLY}


def test_a_word_for_a_state_that_articles_print_is_that_of_every_profile() -> None:
    article = (ROOT / "content/help/booking/statuses.md").read_text(encoding="utf-8")
    for profile in PROFILES:
        words = dict(settings_of(profile)["settings.statusLabels"])
        told = {words.pop("pending"), words.pop("booked")}
        assert [word for word in words.values() if f"| {word} |" not in article] == []
        assert told == {
            settings_of(profile)["org.pendingLabel"],
            settings_of(profile)["org.bookedLabel"],
        }


def test_nobody_mails_the_provider_about_a_cancellation() -> None:
    heard = {each.id: told_to("cancelledByClient")(settings_of(each)) or () for each in PROFILES}
    assert [tenant for tenant, who in heard.items() if "email:clinician" in who] == []


def test_changes_end_with_online_booking_where_a_profile_says_so() -> None:
    for profile in PROFILES:
        settings = settings_of(profile)
        if settings["org.changesFollowBooking"] and not settings["features.selfBookingEnabled"]:
            assert not settings["features.portalAllowCancel"]
            assert not settings["features.portalAllowReschedule"]
