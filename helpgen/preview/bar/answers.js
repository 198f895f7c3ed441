// Why something is on the page or not, as an item of a list.
import { link, make } from "./nodes.js";

const value = (each) => JSON.stringify(each);
export const answer = (told, show) => {
  const how = told.condition ? `${told.condition === "else" ? "" : "when "}${told.condition}` : "always";
  const title = `${told.what === "a block" ? (told.inline ? "a part of a line" : "a block") : told.what}`;
  return make("li", { class: told.shown ? "shown" : "not", "data-line": told.line },
    show ? make("button", { type: "button", class: "plain", onclick: show }, told.shown ? "✓ shown" : "– hidden")
      : make("b", {}, told.shown ? "✓ shown" : "– hidden"),
    ` ${title}, `, link(told.href, told.place), ": ", make("code", {}, how), told.note ? ` (${told.note})` : "",
    make("ul", {}, ...told.reasons.map((each) => make("li", {}, make("code", {}, `${each.key} = ${value(each.value)}`),
      ` from the ${each.source} at `, link(each.href, each.place))),
    told.of === undefined ? null : make("li", {}, seenBy(told))));
};
export const seenBy = (told) => {
  if (!told.count) return "no organization sees it";
  const more = told.count - told.seen.length;
  return `seen by ${told.count} of ${told.of}: ${told.seen.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
};
