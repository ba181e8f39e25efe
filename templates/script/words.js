// Words as the search knows them. The same three steps are taken in Python when the index is made
// (book/editions/search/index.py): split, stem, fold. A test holds the two to the same answers.

const WORD = /[\p{L}\p{N}]+/gu;

function wordsOf(text) {
  return text.normalize("NFC").replaceAll("\u00ad", "").toLowerCase().match(WORD) ?? [];
}

// Snowball's Norwegian stemmer (snowballstem.org, norwegian.sbl of version 3). It knows the endings
// of bokmål and of nynorsk. Step 1 takes away the longest of these endings after the first syllable.
const ENDINGS = ("a e ede ande ende ane ene hetene erte en heten ar er heter s as es edes endes enes "
  + "hetenes ens hetens ers ets et het ert ast").split(" ");
const DERIVED = "leg eleg ig eig lig elig els lov elov slov hetslov".split(" ");
const KEEPS_ERS = /(?:ind|kk|nk|amm|omm|kap|pp|lt|ast|øst|v)$/;
const LOSES_ERS = /(?:skap|hav|giv)$/;
const TAKES_S = /(?:[bcdfghjlmnoptvyz]|[^e]r|[^aeiouyåæêòóôø]k)$/;
const FIRST_SYLLABLE = /^[^aeiouyåæêòóôø]*[aeiouyåæêòóôø]+[^aeiouyåæêòóôø]/;

function longest(word, endings, from) {
  return endings
    .filter((ending) => word.length - ending.length >= from && word.endsWith(ending))
    .reduce((best, ending) => (ending.length > best.length ? ending : best), "");
}

function withoutEnding(word, from) {
  const ending = longest(word, ENDINGS, from);
  const rest = word.slice(0, word.length - ending.length);
  if (ending === "ert" || ending === "erte") return rest + "er";
  if (ending === "ers" && KEEPS_ERS.test(rest) && !LOSES_ERS.test(rest)) return word;
  if (ending === "s" && !TAKES_S.test(rest)) return word;
  return rest;
}

function stemNorwegian(word) {
  if (word.length < 3) return word;
  const syllable = FIRST_SYLLABLE.exec(word);
  const from = Math.max(3, syllable ? syllable[0].length : word.length);
  let stem = withoutEnding(word, from);
  if (stem.length - 2 >= from && /[dv]t$/.test(stem)) stem = stem.slice(0, -1);
  const derived = longest(stem, DERIVED, from);
  return stem.slice(0, stem.length - derived.length);
}

// Letters that people write in more than one way become one: å, aa and a; ø, ö, oe and o; æ and ae.
// So «Ålesund» is found as «alesund» and «aalesund», «studentoppgåver» as «studentoppgaver».
function fold(word) {
  return word
    .replaceAll("æ", "ae").replaceAll("ø", "o").replaceAll("đ", "d").replaceAll("ŧ", "t")
    .normalize("NFD").replace(/\p{M}/gu, "")
    .replaceAll("aa", "a").replaceAll("oe", "o");
}

// Languages without a stemmer of ours are searched by whole words and their beginnings.
const STEMMERS = { no: stemNorwegian, nb: stemNorwegian, nn: stemNorwegian };

function stemmerFor(language) {
  return STEMMERS[language.slice(0, 2).toLowerCase()] ?? ((word) => word);
}
