// The bar on pages of `helpgen serve`: nothing of it is in a build. Everything is made of nodes, never of markup.
(() => {
  "use strict";
  const script = document.getElementById("helpgen_bar_script");
  if (!script || window.top !== window.self) return;
  const here = { ...script.dataset };
  const [tenant, rest = ""] = here.lens.split("~");
  const trial = rest.replace(/[tw]$/, "");
  const tools = { hidden: false, why: false, claims: false, panel: "", role: "", focus: "", folded: false };
  try {
    Object.assign(tools, JSON.parse(sessionStorage.getItem("helpgen-bar") || "{}"));
  } catch { /* what was kept is no longer readable: start anew */ }
  const keep = () => sessionStorage.setItem("helpgen-bar", JSON.stringify(tools));

  // ---- asking the preview ----
  const ask = async (name, sent) => {
    const query = new URLSearchParams({ lens: here.lens, path: here.path });
    const headers = { "x-helpgen-token": here.token };
    const options = sent
      ? { method: "POST", headers: { ...headers, "content-type": "application/json" }, body: JSON.stringify(sent) }
      : { headers };
    const answer = await fetch(`/-/ask/${name}${sent ? "" : `?${query}`}`, options);
    if (answer.status === 403) reload(); // the preview was started anew, and this page is of the run before
    return answer.json();
  };
  const reload = () => {
    sessionStorage.setItem("helpgen-scroll", JSON.stringify([location.pathname, window.scrollY]));
    location.reload();
  };
  const goTo = (lens) => {
    const path = location.pathname.split("/").slice(2).join("/");
    sessionStorage.setItem("helpgen-scroll", JSON.stringify([`/${lens}/${path}`, window.scrollY]));
    location.assign(`/${lens}/${path}`);
  };
  const lensOf = (id, number = trial) => {
    const way = tools.hidden ? "w" : tools.why || tools.claims ? "t" : "";
    const more = `${number && number !== "0" ? number : ""}${way}`;
    return more ? `${id}~${more}` : id;
  };

  // ---- making nodes ----
  const make = (name, given = {}, ...inside) => {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(given)) {
      if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
      else if (value === true) node.setAttribute(key, "");
      else if (value !== false && value !== null && value !== undefined) node.setAttribute(key, value);
    }
    node.append(...inside.filter((each) => each !== null && each !== ""));
    return node;
  };
  const link = (href, text) => (href ? make("a", { href }, text) : make("span", {}, text));
  const finding = (each) =>
    make("li", { class: `finding ${each.severity}` },
      link(each.href, each.place), " ", make("b", {}, each.code), " ", each.message,
      each.hint ? make("span", { class: "hint" }, ` ${each.hint}`) : null);
  const option = (value, text, chosen) => make("option", { value, selected: value === chosen }, text);
  const icon = { pass: "✓", fail: "✗", manual: "☞", expired: "✗", error: "!", hidden: "–" };

  // ---- the bar ----
  const host = make("div", { id: "helpgen_bar" });
  const root = host.attachShadow({ mode: "open" });
  const said = make("span", { class: "said", role: "status" });
  const panel = make("section", { class: "panel", id: "panel", hidden: true, tabindex: "-1" });
  const choice = make("select", { id: "tenant", onchange: () => goTo(lensOf(choice.value, "")) });
  const roles = make("select", { id: "role", onchange: () => { tools.role = roles.value; keep(); markRoles(); } });
  const bar = make("div", { class: "bar", role: "toolbar", "aria-label": "Preview" });
  const overlay = make("dialog", { class: "overlay", "aria-labelledby": "overlay_title" });
  root.append(make("link", { rel: "stylesheet", href: "/-/own/bar.css" }), overlay,
    make("div", { class: "whole", role: "region", "aria-label": "Preview" }, panel, bar));

  const buttons = {};
  const panelButton = (name, text) => {
    buttons[name] = make("button", { type: "button", "aria-expanded": "false", "aria-controls": "panel",
      onclick: () => open(tools.panel === name ? "" : name) }, text);
    return buttons[name];
  };
  const toolButton = (name, text, says) => {
    buttons[name] = make("button", { type: "button", title: says, "aria-pressed": String(tools[name]), onclick: () => {
      tools[name] = !tools[name];
      tools.panel = tools[name] && name !== "hidden" ? name : tools.panel === name ? "" : tools.panel;
      keep();
      if (lensOf(tenant) === here.lens) location.reload(); else goTo(lensOf(tenant));
    } }, text);
    return buttons[name];
  };
  const fold = make("button", { type: "button", class: "fold", "aria-label": "Fold the bar", onclick: () => {
    tools.folded = !tools.folded; keep(); showFold();
  } }, "▾");
  const showFold = () => {
    host.classList.toggle("folded", tools.folded);
    fold.textContent = tools.folded ? "▴" : "▾";
    fold.setAttribute("aria-expanded", String(!tools.folded));
    for (const each of bar.children) each.hidden = tools.folded && each !== fold;
    if (tools.folded) open("");
  };

  const draw = (page) => {
    choice.replaceChildren(...page.tenants.map((each) =>
      option(each.id, each.held ? `${each.name} (held back)` : each.name, tenant)));
    roles.replaceChildren(option("", "every role", tools.role),
      ...Object.entries(page.roles).map(([name, title]) => option(name, title, tools.role)));
    const count = page.findings.length;
    const more = page.elsewhere.length;
    buttons.findings.textContent = count ? `${count} finding${count === 1 ? "" : "s"}` : "No findings";
    buttons.findings.classList.toggle("bad", count > 0 || more > 0);
    if (!count && more) buttons.findings.textContent = `Elsewhere: ${more}`;
    if (tools.panel === "findings") panels.findings();
    if (page.stopped.length) showOverlay(page.stopped); else if (overlay.open) overlay.close();
  };

  // ---- panels ----
  let page = null;
  let turn = 0;
  const asking = () => {  // an answer is shown unless something else was asked meanwhile
    const mine = ++turn;
    return () => mine === turn;
  };
  const open = (name) => {
    turn += 1;
    tools.panel = name;
    keep();
    for (const each of ["whatif", "findings", "sides"]) buttons[each].setAttribute("aria-expanded", String(each === name));
    panel.hidden = !name;
    panel.replaceChildren();
    if (name) panels[name]();
  };
  const fill = (title, ...inside) => {
    panel.setAttribute("aria-label", title);
    panel.replaceChildren(make("h2", {}, title), make("button", { type: "button", class: "close", "aria-label": "Close",
      onclick: () => { const was = tools.panel; open(""); buttons[was]?.focus(); } }, "×"), ...inside.filter(Boolean));
  };
  const panels = {
    findings() {
      if (!page) return;
      const lists = [make("ul", {}, ...page.findings.map(finding))];
      if (!page.findings.length) lists[0] = make("p", {}, "There is nothing to mend on this page.");
      if (page.elsewhere.length) {
        lists.push(make("h3", {}, "In other files, and a build would stop"), make("ul", {}, ...page.elsewhere.map(finding)));
      }
      if (page.edit) lists.push(make("p", {}, make("a", { href: page.edit }, `Edit ${page.source}`)));
      fill("Findings", ...lists);
    },
    sides() {
      const other = make("select", { id: "other" }, ...(page?.tenants ?? []).filter((each) => each.id !== tenant && !each.held)
        .map((each) => option(each.id, each.name, "")));
      const go = make("button", { type: "button", onclick: () => {
        const query = new URLSearchParams({ left: `${tenant}~${trial}t`, right: `${other.value}~t`, path: here.path });
        location.assign(`/-/own/compare?${query}`);
      } }, "Show both");
      fill("Side by side", make("p", {}, make("label", { for: "other" }, "This page beside that of "), other, " ", go));
    },
    async whatif() {
      const isWanted = asking();
      const told = await ask("settings");
      if (!isWanted()) return;
      fill("What if …", ...whatIf(told));
      if (tools.focus) panel.querySelector(`[name="${CSS.escape(tools.focus)}"]`)?.focus();
      tools.focus = "";
      keep();
    },
    async why() {
      const isWanted = asking();
      const told = await why();
      if (!isWanted()) return;
      if (!told.article) {
        fill("Why", make("p", {}, "This page is no article: nothing on it depends on a condition of its own."));
        return;
      }
      const blocks = told.blocks.map((each) => answer(each, () => showLines(each.first, each.last)));
      fill("Why", make("p", { class: "hint" }, "Click a paragraph to see what decides that it is there."),
        make("ul", { class: "answers" }, answer(told.article), ...told.prerequisites.map((each) => answer(each)), ...blocks,
          ...told.links.map((each) => answer(each, () => showLines(each.line, each.line)))));
    },
    async claims() {
      const isWanted = asking();
      const told = await claims();
      if (!isWanted()) return;
      const rows = told.claims.map((each) => make("li", { class: `claim ${each.status}` },
        make("button", { type: "button", class: "plain", onclick: () => showLines(each.line, each.line) },
          `${icon[each.status]} ${each.status}`), " ", link(each.href, each.name), make("ul", {}, ...each.findings.map(finding))));
      fill("Claims", told.refused ? make("p", {}, told.refused) : null,
        rows.length ? make("ul", { class: "answers" }, ...rows) : make("p", {}, "This page claims nothing."));
    },
  };
  const value = (each) => JSON.stringify(each);
  const answer = (told, show) => {
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
  const seenBy = (told) => {
    if (!told.count) return "no organization sees it";
    const more = told.count - told.seen.length;
    return `seen by ${told.count} of ${told.of}: ${told.seen.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  };

  // ---- what if ----
  const whatIf = (told) => {
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

  // ---- marks on the page ----
  let asked = {};
  const once = (name) => (asked[name] ??= ask(name));
  const why = () => once("why");
  const claims = () => once("claims");
  const traced = () => [...document.querySelectorAll("[data-lines]")].map((node) => {
    const [first, last] = node.dataset.lines.split("-").map(Number);
    return { node, first, last };
  });
  const at = (line) => traced().filter((each) => each.first <= line && line <= each.last)
    .sort((one, other) => one.last - one.first - (other.last - other.first))[0];
  const below = (line) => at(line) ?? traced().find((each) => each.first > line);
  const whole = (node) => (node.matches("td, th") ? node.parentElement : node);
  const showLines = (first, last) => {
    for (const each of document.querySelectorAll(".helpgen-shown")) each.classList.remove("helpgen-shown");
    const found = traced().filter((each) => first <= each.first && each.last <= last);
    const nodes = found.length ? found.map((each) => whole(each.node)) : [below(first)].filter(Boolean).map((each) => whole(each.node));
    for (const each of nodes) each.classList.add("helpgen-shown");
    nodes[0]?.scrollIntoView({ block: "center" });
  };
  const markHidden = async () => {
    const told = await why();
    for (const each of told.blocks) {
      if (each.shown || each.inline || !each.first) continue;
      const nodes = traced().filter((one) => each.first <= one.first && one.last <= each.last);
      for (const one of nodes) whole(one.node).classList.add("helpgen-hidden");
      const how = each.condition === "else" ? "otherwise" : `when ${each.condition}`;
      nodes[0]?.node.prepend(make("span", { class: "helpgen-hidden-note", role: "note" },
        `Hidden here: ${how}${each.note ? ` (${each.note})` : ""} – ${seenBy(each)}`));
    }
    const parts = told.blocks.filter((each) => !each.shown && each.inline).length;
    if (parts) said.textContent = `${parts} hidden part${parts === 1 ? "" : "s"} of lines: see Why`;
  };
  const markClaims = async () => {
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
  const explain = async (event) => {
    if (event.composedPath().includes(host)) return;
    const node = event.target.closest("[data-lines]");
    if (!node) return;
    event.preventDefault();
    event.stopPropagation();
    const [first, last] = node.dataset.lines.split("-").map(Number);
    const isWanted = asking();
    const told = await why();
    if (!isWanted()) return;
    showLines(first, last);
    const around = told.blocks.filter((each) => each.first && each.first <= last && first <= each.last);
    const links = told.links.filter((each) => first <= each.line && each.line <= last);
    tools.panel = "why";
    keep();
    panel.hidden = false;
    fill(`Why lines ${first} to ${last}`, make("ul", { class: "answers" },
      around.length ? null : make("li", {}, "Everybody who has this article sees this."),
      ...around.map((each) => answer(each)), ...links.map((each) => answer(each)), answer(told.article),
      ...told.prerequisites.map((each) => answer(each))));
    panel.focus();
  };
  const markRoles = async () => {
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

  // ---- errors, and news ----
  const showOverlay = (found) => {
    overlay.replaceChildren(
      make("h2", { id: "overlay_title" }, here.digest ? "This is the last good page" : "This page cannot be made"),
      make("p", {}, "A build would stop at:"), make("ul", {}, ...found.map(finding)),
      make("button", { type: "button", autofocus: true, onclick: () => overlay.close() }, "Look at the page"));
    if (!overlay.open) overlay.showModal();
  };
  const look = async () => {
    asked = {};
    page = await ask("page");
    here.version = String(page.version);
    if (!page.stopped.length && page.digest !== here.digest) reload(); else draw(page);
  };
  let news = null;
  const listen = () => {
    if (document.hidden || news) return;
    news = new EventSource(`/-/events?${new URLSearchParams({ token: here.token, known: here.version })}`);
    news.onmessage = () => { bar.classList.remove("away"); look(); };
    news.onopen = () => bar.classList.remove("away");
    news.onerror = () => {
      bar.classList.add("away");
      if (news?.readyState === EventSource.CLOSED) {
        news = null;
        setTimeout(() => look().then(listen, listen), 1000);
      }
    };
  };
  const rest_ = () => { news?.close(); news = null; };
  document.addEventListener("visibilitychange", () => (document.hidden ? rest_() : listen()));
  window.addEventListener("pagehide", rest_);
  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && tools.panel && !overlay.open) {
      const was = tools.panel;
      open("");
      (buttons[was] ?? choice).focus();
    }
  });

  // ---- begin ----
  bar.append(
    make("label", { for: "tenant" }, "For "), choice, make("label", { for: "role" }, "as "), roles,
    panelButton("whatif", trial ? "What if: on" : "What if"),
    toolButton("hidden", "Hidden", "Show what is hidden from this organization"),
    toolButton("why", "Why", "Click a block to see what decides it"),
    toolButton("claims", "Claims", "Hold what the page says against the rules"),
    panelButton("sides", "Side by side"), panelButton("findings", "Findings"), said, fold);
  const scroll = JSON.parse(sessionStorage.getItem("helpgen-scroll") || "null");
  sessionStorage.removeItem("helpgen-scroll");
  if (scroll && scroll[0] === location.pathname) window.scrollTo({ top: scroll[1], behavior: "instant" });
  document.documentElement.classList.add("helpgen-has-bar");
  document.body.append(host);
  showFold();
  ask("page").then((told) => {
    page = told;
    draw(told);
    if (!turn && !tools.folded && tools.panel in panels) open(tools.panel);
    listen();
  });
  if (tools.why) document.addEventListener("click", explain, true);
  if (tools.why) document.documentElement.classList.add("helpgen-asks-why");
  if (tools.hidden) markHidden();
  if (tools.claims) markClaims();
  markRoles();
})();
