// The rules of a library's loans, as an engine: what the help of this project is held against.
// It reads one question a line and writes one answer a line (docs/engine.md). Nothing but Node is needed.

import { createInterface } from "node:readline";

const DAYS = "settings.loanDays";
const MOST = "settings.mostLoans";
const RENEWALS = "settings.renewals";
const FEE = "settings.feeCents";

const yes = (facts = {}, effects = []) => ({ allowed: true, code: "", facts, effects });
const no = (code, facts = {}) => ({ allowed: false, code, facts, effects: [] });
const later = (day, days) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

const RULES = {
  "loan.due": {
    says: "A book is due so many days after it was lent; that day still counts.",
    given: [{ name: "lent", cell: "date", aliases: ["Lent on"] }, { name: "today", cell: "date", aliases: ["Brought back on"] }],
    gives: [{ name: "due", cell: "date", aliases: ["Due"] }, { name: "fee", cell: "integer", aliases: ["Fee in cents"] }],
    keys: [DAYS, FEE],
    messages: ["overdue"],
    effects: ["fee"],
    properties: [{ name: "on-time-is-free", says: "Who brings a book back in time pays nothing." }],
    decide({ lent, today }, policy) {
      const due = later(lent, policy[DAYS]);
      const late = Math.round((Date.parse(today) - Date.parse(due)) / 86_400_000);
      return late > 0 ? no("overdue", { due, fee: late * policy[FEE] }) : yes({ due, fee: 0 });
    },
    holds: ({ facts }, { today }) => today > facts.due || facts.fee === 0,
  },
  "loan.limit": {
    says: "Nobody has more books at a time than the library allows.",
    given: [{ name: "books", cell: "integer", least: 0, aliases: ["Books at home"] }],
    keys: [MOST],
    messages: ["too_many"],
    decide: ({ books }, policy) => (books < policy[MOST] ? yes() : no("too_many")),
    properties: [{ name: "never-more", says: "Nobody has more books than that." }],
    holds: ({ allowed }, { books }, policy) => !allowed || books + 1 <= policy[MOST],
  },
  "loan.renew": {
    says: "A loan can be renewed so many times, unless somebody waits for the book.",
    given: [
      { name: "renewed", cell: "integer", least: 0, aliases: ["Renewed already"] },
      { name: "waiting", cell: "yes/no", aliases: ["Somebody waits"] },
    ],
    keys: [RENEWALS],
    messages: ["reserved", "renewed_too_often"],
    effects: ["email"],
    decide({ renewed, waiting }, policy) {
      if (waiting) return no("reserved");
      if (renewed >= policy[RENEWALS]) return no("renewed_too_often");
      return yes({}, [{ kind: "email", about: "reader", details: {} }]);
    },
    properties: [{ name: "never-while-somebody-waits", says: "No loan is renewed while somebody waits." }],
    holds: ({ allowed }, { waiting }) => !(allowed && waiting),
  },
};

const FLOWS = {
  "reserve-and-lend": [["reserve", "reader", "reserved"], ["set_aside", "desk", "waiting"], ["lend", "desk", "lent"], ["give_back", "reader", "there"]],
};

const number = (name, minimum, maximum) => ({ name, schema: { type: "integer", minimum, maximum } });

const DESCRIPTION = {
  protocol: 1,
  engine: { name: "loans", version: "1.0" },
  capabilities: ["rules", "properties", "flows"],
  rules: Object.entries(RULES).map(([id, { decide, holds, ...said }]) => ({ id, ...said })),
  keys: [number(DAYS, 1, 90), number(MOST, 1, 100), number(RENEWALS, 0, 10), number(FEE, 0, 500)],
  messages: [
    { code: "overdue", text: "This book is overdue." },
    { code: "too_many", text: "You have as many books as you can have." },
    { code: "reserved", text: "Somebody is waiting for this book." },
    { code: "renewed_too_often", text: "This loan cannot be renewed again." },
  ],
  effects: [{ kind: "email", says: "An email is sent." }, { kind: "fee", says: "A fee is charged." }],
  events: ["reserve", "set_aside", "lend", "give_back"],
  actors: ["reader", "desk"],
  states: ["reserved", "waiting", "lent", "there"],
  flows: Object.entries(FLOWS).map(([name, steps]) => ({ name, steps: steps.map(([event, actor, state]) => ({ event, actor, state })) })),
};

function answer(line) {
  if (line.describe === true) return { description: DESCRIPTION };
  if (line.flow !== undefined) {
    const steps = FLOWS[line.flow] ?? [];
    return { steps: steps.map(([event, actor, state]) => ({ event, actor, allowed: true, code: "", state })) };
  }
  const rule = Object.hasOwn(RULES, line.rule) ? RULES[line.rule] : undefined;
  if (!rule) return { error: { code: "unknown_rule", message: `no rule is called ${line.rule}` } };
  const missing = rule.keys.filter((key) => line.policy?.[key] === undefined);
  if (missing.length) return { error: { code: "bad_policy", message: `${line.rule} also needs ${missing.join(", ")}` } };
  const told = rule.decide(line.given, line.policy);
  return line.property === undefined ? told : { ...told, holds: rule.holds(told, line.given, line.policy) };
}

for await (const text of createInterface({ input: process.stdin })) {
  const line = JSON.parse(text);
  process.stdout.write(`${JSON.stringify({ id: line.id, ...answer(line) })}\n`);
}
