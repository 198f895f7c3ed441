// The help drawer, for pages of a product: <script src="https://help.example/widget.js" defer></script>
// It shows the site's own pages in a frame. It makes elements and sets properties: no markup, no inline style, no eval.
(() => {
  const own = document.currentScript;
  const site = new URL(".", own.src);
  const words = { title: "Help", close: "Close", open: "Open in a new tab", ...own.dataset };
  const isStill = matchMedia("(prefers-reduced-motion: reduce)");
  let drawer = null;
  let frame = null;
  let away = null;

  const made = (name, properties = {}, ...inside) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...inside);
    return element;
  };
  // Setting properties of a style is no inline style: every policy allows it.
  const dress = (element, style) => {
    Object.assign(element.style, style);
    return element;
  };

  const BUTTON = {
    font: "inherit",
    color: "inherit",
    background: "none",
    border: "1px solid",
    borderRadius: "4px",
    padding: "4px 12px",
    minHeight: "32px",
    textDecoration: "none",
    cursor: "pointer",
  };
  const build = () => {
    const close = dress(made("button", { type: "button", textContent: words.close }), BUTTON);
    away = dress(made("a", { target: "_blank", rel: "noopener", textContent: words.open }), BUTTON);
    const title = dress(made("h2", { textContent: words.title }), { font: "inherit", fontWeight: "bold", margin: "0", flex: "1" });
    const bar = dress(made("div", {}, title, away, close), {
      display: "flex",
      flexWrap: "wrap",
      gap: "8px",
      alignItems: "center",
      padding: "8px 12px",
      borderBottom: "1px solid",
    });
    frame = dress(made("iframe", { title: words.title, referrerPolicy: "no-referrer" }), { flex: "1", width: "100%", border: "0", minHeight: "0" });
    drawer = dress(made("dialog", {}, bar, frame), {
      boxSizing: "border-box",
      position: "fixed",
      inset: "0 0 0 auto",
      width: "min(30rem, 100vw)",
      height: "100dvh",
      maxWidth: "none",
      maxHeight: "none",
      margin: "0",
      padding: "0",
      border: "0",
      flexDirection: "column",
      font: "16px/1.4 system-ui, sans-serif",
      color: "CanvasText",
      background: "Canvas",
      colorScheme: "light dark",
      boxShadow: "0 0 24px rgb(0 0 0 / 40%)",
    });
    drawer.setAttribute("aria-label", words.title);
    close.addEventListener("click", () => drawer.close());
    drawer.addEventListener("click", (event) => {
      if (event.target === drawer) drawer.close(); // beside the drawer
    });
    drawer.addEventListener("close", () => {
      drawer.style.display = "none";
      frame.removeAttribute("src");
    });
    document.body.append(drawer);
  };

  // What is asked for goes behind the #, and the page in the frame looks it up among the articles that there are.
  const open = (wanted = "") => {
    if (!drawer) build();
    const url = new URL("widget.html", site);
    url.hash = wanted;
    frame.src = url.href;
    away.href = `${url.origin}${url.pathname}?alone${url.hash}`;
    drawer.style.display = "flex";
    if (!drawer.open) drawer.showModal();
    if (!isStill.matches) drawer.animate?.([{ transform: "translateX(100%)" }, { transform: "none" }], 150);
  };

  addEventListener("message", (event) => {
    const isOurs = frame && event.source === frame.contentWindow && event.origin === site.origin;
    if (isOurs && event.data === "helpgen:close") drawer.close();
  });
  document.addEventListener("click", (event) => {
    const asking = event.target.closest?.("[data-help]");
    if (!asking || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(asking.dataset.help);
  });
  globalThis.helpgen = { open, close: () => drawer?.close() };
})();
