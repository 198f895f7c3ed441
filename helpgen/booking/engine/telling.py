"""What a rule found out, in words that people read: `23 h 59 min < 24 h`."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from helpgen.booking.values import Decision, Fact, Interval, utc


def because(decision: Decision, where: ZoneInfo | None = None) -> str:
    """The comparison that decided; empty when there was none to make."""
    if decision.because is None:
        return ""
    left, relation, right = decision.because
    return f"{told(left, where)} {relation} {told(right, where)}"


def told(fact: Fact, where: ZoneInfo | None = None) -> str:
    """One fact as text; instants as that zone's clock shows them, else with the offset that they have."""
    if fact is None or fact in ((), ""):
        return "none"
    if isinstance(fact, tuple):
        return ", ".join(told(each, where) for each in fact)
    if isinstance(fact, bool):
        return "yes" if fact else "no"
    if isinstance(fact, timedelta):
        return _duration(fact)
    if isinstance(fact, Interval):
        return f"{_instant(fact.start, where)} to {_instant(fact.end, where)}"
    return _instant(fact, where) if isinstance(fact, date) else str(fact)


def _instant(moment: date, where: ZoneInfo | None) -> str:
    """A date or an instant; seconds are left out where there are none."""
    if not isinstance(moment, datetime):
        return moment.isoformat()
    local = moment if where is None else utc(moment).astimezone(where)
    precise = local.second or local.microsecond
    return local.isoformat(timespec="auto" if precise else "minutes")


def _duration(length: timedelta) -> str:
    """Hours, minutes and seconds, without those that are zero; days count as hours, as elapsed time does."""
    micros = abs(length) // timedelta(microseconds=1)
    minutes, rest = divmod(micros, 60_000_000)
    hours, minutes = divmod(minutes, 60)
    seconds = f"{rest / 1_000_000:.6f}".rstrip("0").rstrip(".")
    parts = [f"{hours} h"] * bool(hours) + [f"{minutes} min"] * bool(minutes)
    parts += [f"{seconds} s"] * bool(rest)
    return ("-" if length < timedelta(0) else "") + (" ".join(parts) or "0 min")
