// Finding: which passages answer a query, the best first. Nothing here touches the page. The index
// was made with the book (book/editions/search/index.py): its terms are folded stems of words and of the
// parts of compounds.

// How much a term counts when it is the word itself, a shorter stem of it, a word that begins with
// it, a part of the compound that was asked for, or a likely misspelling.
const SAME = 1, SHORTER = 0.7, BEGINS = 0.5, PART = 0.6, MISSPELT = 0.5;
const SHORTEST_PART = 4;
// How quickly more of the same word adds less, and how much a long passage must have more of it
// (Robertson and Zaragoza 2009, BM25: k1 and b).
const SATURATION = 2, LENGTH = 0.5;
// By what a passage is: chapter, term, text, result, caption, summary, sources (Rank in search.py).
const RANKS = [1.2, 1.25, 1, 0.8, 0.7, 0.75, 0.4];
// How much a passage loses that lacks words of the query: its score times their share to this power.
const LACKING = 1.5;

function readIndex(data) {
  const passages = data.passages.map(([href, title, chapter, text, rank]) =>
    ({ href, title, chapter: data.chapters[chapter], text, rank }));
  const postings = data.postings.split(";");
  const mean = passages.reduce((sum, { text }) => sum + text.length, 0) / passages.length;
  return {
    language: data.language,
    passages,
    lengths: passages.map(({ text }) => 1 - LENGTH + LENGTH * text.length / mean),
    terms: data.terms.split(" ").map((term, i) => ({ term, posting: postings[i], places: null })),
    known: new Set(data.terms.split(" ")),
  };
}

// Where a term stands; read from its posting when it is first asked for.
function placesOf(entry) {
  let passage = 0;
  entry.places ??= entry.posting.split(" ").map((place) => {
    const [gap, weight] = place.split(":");
    passage += parseInt(gap, 36);
    return { passage, weight: weight ? parseInt(weight, 36) : 1 };
  });
  return entry.places;
}

// Letters to change, add, take away or swap to make one word of another; `most` when it is no less.
function distance(one, other, most) {
  if (Math.abs(one.length - other.length) >= most) return most;
  let before = [], row = [...Array(other.length + 1).keys()];
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
      next[j] = Math.min(change, row[j] + 1, next[j - 1] + 1);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        next[j] = Math.min(next[j], before[j - 2] + 1);
      }
    }
    if (Math.min(...next) >= most) return most;
    [before, row] = [row, next];
  }
  return row[other.length];
}

// The parts of a compound that the book does not have, if it has both.
function partsOf(index, word) {
  const stem = stemmerFor(index.language);
  for (let at = word.length - SHORTEST_PART; at >= SHORTEST_PART; at -= 1) {
    const last = fold(stem(word.slice(at)));
    if (!index.known.has(last)) continue;
    for (const link of ["", "s", "e"]) {
      if (!word.slice(0, at).endsWith(link)) continue;
      const first = fold(stem(word.slice(0, at - link.length)));
      if (first.length >= SHORTEST_PART && index.known.has(first)) return [first, last];
    }
  }
  return [];
}

// One word of a query: each term of the index that answers it, and how well.
function answersTo(index, word, isLast) {
  const stem = stemmerFor(index.language);
  const folded = fold(word), wanted = fold(stem(word)), shorter = fold(stem(stem(word)));
  const found = new Map();
  for (const entry of index.terms) {
    const { term } = entry;
    if (term === wanted) found.set(entry, SAME);
    else if (term === shorter) found.set(entry, SHORTER);
    else if ((wanted.length >= SHORTEST_PART && term.startsWith(wanted)) || (isLast && term.startsWith(folded))) {
      found.set(entry, BEGINS);
    }
  }
  if (found.size) return found;
  const long = wanted.length >= 7;
  if (long) addLikely(index, wanted, 1, found);
  const parts = found.size ? [] : partsOf(index, word);
  for (const entry of index.terms) if (parts.includes(entry.term)) found.set(entry, PART);
  if (!found.size && wanted.length >= SHORTEST_PART) addLikely(index, wanted, long ? 2 : 1, found);
  return found;
}

// The terms at most so many letters away that are nearest.
function addLikely(index, wanted, most, found) {
  let least = most;
  for (const entry of index.terms) {
    const away = distance(entry.term, wanted, least + 1);
    if (away > least) continue;
    if (away < least) found.clear();
    least = away;
    found.set(entry, MISSPELT);
  }
}

// Passage → score for one word of the query.
function scores(index, answers) {
  const found = new Map();
  for (const [entry, like] of answers) {
    const places = placesOf(entry);
    const rarity = Math.log(1 + index.passages.length / places.length);
    for (const { passage, weight } of places) {
      const often = weight / (weight + SATURATION * index.lengths[passage]);
      const score = like * rarity * often;
      found.set(passage, Math.max(found.get(passage) ?? 0, score));
    }
  }
  return found;
}

// The best first: passages that have as many of the words as any has, or all but one of those.
function search(index, query) {
  const words = [...new Set(wordsOf(query))];
  const answers = words.map((word, i) => answersTo(index, word, i === words.length - 1));
  const total = new Map();
  for (const each of answers) {
    for (const [passage, score] of scores(index, each)) {
      const sum = total.get(passage) ?? { passage, words: 0, score: 0 };
      total.set(passage, { passage, words: sum.words + 1, score: sum.score + score });
    }
  }
  for (const hit of total.values()) {
    hit.score *= RANKS[index.passages[hit.passage].rank] * (hit.words / words.length) ** LACKING;
  }
  const most = Math.max(0, ...[...total.values()].map((hit) => hit.words));
  const hits = [...total.values()]
    .filter((hit) => hit.words >= Math.max(1, most - 1))
    .sort((a, b) => b.score - a.score || a.passage - b.passage)
    .map((hit) => index.passages[hit.passage]);
  const terms = new Set(answers.flatMap((each) => [...each.keys()].map(({ term }) => term)));
  return { hits, terms };
}

// Whether a word of the text is one that answers: it begins with a term, or holds one as a part.
function isAnswer(word, terms) {
  const folded = fold(word.normalize("NFC").toLowerCase());
  for (const term of terms) {
    if (folded === term || (term.length >= SHORTEST_PART - 1 && folded.startsWith(term))) return true;
    if (term.length >= SHORTEST_PART && folded.includes(term)) return true;
  }
  return false;
}
