// What is found for a query. It touches no page, so that tests ask it what readers ask.
const HelpSearch = (() => {
  const FIELDS = ["title", "words", "headings", "text"];
  const BOOST = { title: 3, words: 4, headings: 2, text: 1 };
  const MOST_WORDS = 12;
  const ALIKE = 0.8; // what another name of the thing counts, beside the word that was typed
  const BESIDE = 0.2; // and what a word counts that means about the same
  const HALF = 0.5; // so much of a query an article has to have
  const NAMED = 1.5; // what a query that an article is called by counts more
  const FEW = 3; // where fewer articles have all words, others follow

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
      const all = [...run];
      if (all.length < 2 || !dense.test(run)) return [all.slice(0, script.longest).join("")];
      return all.slice(1).map((letter, at) => all[at] + letter);
    };
    const terms = (text) =>
      (fold(text).match(word) || []).flatMap((run) => run.match(piece).flatMap(pieces));
    return { terms, isDense: (term) => dense.test(term) };
  };

  const options = (read) => ({ fields: FIELDS, tokenize: read.terms, processTerm: (term) => term });

  // Whether as many letters changed, added, left out or swapped with the next make one word of the other.
  const isNear = (one, other, most) => {
    if (most < 0) return false;
    if (!one || !other) return one.length + other.length <= most;
    const after = (some, more) => isNear(one.slice(some), other.slice(more), most - (one[0] !== other[0]));
    if (one[0] === other[0]) return after(1, 1);
    return after(1, 1) || after(1, 0) || after(0, 1) || (one[0] === other[1] && one[1] === other[0] && after(2, 2));
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

    const ask = (terms, more) => index.search({ combineWith: "AND", queries: terms }, { boost: BOOST, ...more });
    // The fewest typos with which some article has the word, as far as its length allows any.
    const fewest = (term) => {
      let some = 0;
      while (some < typos(term) && !ask([term], { prefix, fuzzy: some }).length) some += 1;
      return some;
    };
    // Two neighbors in the wrong order are one typo, too.
    const swapped = (term) => {
      const letters = typos(term) ? [...term] : [];
      return letters.slice(1).map((letter, at) => letters.with(at, letter).with(at + 1, letters[at]).join(""));
    };
    // What may have been meant by a word that no article has.
    const meant = (term) =>
      phrases.filter(({ terms: [word, ...rest] }) =>
        word && !rest.length && ((prefix(term) && word.startsWith(term)) || isNear(term, word, typos(term)))).map(({ group }) => group);

    // The terms as words: those together that name a thing are one; so is a run without spaces, of which each pair is a
    // share. Each with the groups of things that it names.
    const words = (terms) => {
      const found = [];
      let run = [];
      for (let at = 0; at < terms.length; ) {
        const here = phrases.filter(({ terms: name }) => name.length && name.every((term, next) => terms[at + next] === term));
        const length = Math.max(1, ...here.map((phrase) => phrase.terms.length));
        const longest = here.filter((phrase) => phrase.terms.length === length);
        const groups = longest.map((phrase) => phrase.group);
        const word = { typed: terms.slice(at, at + length), groups, isName: longest.some((phrase) => phrase.isName), share: 1 };
        found.push(word);
        run = groups.length || !read.isDense(terms[at]) ? [] : [...run, word];
        for (const each of run) each.share = 1 / run.length;
        at += length;
      }
      return found;
    };

    // What may stand for a word: terms, how much they count, and how they are looked for.
    const ways = ({ typed, groups, isName }, fuzzy) => {
      const isKnown = ask(typed).length > 0;
      const known = groups.length || isKnown ? groups : meant(typed[0]);
      const names = phrases.filter((phrase) => known.includes(phrase.group));
      return [
        [typed, 1, { prefix, fuzzy }],
        ...(isKnown ? [] : swapped(typed[0])).map((term) => [[term], ALIKE]),
        ...names.map((name) => [name.terms, name.isName && (isName || !isKnown) ? ALIKE : BESIDE]),
      ];
    };

    // The articles that answer a word, each by the best of what may stand for it: many names of a thing are still one.
    const answers = (ways, share) => {
      const found = new Map();
      for (const [terms, weight, more] of ways) {
        for (const { id, score, match } of ask(terms, more)) {
          const last = found.get(id) ?? { score: 0 };
          const next = ((share || 1) * weight * score) / terms.length ** 2; // MiniSearch adds up, and counts the terms once more
          found.set(id, { share, score: Math.max(last.score, next), match: { ...last.match, ...match } });
        }
      }
      return found;
    };
    const isInName = ({ match }) => Object.values(match).flat().some((field) => FIELDS.indexOf(field) < 2);
    const sum = (list, name) => list.reduce((total, each) => total + each[name], 0);

    // Articles with at least half of the words, the best first. Each word counts once; what title and other names answer
    // whole counts more, and more again where they have the words of the question too: these have no share in the whole.
    const ranked = (asked, fuzzy, common) => {
      const each = [...asked.map((word) => answers(ways(word, fuzzy), word.share)), ...common.map((term) => answers([[[term], 1]], 0))];
      const rank = (id) => {
        const hits = each.flatMap((found) => found.get(id) ?? []);
        const part = sum(hits, "share") / sum(asked, "share");
        const isNamed = part === 1 && hits.every((hit) => !hit.share || isInName(hit));
        const isSaid = hits.length === each.length && hits.every(isInName);
        return { id, part, score: sum(hits, "score") * part * NAMED ** (isNamed + isSaid), match: Object.assign({}, ...hits.map((hit) => hit.match)) };
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
      const common = typed.filter((term) => !terms.includes(term));
      for (const fuzzy of [fewest, typos]) {
        const found = ranked(asked, fuzzy, common);
        const whole = found.filter(({ part }) => part === 1);
        if (whole.length) return whole.length < FEW ? found : whole;
      }
      return ranked(asked.filter((word) => !word.typed.every(isNumber)), (term) => Math.min(fewest(term), 1), common);
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
          const letters = [...part];
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
