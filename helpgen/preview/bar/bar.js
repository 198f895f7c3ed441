// The bar on pages of `helpgen serve`: nothing of it is in a build.
import { answer } from "./answers.js";
import { ask, goInstead, goTo, here, keep, leave, lensOf, reload, tenant, tools, trial } from "./lens.js";
import { claims, forget, markClaims, markHidden, markRoles, showLines, why } from "./marks.js";
import { finding, icon, link, make, option } from "./nodes.js";
import { whatIf } from "./what_if.js";

const start = () => {
  // ---- the bar ----
  const host = make("div", { id: "helpgen_bar" });
  const root = host.attachShadow({ mode: "open" });
  const said = make("span", { class: "said", role: "status" });
  const panel = make("section", { class: "panel", id: "panel", hidden: true, tabindex: "-1" });
  const choice = make("select", { id: "tenant", onchange: () => goTo(lensOf(choice.value, "")) });
  const roles = make("select", { id: "role", onchange: () => { tools.role = roles.value; keep(); markRoles(said, roles); } });
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
      if (lensOf(tenant) === here.lens) reload(); else goTo(lensOf(tenant));
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
    buttons.findings.classList.toggle("bad", more > 0 || page.findings.some((each) => each.severity !== "info"));
    if (!count && more) buttons.findings.textContent = `Elsewhere: ${more}`;
    if (tools.panel === "findings") panels.findings();
    if (tools.panel === "sides" && !panel.querySelector("#other option")) panels.sides();  // it was open before this was known
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
      const others = (page?.tenants ?? []).filter((each) => each.id !== tenant && !each.held);
      const other = make("select", { id: "other" }, ...others.map((each) => option(each.id, each.name, "")));
      const go = make("button", { type: "button", disabled: !others.length, onclick: () => {
        const query = new URLSearchParams({ left: `${tenant}~${trial}t`, right: `${other.value}~t`, path: here.path });
        leave(`/-/own/compare?${query}`);
      } }, "Show both");
      fill("Side by side", make("p", {}, make("label", { for: "other" }, "This page beside that of "), other, " ", go));
    },
    async whatif() {
      const isWanted = asking();
      const told = await ask("settings");
      if (!isWanted()) return;
      fill("What if …", ...whatIf(told, page, panel, said));
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
  // ---- why, of what is clicked ----
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

  // ---- errors, and news ----
  const showOverlay = (found) => {
    overlay.replaceChildren(
      make("h2", { id: "overlay_title" }, here.digest ? "This is the last good page" : "This page cannot be made"),
      make("p", {}, "A build would stop at:"), make("ul", {}, ...found.map(finding)),
      make("button", { type: "button", autofocus: true, onclick: () => overlay.close() }, "Look at the page"));
    if (!overlay.open) overlay.showModal();
  };
  const look = async () => {
    forget();
    const told = await ask("page");
    if (Number(told.version) < Number(here.version)) return; // it was overtaken by a later one
    page = told;
    here.version = String(page.version);
    if (!page.stopped.length && page.digest !== here.digest) reload(); else draw(page);
  };
  let news = null;
  const listen = () => {
    if (document.hidden || news) return;
    news = new EventSource(`/-/events?${new URLSearchParams({ token: here.token, known: here.version })}`);
    news.onmessage = ({ data }) => {
      bar.classList.remove("away");
      if (!page || data !== here.version) look().catch(() => bar.classList.add("away")); // the same news come again
    };
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
  }).catch(() => bar.classList.add("away")).then(listen);
  if (tools.why) document.addEventListener("click", explain, true);
  if (tools.why) document.documentElement.classList.add("helpgen-asks-why");
  if (tools.hidden) markHidden(said);
  if (tools.claims) markClaims(said);
  markRoles(said, roles);
};

// A tool that is on is on wherever the page was opened from: by a plain link, or by a load that overtook the click.
// Only where the address was taken at its word, so that it cannot go in circles.
const asked = location.pathname.split("/")[1];
if (here.lens && window.top === window.self) {
  if (asked === here.lens && lensOf(tenant) !== here.lens) goInstead(lensOf(tenant)); else start();
}
