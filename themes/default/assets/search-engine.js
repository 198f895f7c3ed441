// What is found for a query. It touches no page, so that tests ask it what readers ask.
const HelpSearch = (() => {
  const FIELDS = ["title", "words", "headings", "text"];
  const BOOST = { title: 3, words: 4, headings: 2, text: 1 };
  const MOST_WORDS = 12;
  const ALIKE = 0.8; // what another name of the thing counts, beside the word that was typed
  const BESIDE = 0.2; // and what a word counts that means about the same
  const HALF = 0.5;
  const NAMED = 1.5;
  const FEW = 3;

  // The words of a text, as the index has them: `script` came with it, and is what cut them there.
  const reader = (script) => {
    const inside = (characters, sign = "") => new RegExp(`[${sign}${characters}]+`, "gu");
    const word = inside(script.separators, "^");
    const marks = inside(script.marks);
    const piece = new RegExp(`[${script.dense}]+|[^${script.dense}]+`, "gu");
    const dense = new RegExp(`[${script.dense}]`, "u");
    const letters = new RegExp(Object.keys(script.letters).join("|"), "gu");
    const fold = (text) =>
      text.normalize("NFKD").replace(marks, "").normalize("NFKC").toLowerCase()
        .replace(letters, (letter) => script.letters[letter]);
    const pieces = (run) => {
      const all = Array.from(run);
      if (all.length < 2 || !dense.test(run)) return [all.slice(0, script.longest).join("")];
      return all.slice(1).map((letter, at) => all[at] + letter);
    };
    const terms = (text) =>
      (fold(text).match(word) || []).flatMap((run) => run.match(piece).flatMap(pieces));
    return { terms, isDense: (term) => dense.test(term) };
  };

  const options = (read) => ({ fields: FIELDS, tokenize: read.terms, processTerm: (term) => term });

  // The words for one thing as an index of their own: each that is one term is a document.
  const indexOf = (phrases) => {
    const each = (value) => Object.fromEntries(phrases.map((phrase, at) => [at, value(at)]));
    const postings = new Map();
    phrases.forEach(({ terms }, at) => {
      if (terms.length === 1) postings.set(terms[0], { ...postings.get(terms[0]), [at]: 1 });
    });
    return {
      documentCount: phrases.length,
      nextId: phrases.length,
      documentIds: each((at) => at),
      fieldIds: { text: 0 },
      fieldLength: each(() => [1]),
      averageFieldLength: [1],
      storedFields: {},
      dirtCount: 0,
      index: [...postings].map(([term, documents]) => [term, { 0: documents }]),
      serializationVersion: 2,
    };
  };

  const open = (data) => {
    const read = reader(data.script);
    const questionWords = new Set(data.script.common.split(" "));
    const isNumber = (term) => /^\p{N}+$/u.test(term);
    const isHangul = (term) => /[\uac00-\ud7a3]/u.test(term);
    const prefix = (term) =>
      term.length >= data.script.prefix || (term.length === 1 && read.isDense(term)) || isHangul(term);
    const typos = (term) => {
      if (isNumber(term) || read.isDense(term)) return 0;
      return data.script.typos.filter((least) => term.length >= least).length;
    };
    const index = MiniSearch.loadJS(data.index, options(read));
    const phrases = data.same.flatMap((kinds, group) =>
      kinds.flatMap((words, kind) => words.map((word) => ({ group, isName: !kind, terms: read.terms(word) }))));
    const names = MiniSearch.loadJS(indexOf(phrases), { ...options(read), fields: ["text"] });

    // The groups of words for one thing that the terms from `at` on name, and how many terms that takes.
    const named = (terms, at) => {
      let length = 1;
      let groups = [];
      let isName = false;
      for (const phrase of phrases) {
        const isThere = phrase.terms.length > 0 && phrase.terms.every((term, next) => terms[at + next] === term);
        if (!isThere || phrase.terms.length < length) continue;
        if (phrase.terms.length > length) [groups, isName] = [[], false];
        length = phrase.terms.length;
        groups.push(phrase.group);
        isName ||= phrase.isName;
      }
      return { length, groups, isName };
    };
    const ask = (query, more) => index.search(query, { prefix, boost: BOOST, ...more });
    // The fewest typos with which some article has the word, as far as its length allows any.
    const counted = new Map();
    const fewest = (term) => {
      if (!counted.has(term)) {
        const most = typos(term);
        let some = 0;
        while (some < most && !ask(term, { fuzzy: some }).length) some += 1;
        counted.set(term, some);
      }
      return counted.get(term);
    };
    const all = (queries, more) => ({ combineWith: "AND", queries, ...more });
    const exactly = { fuzzy: false, prefix: false };
    // Two neighbors in the wrong order are one typo, too.
    const swapped = (term) => {
      const letters = typos(term) ? Array.from(term) : [];
      return letters.slice(1).map((letter, at) => letters.with(at, letter).with(at + 1, letters[at]).join(""));
    };
    // What may have been meant by a word that no article has.
    const meant = (term) => {
      const found = [...names.search(term, { prefix, fuzzy: typos }), ...swapped(term).flatMap((each) => names.search(each, exactly))];
      return found.map(({ id }) => phrases[id].group);
    };

    // The terms as words: those together that name a thing are one; so is a run without spaces, of which each pair is a
    // share. Each with the groups of things that it names.
    const words = (terms) => {
      const found = [];
      let run = [];
      for (let at = 0; at < terms.length; ) {
        const { length, groups, isName } = named(terms, at);
        const word = { typed: terms.slice(at, at + length), groups, isName, share: 1 };
        found.push(word);
        run = groups.length || !read.isDense(terms[at]) ? [] : [...run, word];
        for (const each of run) each.share = 1 / run.length;
        at += length;
      }
      return found;
    };

    // What may stand for a word, and how much that counts.
    const ways = ({ typed, groups, isName }, fuzzy) => {
      const isKnown = ask(all(typed, exactly)).length > 0;
      const known = groups.length || isKnown ? groups : meant(typed[0]);
      const others = phrases
        .filter((phrase) => known.includes(phrase.group) && phrase.terms.join() !== typed.join())
        .map((phrase) => ({ terms: phrase.terms, options: exactly, weight: phrase.isName && (isName || !isKnown) ? ALIKE : BESIDE }));
      const orders = isKnown ? [] : swapped(typed[0]).map((term) => ({ terms: [term], options: exactly, weight: ALIKE }));
      return [{ terms: typed, options: { fuzzy }, weight: 1 }, ...orders, ...others];
    };

    // The articles that answer a word, each by the best of what may stand for it: many names of a thing are still one.
    const answers = (ways) => {
      const found = new Map();
      for (const { terms, options, weight } of ways) {
        for (const { id, score, match } of ask(all(terms, options))) {
          const last = found.get(id) || { score: 0, match: {} };
          const next = (weight * score) / terms.length ** 2; // MiniSearch adds up, and counts the terms once more
          found.set(id, { score: Math.max(last.score, next), match: { ...last.match, ...match } });
        }
      }
      return found;
    };
    const isInName = ({ match }) => Object.values(match).flat().some((field) => field === "title" || field === "words");
    const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

    // Articles with at least half of the words, the best first. Each word counts once; what title and other names answer
    // whole counts more, and more again where they have the words of the question too.
    const ranked = (asked, fuzzy, common, tells = () => true) => {
      const each = asked.map((word) => (tells(word) ? answers(ways(word, fuzzy)) : new Map()));
      const whole = sum(asked.map((word) => word.share));
      const rank = (id) => {
        const hits = each.flatMap((found, at) => (found.has(id) ? [{ ...found.get(id), share: asked[at].share }] : []));
        const also = common.flatMap((found) => found.get(id) ?? []);
        const part = sum(hits.map((hit) => hit.share)) / whole;
        const isWhole = hits.length === each.length;
        const isNamed = isWhole && hits.every(isInName);
        const isSaid = isNamed && also.length === common.length && also.every(isInName);
        const told = sum(hits.map((hit) => hit.score * hit.share)) * part + sum(also.map((hit) => hit.score));
        const score = told * NAMED ** (isNamed + isSaid);
        return { id, isWhole, part, score, match: Object.assign({}, ...[...hits, ...also].map((hit) => hit.match)) };
      };
      return [...new Set(each.flatMap((found) => [...found.keys()]))].map(rank)
        .filter((found) => found.part >= HALF)
        .sort((one, other) => other.score - one.score || one.id - other.id);
    };

    // Articles with all words; else with all, and more typos than seem needed. Where few have them, those with half of
    // them follow; where none has, only these are left, with one typo at most, and a number tells nothing. Words that every
    // text has find nothing, but tell what comes first.
    const search = (query) => {
      const typed = read.terms(query).slice(0, MOST_WORDS);
      const telling = typed.filter((term) => !questionWords.has(term));
      const terms = telling.length ? telling : typed;
      const asked = words(terms);
      const common = typed.filter((term) => !terms.includes(term)).map((term) => answers([{ terms: [term], options: exactly, weight: 1 }]));
      for (const fuzzy of [fewest, typos]) {
        const found = ranked(asked, fuzzy, common);
        const whole = found.filter(({ isWhole }) => isWhole);
        if (whole.length) return whole.length < FEW ? found : whole;
      }
      return ranked(asked, (term) => Math.min(fewest(term), 1), common, ({ typed }) => !typed.every(isNumber));
    };

    // The section that answers most of the typed words; none where title and summary answer as many. Each matched
    // term goes with the typed one that it begins with.
    const best = (article, matched) => {
      const [title, , summary, , sections] = article;
      const count = (text) => new Set(read.terms(text).filter((term) => matched.has(term)).map((term) => matched.get(term))).size;
      let most = 2 * count(title) + count(summary);
      let found = null;
      for (const section of sections) {
        const weight = 2 * count(section[1]) + count(section[2]);
        if (weight > most) [most, found] = [weight, section];
      }
      return found;
    };

    // A text in stretches, each with whether it answers the query.
    const marked = (text, matched) => {
      const out = [];
      const add = (part, hit) => {
        const last = out[out.length - 1];
        if (last && last[1] === hit) last[0] += part;
        else if (part) out.push([part, hit]);
      };
      for (const part of text.split(/(\s+)/u)) {
        const terms = read.terms(part);
        if (!terms.some((term) => matched.has(term))) add(part, false);
        else if (!terms.some(read.isDense)) {
          for (const word of part.split(/([^\p{L}\p{N}\p{M}]+)/u)) add(word, read.terms(word).some((term) => matched.has(term)));
        } else {
          const letters = Array.from(part);
          const hits = letters.map((_, at) => matched.has(read.terms(letters.slice(at, at + 2).join(""))[0]));
          letters.forEach((letter, at) => add(letter, hits[at] || (at > 0 && hits[at - 1] && read.isDense(letter))));
        }
      }
      return out;
    };

    const AROUND = 60;
    const LONG = 160;
    // The stretch of a text around its first matched word.
    const excerpt = (text, matched) => {
      const whole = marked(text, matched);
      const first = whole.findIndex((part) => part[1]);
      const before = whole.slice(0, Math.max(first, 0)).reduce((sum, part) => sum + part[0].length, 0);
      let from = before > AROUND ? before - AROUND : 0;
      if (from) from = Math.min(before, text.indexOf(" ", from) + 1 || before);
      let to = Math.min(text.length, from + LONG);
      if (to < text.length) to = Math.max(text.lastIndexOf(" ", to), before + 1);
      const out = from ? [["… ", false]] : [];
      let at = 0;
      for (const [part, hit] of whole) {
        const shown = part.slice(Math.max(from - at, 0), Math.max(to - at, 0));
        if (shown) out.push([shown, hit]);
        at += part.length;
      }
      return to < text.length ? [...out, [" …", false]] : out;
    };

    // At most `most` articles, the best first, and how many there are.
    const find = (query, most = 8) => {
      const found = search(query);
      const typed = read.terms(query);
      const articles = found.slice(0, most).map((result) => {
        const article = data.articles[result.id];
        const whose = (term) => [term, typed.find((each) => term.startsWith(each)) ?? ""];
        const matched = new Map(Object.keys(result.match).map(whose));
        const section = best(article, matched);
        const text = section && section[2] ? section[2] : article[2];
        return {
          title: marked(article[0], matched),
          href: section && section[0] ? `${article[1]}#${section[0]}` : article[1],
          heading: section && section[1] ? marked(section[1], matched) : [],
          excerpt: excerpt(text, matched),
          isUnmet: Boolean(article[3]),
        };
      });
      return { count: found.length, articles };
    };
    return { find, topics: data.topics, contact: data.contact };
  };

  return { open, reader, options };
})();
