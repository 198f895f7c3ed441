// A picture of an article that is shown smaller than it is opens large. Its place on the page does not change.
(() => {
  const words = document.querySelector(".top")?.dataset;
  if (!words?.large) return;

  const open = (image) => {
    const dialog = document.createElement("dialog");
    dialog.className = "large";
    dialog.setAttribute("aria-label", image.alt);
    const close = document.createElement("button");
    close.type = "button";
    close.className = "button";
    close.textContent = words.close;
    const shown = new Image();
    shown.src = image.currentSrc || image.src;
    shown.alt = image.alt;
    dialog.append(close, shown);
    dialog.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => {
      dialog.remove();
      image.focus({ preventScroll: true });
    });
    document.body.append(dialog);
    dialog.showModal();
  };

  const offer = (image) => {
    if (image.naturalWidth <= image.clientWidth || image.closest("a, button, summary")) return;
    image.dataset.large = "";
    image.tabIndex = 0;
    image.setAttribute("role", "button");
    image.setAttribute("aria-label", `${words.large}: ${image.alt}`);
    image.addEventListener("click", () => open(image));
    image.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      open(image);
    });
  };
  for (const image of document.querySelectorAll(".article-body img")) {
    if (image.complete) offer(image);
    else image.addEventListener("load", () => offer(image), { once: true });
  }
})();
