// Nodes of the bar. Everything is made of nodes, never of markup.
export const make = (name, given = {}, ...inside) => {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(given)) {
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (value === true) node.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) node.setAttribute(key, value);
  }
  node.append(...inside.filter((each) => each !== null && each !== ""));
  return node;
};
export const link = (href, text) => (href ? make("a", { href }, text) : make("span", {}, text));
export const finding = (each) =>
  make("li", { class: `finding ${each.severity}` },
    link(each.href, each.place), " ", make("b", {}, each.code), " ", each.message,
    each.hint ? make("span", { class: "hint" }, ` ${each.hint}`) : null);
export const option = (value, text, chosen) => make("option", { value, selected: value === chosen }, text);
export const icon = { pass: "✓", fail: "✗", manual: "☞", expired: "✗", error: "!", hidden: "–" };
