// Between a product's page and the site: finds the page that was asked for, and shows it.
(() => {
  const asked = () => {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch {
      return "";
    }
  };
  const slugOf = (article) => `/${article.url.replace(/\/?(?:index\.html)?$/, "")}`;
  const isFramed = parent !== window;
  const isAlone = location.search === "?alone";
  const frame = document.querySelector("iframe");

  // Only addresses of the feed are opened: whatever is asked for, it is looked up and never followed.
  const address = async () => {
    const feed = await (await fetch("help.json")).json();
    const [wanted, anchor] = asked().split("#");
    const found = feed.articles.find((article) => article.screens.includes(wanted) || slugOf(article) === wanted);
    const home = feed.articles[0]?.url.endsWith("index.html") ? "index.html" : "./";
    if (!found) return home;
    return anchor ? `${found.url}#${encodeURIComponent(anchor)}` : found.url;
  };
  const show = async () => {
    const url = await address();
    if (isAlone) location.replace(url);
    else frame.contentWindow.location.replace(url);
  };

  // A link to elsewhere opens beside the product: nobody else may be shown in this frame.
  const leave = (event) => {
    const link = event.target.closest?.("a[href]");
    if (link && link.origin !== location.origin && /^https?:$/.test(link.protocol)) {
      link.target = "_blank";
      link.rel = "noopener";
    }
  };
  frame.addEventListener("load", () => {
    const page = frame.contentDocument;
    if (!page) return;
    frame.title = page.title;
    page.addEventListener("click", leave, true);
    page.addEventListener("keydown", (event) => {
      const isClose = event.key === "Escape" && !event.defaultPrevented;
      if (isClose && isFramed) parent.postMessage("helpgen:close", "*"); // it tells nothing
    });
  });
  Object.assign(frame.style, { position: "fixed", inset: "0", width: "100%", height: "100%", border: "0" });
  addEventListener("hashchange", show);
  show();
})();
