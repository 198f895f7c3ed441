// What if: the settings and words of an organization, to be tried on, and to be kept as a new profile.
import { ask, goTo, here, keep, lensOf, tenant, tools } from "./lens.js";
import { finding, make, option } from "./nodes.js";

export const whatIf = (told, page, panel, said) => {
  const typed = { ...page?.trial };
  const fields = new Map();
  const problems = make("div", { role: "alert" });
  const send = async (name, body) => {
    const answered = await ask(name, { lens: lensOf(tenant), typed, ...body });
    for (const [key, [field, note]] of fields) {
      note.textContent = answered.wrong?.[key] ?? "";
      field.setAttribute("aria-invalid", String(Boolean(answered.wrong?.[key])));
    }
    problems.replaceChildren(make("ul", {}, ...(answered.findings ?? []).map(finding),
      ...Object.entries(answered.wrong ?? {}).filter(([key]) => !fields.has(key)).map(([key, each]) => make("li", {}, `${key}: ${each}`))));
    return answered;
  };
  const change = async (key, text) => {
    typed[key] = text;
    const answered = await send("try", {});
    if (answered.lens && answered.lens !== here.lens) {
      tools.focus = key;
      keep();
      goTo(answered.lens);
    }
  };
  const row = (each) => {
    const id = `key_${each.key.replaceAll(".", "_")}`;
    const given = { id, name: each.key, "aria-describedby": `${id}_note`,
      onchange: (event) => change(each.key, event.target.value) };
    const choices = each.type === "boolean" ? ["true", "false"] : each.choices ?? [];
    const named = each.nullable && choices.length ? [...choices, "null"] : choices;
    const field = named.length ? make("select", given, ...named.map((one) => option(one, one, each.value)))
      : make("input", { ...given, value: each.value, autocomplete: "off",
        inputmode: each.type === "integer" ? "numeric" : null });
    const note = make("span", { class: "note", id: `${id}_note` });
    fields.set(each.key, [field, note]);
    const limits = [each.minimum !== null && each.minimum !== undefined ? `from ${each.minimum}` : "",
      each.maximum !== null && each.maximum !== undefined ? `to ${each.maximum}` : "", each.unit].filter(Boolean).join(" ");
    return make("div", { class: each.key in typed ? "key changed" : "key", "data-key": `${each.key} ${each.title}`.toLowerCase() },
      make("label", { for: id }, make("code", {}, each.key), each.title ? ` ${each.title}` : ""), field,
      limits ? make("span", { class: "hint" }, limits) : null, note);
  };
  const read = told.keys.filter((each) => each.read || each.key in typed);
  const others = told.keys.filter((each) => !read.includes(each));
  const more = make("details", { open: !read.length }, make("summary", {}, `All other keys and words (${others.length})`), ...others.map(row));
  const filter = make("input", { type: "search", id: "filter", placeholder: "Find a key", "aria-label": "Find a key",
    oninput: () => {
      const wanted = filter.value.trim().toLowerCase();
      if (wanted) more.open = true;
      for (const each of panel.querySelectorAll(".key")) each.hidden = !each.dataset.key.includes(wanted);
    } });
  const id = make("input", { id: "save_id", autocomplete: "off", placeholder: "new-tenant" });
  const name = make("input", { id: "save_name", autocomplete: "off" });
  fields.set("id", [id, make("span", { class: "note" })]);
  const save = make("button", { type: "button", onclick: async () => {
    const answered = await send("save", { id: id.value.trim(), name: name.value });
    if (answered.saved) said.textContent = `${answered.saved} is written`;
  } }, "Save as a new profile");
  return [
    make("p", { class: "hint" }, "Nothing is saved: the page is shown as if it were so. ",
      Object.keys(typed).length ? make("button", { type: "button", onclick: () => goTo(lensOf(tenant, "")) }, "Back to what is so") : ""),
    filter, problems,
    read.length ? make("h3", {}, "What this page reads") : null, ...read.map(row), more,
    make("fieldset", {}, make("legend", {}, "Keep it"), make("label", { for: "save_id" }, "id "), id, " ",
      make("label", { for: "save_name" }, "name "), name, " ", save, fields.get("id")[1]),
  ];
};
