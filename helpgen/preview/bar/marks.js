// Marks on the page: lines that are spoken of, what is hidden, what is claimed, what is not for a role.
import { seenBy } from "./answers.js";
import { ask, here, tools } from "./lens.js";
import { make } from "./nodes.js";

let asked = {};
export const forget = () => { asked = {}; };
const once = (name) => (asked[name] ??= ask(name));
export const why = () => once("why");
export const claims = () => once("claims");
const traced = () => [...document.querySelectorAll("[data-lines]")].map((node) => {
  const [first, last] = node.dataset.lines.split("-").map(Number);
  return { node, first, last };
});
const at = (line) => traced().filter((each) => each.first <= line && line <= each.last)
  .sort((one, other) => one.last - one.first - (other.last - other.first))[0];
const below = (line) => at(line) ?? traced().find((each) => each.first > line);
const whole = (node) => (node.matches("td, th") ? node.parentElement : node);
export const showLines = (first, last) => {
  for (const each of document.querySelectorAll(".helpgen-shown")) each.classList.remove("helpgen-shown");
  const found = traced().filter((each) => first <= each.first && each.last <= last);
  const nodes = found.length ? found.map((each) => whole(each.node)) : [below(first)].filter(Boolean).map((each) => whole(each.node));
  for (const each of nodes) each.classList.add("helpgen-shown");
  nodes[0]?.scrollIntoView({ block: "center" });
};
export const markHidden = async (said) => {
  const told = await why();
  let lost = 0;
  for (const each of told.blocks) {
    if (each.shown || !each.first) continue;
    const how = each.condition === "else" ? "otherwise" : `when ${each.condition}`;
    const words = `Hidden here: ${how}${each.note ? ` (${each.note})` : ""} – ${seenBy(each)}`;
    if (each.inline) {
      const part = document.querySelector(`[data-part="${each.part}"]`);
      if (!part) lost += 1;
      part?.classList.add("helpgen-hidden", "helpgen-hidden-part");
      part?.append(make("span", { class: "helpgen-hidden-note", role: "note", title: words }, how));
      continue;
    }
    const nodes = traced().filter((one) => each.first <= one.first && one.last <= each.last);
    for (const one of nodes) whole(one.node).classList.add("helpgen-hidden");
    nodes[0]?.node.prepend(make("span", { class: "helpgen-hidden-note", role: "note" }, words));
  }
  if (lost) said.textContent = `${lost} hidden part${lost === 1 ? "" : "s"} of lines not shown: see Why`;
};
export const markClaims = async (said) => {
  const told = await claims();
  for (const each of told.claims) {
    if (each.status === "hidden") continue;
    const wrong = new Set(each.findings.map((one) => one.line));
    const rows = each.rows.map((line) => [line, at(line)]).filter(([, found]) => found);
    const places = rows.length ? rows.map(([line, found]) => [found, wrong.has(line) ? each.status : rows.length > 1 && wrong.size ? "pass" : each.status])
      : [[below(each.line), each.status]];
    for (const [found, status] of places) {
      if (!found) continue;
      const node = whole(found.node);
      node.classList.add("helpgen-claim", `helpgen-claim-${status}`);
      node.title = `${each.status}: ${each.findings[0]?.message ?? each.name}`;
    }
  }
  const red = told.claims.filter((each) => ["fail", "expired", "error"].includes(each.status)).length;
  said.textContent = told.claims.length ? `${told.claims.length} claims, ${red} wrong` : "";
};
export const markRoles = async (said, roles) => {
  for (const each of document.querySelectorAll(".helpgen-not-for")) each.classList.remove("helpgen-not-for");
  said.textContent = "";
  if (!tools.role) return;
  const told = (await once("roles")).pages;
  const top = `/${here.lens}/`;
  const isOther = (path) => path in told && !told[path].includes(tools.role);
  for (const each of document.querySelectorAll("a[href]")) {
    if (each.origin === location.origin && each.pathname.startsWith(top) && isOther(each.pathname.slice(top.length))) {
      each.classList.add("helpgen-not-for");
    }
  }
  const own = location.pathname.slice(top.length);
  if (isOther(own) || isOther(here.path)) said.textContent = `Not written for ${roles.selectedOptions[0].textContent}`;
};
