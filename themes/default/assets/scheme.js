// The switch for light and dark. A picture that has a twin for dark grounds follows it.
(() => {
  const choice = document.querySelector(".scheme select");
  if (!choice) return;
  const root = document.documentElement;
  const sources = [...document.querySelectorAll("source[media*=color-scheme]")].map((source) => [source, source.media]);

  const show = () => {
    const { scheme } = root.dataset;
    choice.value = scheme || "";
    for (const [source, media] of sources) source.media = !scheme ? media : scheme === "dark" ? "screen" : "not all";
  };
  const take = (scheme) => {
    if (scheme) root.dataset.scheme = scheme;
    else delete root.dataset.scheme;
    show();
  };

  choice.addEventListener("change", () => {
    take(choice.value);
    try {
      localStorage.setItem("help-scheme", choice.value);
    } catch {} // it holds for this page all the same
  });
  window.addEventListener("storage", (event) => {
    if (event.key === "help-scheme") take(event.newValue);
  });
  show();
})();
