// Links to sections and code are copied, and a screen reader hears of it.
(() => {
  const words = document.querySelector(".top")?.dataset;
  if (!words?.copy) return;
  const element = (name, attributes, text = "") => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    if (text) made.textContent = text; // none into a script, where it would be code
    return made;
  };
  const said = element("p", { class: "unseen", role: "status" });
  document.body.append(said);
  const say = (text) => {
    said.textContent = "";
    requestAnimationFrame(() => {
      said.textContent = text; // the same words again are news only after none
    });
  };
  const keep = async (text, done) => {
    try {
      await navigator.clipboard.writeText(text);
      done();
    } catch {} // not allowed: the address bar has the link, and code can be selected
  };

  const pageLanguage = { lang: document.documentElement.lang, dir: document.documentElement.dir };
  document.querySelectorAll(".article-body :is(h2, h3, h4)[id]").forEach((heading, number) => {
    // The heading keeps its name: the link stands in it, but is none of its words.
    const text = element("span", { id: `page_heading_${number}` });
    text.append(...heading.childNodes);
    const link = element("a", { class: "anchor", href: `#${heading.id}`, id: `page_anchor_${number}`, "aria-label": words.link, ...pageLanguage });
    link.setAttribute("aria-labelledby", `${link.id} ${text.id}`);
    link.addEventListener("click", (event) => {
      if (!navigator.clipboard) return;
      event.preventDefault(); // or the focus would be lost
      history.replaceState(history.state, "", link.hash);
      keep(link.href, () => say(words.linked));
    });
    heading.setAttribute("aria-labelledby", text.id);
    heading.append(text, link);
  });

  if (!navigator.clipboard) return;
  for (const code of document.querySelectorAll(".article-body pre")) {
    const box = element("div", { class: "code" });
    const button = element("button", { class: "copy", type: "button", ...pageLanguage }, words.copy);
    button.addEventListener("click", () =>
      keep(code.innerText, () => {
        button.textContent = words.copied;
        say(words.copied);
        setTimeout(() => {
          button.textContent = words.copy;
        }, 2000);
      }));
    code.replaceWith(box);
    box.append(code, button);
  }
})();
