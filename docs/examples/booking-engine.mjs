// An engine of bookings in JavaScript: some of the rules, and `find`. Nothing but Node is needed.
//
//   helpgen booking vectors vectors/
//   helpgen booking vectors vectors/ --check "node docs/examples/booking-engine.mjs"
//
// It reads one question a line and writes one answer a line (docs/engine.md). Times are milliseconds since 1970.

import { createInterface } from "node:readline";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 1_440; // minutes on the wall clock
const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const BLOCKING = ["pending", "booked", "confirmed", "checked_in", "in_progress"];

// ---- Times ------------------------------------------------------------------------------------------------------

const formats = new Map();

/** What the clock of a zone is ahead of UTC at an instant. */
function offset(at, zone) {
  if (!formats.has(zone)) {
    const parts = { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" };
    formats.set(zone, new Intl.DateTimeFormat("en-US", { timeZone: zone, hourCycle: "h23", ...parts }));
  }
  const told = Object.fromEntries(formats.get(zone).formatToParts(at).map((part) => [part.type, Number(part.value)]));
  return Date.UTC(told.year, told.month - 1, told.day, told.hour, told.minute, told.second) - Math.floor(at / 1000) * 1000;
}

const midnight = (day) => Date.parse(`${day}T00:00:00Z`);
const dayAfter = (day, days) => new Date(midnight(day) + days * 24 * HOUR).toISOString().slice(0, 10);
const localDay = (at, zone) => new Date(at + offset(at, zone)).toISOString().slice(0, 10);
const minuteOfDay = (at, zone) => Math.floor(((at + offset(at, zone)) % (24 * HOUR)) / MINUTE);
const weekday = (day) => DAYS[(new Date(midnight(day)).getUTCDay() + 6) % 7];

/** Every instant at which the clock shows that minute of the day: none where it is skipped, two where it comes twice. */
function shown(day, minute, zone) {
  const wall = midnight(day) + minute * MINUTE;
  const offsets = new Set([offset(wall - 24 * HOUR, zone), offset(wall + 24 * HOUR, zone)]);
  return [...offsets].map((each) => wall - each).filter((at) => at + offset(at, zone) === wall).sort((a, b) => a - b);
}

/** The first instant after the gap in which a time of day is skipped. */
function endOfGap(day, minute, zone) {
  let before = midnight(day) + minute * MINUTE - 24 * HOUR;
  let after = before + 48 * HOUR;
  const old = offset(before, zone);
  while (after - before > 1000) {
    const middle = before + Math.floor((after - before) / 2000) * 1000;
    if (offset(middle, zone) === old) before = middle;
    else after = middle;
  }
  return after;
}

const opening = (day, minute, zone) => shown(day, minute, zone)[0] ?? endOfGap(day, minute, zone);
const closing = (day, minute, zone) =>
  minute >= DAY && minute % DAY === 0
    ? opening(dayAfter(day, minute / DAY), 0, zone)
    : (shown(day, minute, zone).at(-1) ?? endOfGap(day, minute, zone));

const instantOf = (text) => Date.parse(text);
const instant = (at) => new Date(at).toISOString().replace(".000Z", "Z");
const interval = ([start, end]) => `${instant(start)}/${instant(end)}`;
const minutesOf = (text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
const clock = (minute) => `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

function duration(length) {
  const seconds = Math.abs(length) / 1000;
  const parts = [[Math.floor(seconds / 3600), "H"], [Math.floor((seconds % 3600) / 60), "M"], [seconds % 60, "S"]];
  const text = parts.filter(([number]) => number).map(([number, unit]) => `${number}${unit}`).join("");
  return `${length < 0 ? "-" : ""}PT${text || "0S"}`;
}

// ---- Stretches of time: [start, end) ----------------------------------------------------------------------------

const overlap = (one, other) => Math.max(one[0], other[0]) < Math.min(one[1], other[1]);
const within = (inner, outer) => outer[0] <= inner[0] && inner[1] <= outer[1];

function joined(stretches) {
  const result = [];
  for (const [start, end] of stretches.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    if (start === end) continue;
    if (result.length && start <= result.at(-1)[1]) result.at(-1)[1] = Math.max(result.at(-1)[1], end);
    else result.push([start, end]);
  }
  return result;
}

function common(left, right) {
  const both = left.flatMap((a) => right.filter((b) => overlap(a, b)).map((b) => [Math.max(a[0], b[0]), Math.min(a[1], b[1])]));
  return joined(both);
}

function without(whole, taken) {
  return joined(whole).flatMap((each) => {
    const pieces = [];
    let start = each[0];
    for (const gap of joined(taken).filter((one) => overlap(one, each))) {
      if (start < gap[0]) pieces.push([start, gap[0]]);
      start = gap[1];
    }
    return start < each[1] ? [...pieces, [start, each[1]]] : pieces;
  });
}

// ---- Hours: minutes of the wall clock after the midnight of a day ------------------------------------------------

const ELSEWHERE = [-3, -2, -1, 0, 1, 2, 3]; // days of another zone that can have to do with one of ours

/** Hours as people write them: an earlier end is one of the next day. */
function hoursOf({ start, end }) {
  const [from, to] = [minutesOf(start), minutesOf(end)];
  return [from, to > from ? to : to + DAY];
}

const shifted = (hours, days) => hours.map(([start, end]) => [start + days * DAY, end + days * DAY]);
const onDays = (days, day, hoursOn) => days.flatMap((each) => shifted(hoursOn(dayAfter(day, each)), each));

/** All that a time of the day can lie in: the day before goes on after midnight, the next day where this one ends. */
function around(day, hoursOn) {
  const own = hoursOn(day);
  const late = onDays([-1], day, hoursOn).filter(([, end]) => end > 0);
  const next = own.some(([, end]) => end >= DAY) ? onDays([1], day, hoursOn) : [];
  return [...late, ...own, ...next];
}

function laidOn(day, hours, zone) {
  const laid = ([start, end]) => {
    const days = Math.floor(start / DAY);
    const begin = dayAfter(day, days);
    return [opening(begin, start - days * DAY, zone), closing(begin, end - days * DAY, zone)];
  };
  return joined(hours.map(laid));
}

// ---- Rules ------------------------------------------------------------------------------------------------------

const yes = (facts = {}) => ({ allowed: true, code: "", facts });
const no = (code, facts = {}) => ({ allowed: false, code, facts });

/** Letters do not matter, nor outer blanks: `STRASSE` and `straße` are one. */
const plain = (text) => text.trim().toUpperCase().toLowerCase();

const field = (name, cell, more = {}) => ({ name, cell, ...more });
const START = field("start", "instant");
const NOW = field("now", "instant");
const KEY = {
  portal: "features.patientPortalEnabled",
  booking: "features.selfBookingEnabled",
  leadTime: "features.selfBookingLeadTimeHours",
  notice: "features.selfBookingNoticeDays",
  maxDays: "features.selfBookingMaxFutureDays",
  optIn: "features.providerOptInRequired",
  guests: "features.guestRequestEnabled",
  zone: "settings.timezone",
  hours: "settings.businessHours",
  length: "settings.defaultSessionDuration",
  grid: "settings.slotInterval",
  anchor: "settings.slotAnchor",
  late: "settings.lateCancelWindowHours",
  cancelMode: "settings.cancelMode",
  link: "settings.portalLinkMinutes",
  buffer: "settings.bufferMinutes",
  before: "settings.bufferBeforeMinutes",
  after: "settings.bufferAfterMinutes",
  mostADay: "settings.maxPerDay",
  mostRequests: "settings.maxOpenRequestsPerClient",
  shows: "settings.unavailablePresentation",
  visits: "settings.visitTypesByClientKind",
  holds: "settings.holdMinutes",
};

const RULES = {
  "portal.link-expiry": {
    says: "A link works for so many minutes, not including the last instant.",
    given: [field("issued", "instant"), NOW],
    gives: [field("expires", "instant")],
    keys: [KEY.link],
    decide({ issued, now }, policy) {
      const expires = instantOf(issued) + policy[KEY.link] * MINUTE;
      const facts = { expires: instant(expires) };
      return instantOf(now) >= expires ? no("link_expired", facts) : yes(facts);
    },
  },
  "booking.enabled": {
    says: "Clients can book online only where both the portal and self-booking are switched on.",
    keys: [KEY.portal, KEY.booking],
    decide(_, policy) {
      if (!policy[KEY.portal]) return no("portal_disabled");
      return policy[KEY.booking] ? yes() : no("self_booking_disabled");
    },
  },
  "booking.provider-opt-in": {
    says: "Where providers have to opt in, only those who did can be booked.",
    given: [field("opted_in", "yes/no")],
    keys: [KEY.optIn],
    decide: ({ opted_in }, policy) => (policy[KEY.optIn] && !opted_in ? no("provider_unavailable") : yes()),
  },
  "booking.guest-allowed": {
    says: "An appointment can be requested without an account only where the practice allows it.",
    given: [field("actor", "code")],
    gives: [field("continue_button", "yes/no")],
    keys: [KEY.guests],
    decide({ actor }, policy) {
      if (actor !== "guest") return yes({ continue_button: false });
      return policy[KEY.guests] ? yes({ continue_button: true }) : no("guest_not_allowed", { continue_button: false });
    },
  },
  "booking.visit-type-by-client-kind": {
    says: "A new client can ask for the visit types of new clients only, an existing one for the others only.",
    given: [field("kind", "code", { optional: true }), field("visit_type", "words", { optional: true })],
    gives: [field("offered", "words", { many: true, optional: true })],
    keys: [KEY.visits],
    decide({ kind, visit_type }, policy) {
      if (!Object.keys(policy[KEY.visits]).length) return yes();
      const offered = policy[KEY.visits][kind] ?? [];
      return offered.includes(visit_type) ? yes({ offered }) : no("visit_type_not_allowed", { offered });
    },
  },
  "booking.open-requests": {
    says: "Nobody has more requests waiting than there may be.",
    given: [field("open_requests", "integer")],
    keys: [KEY.mostRequests],
    decide({ open_requests }, policy) {
      const most = policy[KEY.mostRequests] ?? null;
      return most !== null && open_requests >= most ? no("too_many_requests") : yes();
    },
  },
  "booking.lead-time": {
    says: "An appointment can be booked until so many elapsed hours and so many calendar days before its start.",
    given: [START, NOW, field("held_since", "instant", { optional: true })],
    gives: [field("ahead", "duration"), field("needed", "duration")],
    keys: [KEY.leadTime, KEY.notice, KEY.zone],
    decide({ start, now, held_since }, policy) {
      const asked = Math.min(instantOf(now), instantOf(held_since ?? now));
      const [ahead, needed] = [instantOf(start) - asked, policy[KEY.leadTime] * HOUR];
      const first = dayAfter(localDay(asked, policy[KEY.zone]), policy[KEY.notice] ?? 0);
      const facts = { ahead: duration(ahead), needed: duration(needed) };
      if (localDay(instantOf(start), policy[KEY.zone]) < first) return no("too_soon", facts);
      return ahead < needed ? no("too_soon", facts) : yes(facts);
    },
  },
  "booking.no-past": {
    says: "What has already started cannot be booked; what starts at this very instant can.",
    given: [START, NOW],
    decide: ({ start, now }) => (instantOf(start) < instantOf(now) ? no("in_past") : yes()),
  },
  "booking.max-future-days": {
    says: "An appointment can be booked up to so many calendar days ahead; the last of these days counts whole.",
    given: [START, NOW],
    gives: [field("day", "date"), field("last", "date", { optional: true })],
    keys: [KEY.maxDays, KEY.zone],
    decide({ start, now }, policy) {
      const day = localDay(instantOf(start), policy[KEY.zone]);
      const last = lastDay(instantOf(now), policy);
      return last !== null && day > last ? no("too_far", { day, last }) : yes({ day, last });
    },
  },
  "booking.no-slots-help": {
    says: "A day without free times comes with every reason for it.",
    given: [
      ...["office_open", "within", "qualified"].map((name) => field(name, "yes/no")),
      ...["slots", "too_soon", "free"].map((name) => field(name, "integer")),
    ],
    gives: [field("reasons", "code", { many: true })],
    decide({ office_open, within, qualified, slots, too_soon, free }) {
      const holds = {
        closed: !office_open,
        window: !within,
        no_qualified_staff: !qualified,
        not_working: office_open && qualified && slots === 0,
        lead_time: free === 0 && too_soon > 0,
        all_booked: free === 0 && slots > too_soon,
      };
      return yes({ reasons: Object.keys(holds).filter((reason) => holds[reason]) });
    },
  },
  "availability.active-provider": {
    says: "Only providers who are active can be booked.",
    given: [field("active", "yes/no")],
    decide: ({ active }) => (active ? yes() : no("provider_unavailable")),
  },
  "availability.qualifications": {
    says: "Only providers who hold every certification that the client requires are offered.",
    given: [
      field("required", "words", { many: true }),
      { name: "held", rows: [field("name", "words"), field("expires", "date", { optional: true })] },
      field("day", "date"),
    ],
    gives: [field("missing", "words", { many: true })],
    decide({ required, held, day }) {
      const valid = held.filter((each) => !each.expires || day <= each.expires).map((each) => plain(each.name));
      const missing = required.filter((name) => !valid.includes(plain(name)));
      return missing.length ? no("not_qualified", { missing }) : yes({ missing });
    },
  },
  "availability.slot-duration": {
    says: "An appointment lasts exactly as long as its service, or as the organization's default.",
    given: [field("minutes", "integer"), field("service", "integer", { optional: true })],
    gives: [field("expected", "integer")],
    keys: [KEY.length],
    decide({ minutes, service }, policy) {
      const expected = service ?? policy[KEY.length];
      return minutes === expected ? yes({ expected }) : no("wrong_duration", { expected });
    },
  },
  "hold.expiry": {
    says: "A hold lasts until its last instant, not including it.",
    given: [field("expires", "instant"), NOW],
    decide: ({ expires, now }) => (instantOf(now) < instantOf(expires) ? yes() : no("hold_expired")),
  },
  "cancel.mode": {
    says: "Canceling is immediate, or it is a request while which the appointment stays booked.",
    gives: [field("event", "code")],
    keys: [KEY.cancelMode],
    decide: (_, policy) => yes({ event: policy[KEY.cancelMode] === "request" ? "request_cancel" : "cancel" }),
  },
  "cancel.late": {
    says: "Canceling is late when less than the window remains; exactly the window is not late, and 0 means never.",
    given: [START, NOW],
    gives: [field("late", "yes/no"), field("ahead", "duration"), field("window", "duration")],
    keys: [KEY.late],
    decide({ start, now }, policy) {
      const [ahead, window] = [instantOf(start) - instantOf(now), policy[KEY.late] * HOUR];
      return yes({ late: window > 0 && ahead < window, ahead: duration(ahead), window: duration(window) });
    },
  },
};

const says = (rule, given, policy) => RULES[rule].decide(given, policy);

function lastDay(now, policy) {
  const days = policy[KEY.maxDays];
  return days === null ? null : dayAfter(localDay(now, policy[KEY.zone]), days);
}

// ---- Find -------------------------------------------------------------------------------------------------------

/** A time of the wall clock as a stretch of time. */
function spanOf(time, zone) {
  const where = time.zone ?? zone;
  const minute = minutesOf(time.start);
  const [first, second] = shown(time.day, minute, where);
  const start = (time.again ? second : undefined) ?? first ?? midnight(time.day) + minute * MINUTE - offset(midnight(time.day) - 24 * HOUR, where);
  return [start, start + time.minutes * MINUTE];
}

/** What an appointment is by now: what waited for an answer until its start has lapsed. */
function asOf(one, now, zone) {
  const begun = spanOf(one.time, zone)[0] <= now;
  if (one.state === "pending" && begun) return { ...one, state: "declined", proposed: null };
  const lapsed = begun && one.change && ["booked", "confirmed"].includes(one.state);
  return lapsed ? { ...one, change: null, proposed: null } : one;
}

const showsBusy = (policy) => policy[KEY.shows] !== "hide";

const wider = ([start, end], before, after) => [start - before, end + after];

/** What an entry takes about a day; a weekly one comes again at the same time on the wall clock. */
function entryTimes(event, day, zone) {
  if (event.free) return [];
  const found = [];
  const again = (first, last, time) => {
    for (const weeks of event.weekly ? weeksOf(event, first, last, day) : [0]) found.push(time(weeks * 7));
  };
  if (event.time) {
    const [start, end] = event.time.split("/").map(instantOf);
    const moved = (edge, at, days) =>
      days ? edge(dayAfter(localDay(at, zone), days), minuteOfDay(at, zone), zone) + (at % MINUTE) : at;
    if (start !== end) {
      again(localDay(start, zone), localDay(end, zone), (days) => [moved(opening, start, days), moved(closing, end, days)]);
    }
  }
  if (event.day) {
    const last = event.last ?? event.day;
    again(event.day, last, (days) => [opening(dayAfter(event.day, days), 0, zone), opening(dayAfter(last, days + 1), 0, zone)]);
  }
  return found;
}

/** How many weeks later an entry of these days can come again about a day, for the last time `until` that day. */
function weeksOf(event, first, last, day) {
  const weeks = [];
  const near = dayAfter(day, 4);
  const end = event.until && event.until < near ? event.until : near;
  for (let week = 0; dayAfter(first, week * 7) <= end; week += 1) {
    if (dayAfter(last, week * 7) >= dayAfter(day, -4)) weeks.push(week);
  }
  return weeks;
}

/** One search: what does not depend on the day is reckoned once. */
function search(office, policy, wish) {
  const zone = policy[KEY.zone];
  const now = instantOf(office.now);
  const appointments = (office.appointments ?? []).map((each) => asOf(each, now, zone));
  const holder = wish.client ? `client:${wish.client.id}` : "";
  const services = office.services ?? [];
  const length = services.find((each) => each.id === wish.service)?.minutes ?? policy[KEY.length];

  /** The service; without one, what is as long as that, unless something moves. */
  function offers({ services: offered = [] }) {
    if (wish.service || wish.moving) return !wish.service || offered.includes(wish.service);
    const known = offered.map((id) => services.find((each) => each.id === id));
    if (offered.length > 1) return known.some((each) => each && (each.minutes ?? null) === null);
    return (known[0]?.minutes ?? length) === length;
  }

  const providers = (office.providers ?? []).filter(
    (each) =>
      (!wish.provider || each.id === wish.provider) &&
      offers(each) &&
      says("availability.active-provider", { active: each.active ?? true }, policy).allowed &&
      says("booking.provider-opt-in", { opted_in: each.opted_in ?? false }, policy).allowed,
  );

  /** Why nobody and no time would do; empty where nothing speaks against it. */
  function barred() {
    const asked = [];
    if (!wish.moving) {
      asked.push(says("booking.enabled", {}, policy));
      if (wish.client || wish.guest) {
        asked.push(says("booking.guest-allowed", { actor: wish.guest ? "guest" : "client" }, policy));
      }
    }
    if (wish.client) {
      const visit_type = services.find((each) => each.id === wish.service)?.name ?? wish.service ?? null;
      asked.push(says("booking.visit-type-by-client-kind", { kind: wish.client.kind ?? "existing", visit_type }, policy));
    }
    if (wish.client && !wish.moving) {
      const own = appointments.filter((each) => each.state === "pending" && each.client === wish.client.id);
      asked.push(says("booking.open-requests", { open_requests: own.length }, policy));
    }
    return asked.find((each) => !each.allowed)?.code ?? "";
  }

  const both = policy[KEY.buffer];
  const [before, after] = [KEY.before, KEY.after].map((key) => (policy[key] ?? both) * MINUTE);
  const apart = Math.max(before, after);
  const blocking = appointments.filter((each) => BLOCKING.includes(each.state));

  /** What an appointment takes, and of whom. */
  function timesOf(one) {
    const own = [one.provider, spanOf(one.time, zone)];
    if (!one.proposed) return [own];
    return [own, [one.proposed_details?.provider ?? one.provider, spanOf(one.proposed, zone)]];
  }

  /** The holds that keep a time from who looks. */
  const held = (policy[KEY.holds] ? (office.holds ?? []) : []).filter((hold) => {
    const active = says("hold.expiry", { expires: hold.expires, now: office.now }, policy).allowed;
    return active && hold.contact !== holder;
  });

  function taken(provider, day) {
    const found = [];
    const sameRoom = (other) => wish.room && wish.room === other;
    for (const one of blocking) {
      const own = (wish.client && one.client === wish.client.id) || sameRoom(one.room);
      for (const [whose, time] of timesOf(one)) {
        if (own) found.push(time);
        if (whose === provider.id) found.push(wider(time, apart, apart));
      }
    }
    for (const hold of held) {
      const time = spanOf(hold.time, zone);
      if (hold.provider === provider.id) found.push(wider(time, apart, apart));
      if (sameRoom(hold.room)) found.push(time);
    }
    for (const event of office.events ?? []) {
      if (event.provider !== "" && event.provider !== provider.id) continue;
      // What lies in the buffer after an appointment comes after it, and the other way round.
      found.push(...entryTimes(event, day, zone).map((time) => wider(time, after, before)));
    }
    return found;
  }

  /** Whether as many count of a provider on a day as there may be. */
  function isFull(provider, day) {
    const most = policy[KEY.mostADay] ?? null;
    if (most === null) return false;
    const there = ([whose, time]) => whose === provider.id && localDay(time[0], zone) === day;
    const count = blocking.filter((one) => timesOf(one).some(there)).length;
    return count + held.filter((hold) => there([hold.provider, spanOf(hold.time, zone)])).length >= most;
  }

  const inTime = (start, held_since) =>
    says("booking.lead-time", { start: instant(start), now: office.now, held_since }, policy).allowed &&
    says("booking.no-past", { start: instant(start), now: office.now }, policy).allowed;

  /** Since when who looks has held just this time; nothing where they do not. */
  function heldSince(provider, time) {
    if (!holder || !policy[KEY.holds]) return null;
    const since = (office.holds ?? [])
      .filter((each) => each.contact === holder && each.provider === provider.id && now < instantOf(each.expires))
      .filter((each) => interval(spanOf(each.time, zone)) === interval(time))
      .map((each) => instantOf(each.expires) - policy[KEY.holds] * MINUTE);
    return since.length ? instant(Math.min(now, ...since)) : null;
  }

  /** When the provider can be booked about a day, and what of it is worked; hours are those of the provider's zone. */
  function shift(provider, day) {
    const own = provider.zone ?? zone;
    const approved = (provider.overrides ?? []).filter((each) => each.approved);
    const rows = (date, available) =>
      approved
        .filter((each) => each.day === date && each.available === available)
        .map((each) => (each.start && each.end ? hoursOf(each) : [0, DAY]));
    const off = (date) => rows(date, false);
    const hoursOn = (date) => {
      if (date !== day && off(date).some(([start, end]) => start === 0 && end === DAY)) return [];
      const other = rows(date, true);
      return other.length ? other : (provider.week ?? []).filter((each) => each.weekday === weekday(date)).map(hoursOf);
    };
    const hours = own === zone ? around(day, hoursOn) : onDays(ELSEWHERE, day, hoursOn);
    const open = common(laidOn(day, hours, own), laidOn(day, around(day, officeHours), zone));
    const away = onDays(own === zone ? [-1, 0, 1] : ELSEWHERE, day, off);
    return { open, worked: without(open, laidOn(day, away, own)) };
  }

  /** Everything that fits into the hours of a day, each with what is so about it. */
  function times(provider, day) {
    const { open, worked } = shift(provider, day);
    const busy = taken(provider, day);
    const full = isFull(provider, day);
    const found = [];
    for (const window of open.filter(([start]) => start < opening(dayAfter(day, 1), 0, zone))) {
      const opens = minuteOfDay(Math.max(window[0], opening(day, 0, zone)), zone);
      const step = policy[KEY.grid];
      const first = policy[KEY.anchor] === "window" ? opens : Math.ceil(opens / step) * step;
      for (let minute = first; minute < DAY; minute += step) {
        const [start] = shown(day, minute, zone);
        const end = minute + length;
        if (start === undefined || (end % DAY && !shown(day, end, zone).length)) continue;
        const time = [start, start + length * MINUTE];
        if (time[1] > window[1]) break;
        if (!worked.some((each) => within(time, each))) continue;
        const since = heldSince(provider, time);
        found.push({
          minute,
          time,
          possible: inTime(start, null) || (since !== null && inTime(start, since)),
          free: !full && !busy.some((each) => overlap(each, time)),
        });
      }
    }
    return found;
  }

  function officeHours(day) {
    const hours = policy[KEY.hours][weekday(day)];
    return hours.open ? [hoursOf(hours)] : [];
  }

  const qualified = (day) => {
    const required = wish.client?.required ?? [];
    const able = (each) => says("availability.qualifications", { required, held: each.certifications ?? [], day }, policy);
    return providers.filter((each) => able(each).allowed);
  };

  /** Whoever has the fewest appointments that day comes first, then by name, then by id. */
  function byLoad(day) {
    const load = (provider) =>
      appointments.filter(
        (each) =>
          BLOCKING.includes(each.state) && each.provider === provider.id && localDay(spanOf(each.time, zone)[0], zone) === day,
      ).length;
    const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
    const keyed = qualified(day).map((each) => [wish.provider ? 0 : load(each), plain(each.name ?? each.id), each.id, each]);
    return keyed.toSorted((a, b) => a[0] - b[0] || order(a[1], b[1]) || order(a[2], b[2])).map((each) => each[3]);
  }

  const last = lastDay(now, policy);
  const isWithin = (day) => last === null || day <= last;

  return {
    slots(day) {
      if (barred() || !isWithin(day)) return [];
      const found = new Map();
      for (const provider of byLoad(day)) {
        for (const each of times(provider, day).filter((one) => one.possible)) {
          const known = found.get(each.minute);
          const slot = { day, start: clock(each.minute), time: interval(each.time) };
          if (each.free && known?.status !== "free") {
            found.set(each.minute, { provider: provider.id, ...slot, status: "free" });
          } else if (!each.free && !known && showsBusy(policy)) {
            found.set(each.minute, { provider: wish.provider ? provider.id : "any", ...slot, status: "busy" });
          }
        }
      }
      return [...found.keys()].sort((a, b) => a - b).map((minute) => found.get(minute));
    },
    whyEmpty(day) {
      if (barred()) return [barred()];
      const able = qualified(day);
      const all = able.flatMap((provider) => times(provider, day));
      const given = {
        office_open: officeHours(day).length > 0,
        within: isWithin(day),
        qualified: able.length > 0,
        slots: all.length,
        too_soon: all.filter((each) => !each.possible).length,
        free: all.filter((each) => each.possible && each.free).length,
      };
      return says("booking.no-slots-help", given, policy).facts.reasons;
    },
  };
}

function find({ policy, office, given }) {
  const nothing = no("not_found", { slots: [], empty: [] });
  const person = (id) => (office.clients ?? []).find((each) => each.id === id);
  const wish = { client: person(given.client), provider: given.provider, service: given.service, guest: given.guest, room: given.room };
  if (given.client && !wish.client) return nothing;
  if (wish.room && !(office.rooms ?? []).includes(wish.room)) return nothing;
  let appointments = office.appointments ?? [];
  let own = null;
  if (given.moving) {
    const moves = appointments.find((each) => each.id === given.moving);
    if (!moves || (wish.client && moves.client !== wish.client.id)) return nothing;
    appointments = appointments.filter((each) => each !== moves);
    wish.client ??= person(moves.client);
    wish.provider ??= moves.provider;
    wish.service ??= moves.service;
    wish.room ??= moves.room;
    wish.moving = true;
    const waits = asOf(moves, instantOf(office.now), policy[KEY.zone]).state === "pending";
    const same = wish.provider === moves.provider && (wish.service ?? "") === (moves.service ?? "");
    if (same && !waits) [own] = spanOf(moves.time, policy[KEY.zone]);
  }
  const found = search({ ...office, appointments }, policy, wish);
  const days = [...new Set(given.days)].sort();
  // It cannot move to where it is: that time is taken, by itself.
  const isOwn = (each) => instantOf(each.time.split("/")[0]) === own;
  const slots = days
    .flatMap((day) => found.slots(day))
    .map((each) => (isOwn(each) ? { ...each, status: "busy" } : each))
    .filter((each) => showsBusy(policy) || !isOwn(each));
  const whyEmpty = (day) => (found.whyEmpty(day).length ? found.whyEmpty(day) : ["same_time"]);
  const free = new Set(slots.filter((each) => each.status === "free").map((each) => each.day));
  const empty = days.filter((day) => !free.has(day)).map((day) => ({ day, reasons: whyEmpty(day) }));
  return yes({ slots, empty });
}

// ---- Lines ------------------------------------------------------------------------------------------------------

const DESCRIPTION = {
  protocol: 1,
  engine: { name: "booking-engine.mjs", version: "1" },
  zone: KEY.zone,
  capabilities: ["rules", "operations"],
  rules: Object.entries(RULES).map(([id, { says, given = [], gives = [], keys = [] }]) => ({ id, says, given, gives, keys })),
  operations: [{ id: "find", says: "The times of some days that can be booked, and of each day without one every reason." }],
};

function answer(line) {
  if (line.describe === true) return { description: DESCRIPTION };
  if (line.operation === "find") return find(line);
  if (line.operation !== undefined) return { error: { code: "unknown_operation", message: "only find is answered" } };
  const rule = Object.hasOwn(RULES, line.rule) ? RULES[line.rule] : undefined;
  if (!rule) return { error: { code: "unknown_rule", message: `no rule is called ${JSON.stringify(line.rule)}` } };
  return { ...rule.decide(line.given ?? {}, line.policy ?? {}), effects: [] };
}

for await (const text of createInterface({ input: process.stdin })) {
  if (!text.trim()) continue;
  let line;
  try {
    line = JSON.parse(text);
  } catch (fault) {
    line = { id: null, rule: undefined };
  }
  process.stdout.write(`${JSON.stringify({ id: line.id ?? null, ...answer(line) })}\n`);
}
