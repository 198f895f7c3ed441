// The box to search in: a combobox whose list shows what HelpSearch finds. All text goes in as text.
(() => {
  const form = document.querySelector("form.search");
  if (!form) return;
  const box = form.querySelector("input");
  const status = form.querySelector("[role=status]");
  const found = form.querySelector(".found");
  const list = form.querySelector("[role=listbox]");
  const nowhere = form.querySelector(".nowhere");
  const words = form.dataset;
  let engine = null;
  let loading = null;
  let active = -1;

  const element = (name, className, text = "") => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text; // none into a script, where it would be code
    return made;
  };
  const link = (href) => {
    const made = element("a");
    made.href = href;
    if (location.protocol === "file:") pointToFile(made);
    return made;
  };

  // The index is a script of this site: the one address that the policy for scripts is asked to trust.
  const load = () => {
    loading ??= new Promise((done, failed) => {
      const trusted = window.trustedTypes?.createPolicy("helpgen-search", { createScriptURL: () => words.index });
      const script = element("script");
      script.src = trusted ? trusted.createScriptURL("") : words.index;
      script.addEventListener("load", () => done(HelpSearch.open(globalThis.helpIndex)));
      script.addEventListener("error", failed);
      document.head.append(script);
    });
    return loading;
  };

  const show = (isShown) => {
    found.hidden = !isShown;
    box.setAttribute("aria-expanded", String(isShown && !list.hidden));
    if (!isShown) choose(-1);
  };
  const choose = (at) => {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = at;
    const option = list.children[at];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) box.setAttribute("aria-activedescendant", option.id);
    else box.removeAttribute("aria-activedescendant");
  };

  const fillMarked = (target, parts) => {
    for (const [text, isHit] of parts) target.append(isHit ? element("mark", "", text) : text);
    return target;
  };
  // Titles are in the language of the articles, words of ours in the page's.
  const speak = (made, like) => {
    if (like.lang) made.lang = like.lang;
    if (like.dir) made.dir = like.dir;
    return made;
  };
  const option = (article, number) => {
    const made = link(words.root + article.href);
    made.id = `page_found_${number}`;
    made.tabIndex = -1;
    made.setAttribute("role", "option");
    made.setAttribute("aria-selected", "false");
    speak(made, nowhere.querySelector(".offer ul"));
    const title = fillMarked(element("span", "found-title"), article.title);
    if (article.isUnmet) title.append(" ", speak(element("span", "off", words.off), document.documentElement));
    made.append(title);
    if (article.heading.length) made.append(" ", fillMarked(element("span", "found-heading"), article.heading));
    made.append(" ", fillMarked(element("span", "found-excerpt"), article.excerpt));
    return made;
  };
  const offer = (block, ways) => {
    block.hidden = !ways.length;
    block.querySelector("ul").replaceChildren(...ways.map(([text, href]) => {
      const item = element("li");
      const way = link(href);
      way.append(element("bdi", "", text));
      item.append(way);
      return item;
    }));
  };

  const say = (text) => {
    status.textContent = text;
  };
  const answer = (query) => {
    const { count, articles } = engine.find(query);
    choose(-1);
    list.replaceChildren(...articles.map(option));
    list.hidden = !count;
    list.scrollTop = 0;
    nowhere.hidden = Boolean(count);
    const none = words.none.replace("{query}", () => query);
    if (!count) {
      nowhere.querySelector(".none").textContent = none;
      const [topics, contact] = nowhere.querySelectorAll(".offer");
      offer(topics, engine.topics.map(([title, href]) => [title, words.root + href]));
      offer(contact, engine.contact);
    }
    say(count ? counted(words.count, count) : none);
    show(true);
  };
  // The address holds the query, so that it can be passed on.
  const keep = (query) => {
    const url = new URL(location.href);
    if (query) url.searchParams.set("q", query);
    else url.searchParams.delete("q");
    if (url.href !== location.href) history.replaceState(history.state, "", url);
  };
  const search = async () => {
    try {
      engine ??= await load();
    } catch {
      say(words.unread);
      nowhere.querySelector(".none").textContent = words.unread;
      for (const block of nowhere.querySelectorAll(".offer")) block.hidden = true;
      list.hidden = true;
      return show(true);
    }
    const query = box.value.trim();
    keep(query);
    if (query) return answer(query);
    say("");
    return show(false);
  };

  const open = () => {
    box.focus();
    box.select();
  };
  const isTyping = (target) => target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.localName);
  document.addEventListener("keydown", (event) => {
    const isShortcut = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k";
    const isSlash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
    if (!isShortcut && !isSlash) return;
    event.preventDefault();
    open();
  });

  box.addEventListener("focus", () => {
    load().catch(() => {}); // said when something is searched for
    if (box.value.trim()) search();
  });
  box.addEventListener("input", search);
  box.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const count = found.hidden || list.hidden ? 0 : list.children.length;
    if (event.key === "Escape") {
      event.preventDefault();
      if (!found.hidden) show(false);
      else if (box.value) {
        box.value = "";
        search();
      } else box.blur();
    } else if (count && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      choose(((active + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === "ArrowDown" && box.value.trim()) {
      event.preventDefault();
      search();
    }
  });
  // Enter takes the chosen article, or the first.
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!found.hidden && !list.hidden) list.children[Math.max(active, 0)]?.click();
  });
  list.addEventListener("click", (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) show(false);
  });
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget)) show(false);
  });
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // the box keeps the focus

  const take = (text) => {
    box.value = text.slice(0, box.maxLength);
    box.focus({ preventScroll: true });
  };
  const asked = new URLSearchParams(location.search).get("q")?.trim();
  if (asked) take(asked);
  else if (box.value && document.activeElement === box) search(); // typed before this was here
  // An address that leads nowhere has words too. They are searched for where they find something.
  else if (document.querySelector("[data-lost]")) {
    const lost = location.pathname.replace(/\/(index\.html)?$/, "").replace(/\.html$/, "").split("/").pop().replace(/[-_+]|%20/g, " ");
    load().then((opened) => {
      if (lost.trim() && !/%/.test(lost) && opened.find(lost).count) take(lost);
    }, () => {}); // said when something is searched for
  }
})();
