// Two organizations side by side: what only one of them has, and what reads otherwise, is marked in both.
(() => {
  "use strict";
  const token = document.currentScript.dataset.token;
  const asked = new URLSearchParams(location.search);
  const isLens = /^[a-z0-9-]+(?:~\d*[tw]?)?$/;
  const isPath = /^[A-Za-z0-9._/-]*$/;
  const sides = ["left", "right"].map((name) => asked.get(name) ?? "");
  let path = asked.get("path") ?? "";
  const place = document.getElementById("helpgen_sides");
  if (!sides.every((each) => isLens.test(each)) || !isPath.test(path)) {
    place.textContent = "This address names no two organizations.";
    return;
  }
  const legend = document.createElement("p");
  legend.className = "helpgen-legend";
  legend.setAttribute("role", "status");
  const grid = document.createElement("div");
  grid.className = "helpgen-sides";
  const frames = sides.map((lens) => {
    const frame = document.createElement("iframe");
    frame.title = `The page of ${lens.split("~")[0]}`;
    frame.src = `/${lens}/${path.replace(/index\.html$/, "")}`;
    frame.addEventListener("load", () => loaded(frame));
    grid.append(frame);
    return frame;
  });
  const back = document.createElement("a");
  back.href = `/${sides[0].split("~")[0]}/${path.replace(/index\.html$/, "")}`;
  back.textContent = "Back to one page";
  place.append(legend, grid, back);

  // What is in a frame may have been made before the first news came, or be on its way when they come: each frame has
  // its own state of the preview, which its page tells, and none while it loads.
  const states = new Map();
  let known = 0;
  const stateOf = (frame) => Number(frame.contentDocument?.getElementById("helpgen_bar_script")?.dataset.version ?? known);
  const renew = () => {
    for (const [frame, state] of states) {
      if (state >= known) continue;
      states.delete(frame);
      frame.contentWindow.location.reload();
    }
  };

  const traced = (frame) => {
    const found = new Map();
    for (const node of frame.contentDocument?.querySelectorAll("[data-lines]") ?? []) {
      const name = `${node.tagName} ${node.dataset.lines}`;
      let key = name;
      for (let number = 2; found.has(key); number += 1) key = `${name} ${number}`;
      found.set(key, node.matches("td, th") ? node.parentElement : node);
    }
    return found;
  };
  const words = (node) => node.textContent.replace(/\s+/g, " ").trim();
  const compare = () => {
    const [left, right] = frames.map(traced);
    let only = 0;
    let differs = 0;
    for (const [mine, others] of [[left, right], [right, left]]) {
      for (const [key, node] of mine) {
        const other = others.get(key);
        if (!other) only += 1;
        else if (words(other) !== words(node)) differs += 0.5;
        node.classList.toggle("helpgen-only", !other);
        node.classList.toggle("helpgen-differs", Boolean(other) && words(other) !== words(node));
      }
    }
    legend.textContent = only + differs ? `${only} only on one side (blue), ${differs} otherwise (yellow)` : "Both read the same";
  };
  const loaded = (frame) => {
    const [, , ...rest] = frame.contentWindow.location.pathname.split("/");
    if (rest.join("/") !== path && rest.join("/") !== path.replace(/index\.html$/, "")) {
      path = rest.join("/"); // a link was followed: the other side follows
      frames.forEach((each, number) => {
        if (each === frame) return;
        states.delete(each);
        each.src = `/${sides[number]}/${path}`;
      });
    }
    frame.contentWindow.addEventListener("scroll", () => {
      const other = frames.find((each) => each !== frame).contentWindow;
      if (document.activeElement === frame || frame.matches(":hover")) other.scrollTo(0, frame.contentWindow.scrollY);
    }, { passive: true });
    if (frames.every((each) => each.contentDocument?.readyState === "complete")) compare();
    states.set(frame, stateOf(frame));
    renew();
  };
  new EventSource(`/-/events?${new URLSearchParams({ token, known: "" })}`).onmessage = ({ data }) => {
    known = Number(data);
    renew();
  };
})();
