import { isFunctionWord } from '#src/language/function-words.ts';
import { parseQuery, type Term } from './query.ts';

/** What somebody wants to know. */
export interface ParsedQuestion {
  terms: Term[];
  /** The terms that the question is about; the others are how one asks. */
  telling: Term[];
  /** All praise, or all complaints, of whatever. */
  side?: 'praise' | 'blame';
}

/** Words with which people ask, in both languages. A review need not say them. */
const ASKING =
  /^\s*(?:apakah|apa|gimana|bagaimana|gmn|berapa|brp|kapan|kenapa|mengapa|siapa|mana|adakah|ada|is|are|was|were|do|does|did|can|could|will|would|how|what|why|when|where|which|who|has|have|any)\b|\?\s*$|\b(?:nggak|ngga|gak|gk|ga|g|enggak|tidak|tdk|kah)\s*(?:ya|sih|kak|min)?\s*\??$/i;
/** *Berapa lama* and *how long* ask for a time, and call nothing slow. */
const MEASURES = /\b(?:(?:se)?berapa|brp)\s+(?:lama|banyak|cepat|hari)\b|\bhow\s+(?:long|many|much|soon|fast)\b/gi;
/** Verbs and nouns that fit any question. */
const GENERAL = new Set(
  `pakai guna coba beli terima dapat kata bilang cerita orang pelanggan pengguna pembeli kalian ulasan pendapat rasa kalau jadi terbukti
  use try buy get receive say tell people person customer buyer user opinion experience think come arrive anyone bahas bicara cerita komentar talk speak
  hasil kondisi keadaan barang produk item product thing pengalaman soal tentang about lihat see look accept allow offer provide give`
    .trim()
    .split(/\s+/),
);

const PRAISE =
  /\b(?:kelebihan|keunggulan|keuntungan|plus|pujian|bagusnya|disukai|pros|advantages?|strengths|praise|like most|like about)(?:nya)?\b/i;
const BLAME =
  /\b(?:kekurangan|kurang apa|apa kurang|apa yang kurang|kelemahan|minus|keluhan|dikeluhkan|komplain|dikomplain|jeleknya|masalah|problems?|complaints?|complain|cons|downsides?|drawbacks?|weaknesses|dislike)(?:nya)?\b/i;
/** What else stands in such a question. */
const ASKED_GENERALLY =
  /\b(?:ada|saja|aja|apa|yang|yg|orang|org|banyak|paling|sering|umum|utama|main|common|most|often|any|there|the|of|about|with)\b/gi;

/** Whether a query is a question. */
export function isQuestion(query: string): boolean {
  return ASKING.test(query) && parseQuestion(query).terms.length > 0;
}

/** Reads a question. Words that only ask are left out; where nothing else is there, they are what was asked. */
export function parseQuestion(text: string): ParsedQuestion {
  const side = PRAISE.test(text) ? 'praise' : BLAME.test(text) ? 'blame' : undefined;
  const plain = text.replace(MEASURES, ' ').replace(/\?+/g, ' ');
  const terms = parseQuery(side === undefined ? plain : plain.replace(PRAISE, ' ').replace(BLAME, ' ').replace(ASKED_GENERALLY, ' '));
  const isOnlyAsking = terms.every((term) => term.kind === 'word' && (isFunctionWord(term.word) || term.optional));
  if (side !== undefined && isOnlyAsking) return { terms: parseQuery(plain), telling: [], side };
  const telling = terms.filter((term) => term.kind === 'phrase' || (!term.optional && !term.bases.some((base) => GENERAL.has(base))));
  const kept = telling.length === 0 ? terms : terms.filter((term) => telling.includes(term) || (term.kind === 'word' && term.optional));
  return { terms: kept, telling: telling.filter(tellsMuch).length === 0 ? telling : telling.filter(tellsMuch) };
}

/** It judges, or names a thing that the synonyms know. */
function tellsMuch(term: Term): boolean {
  if (term.kind === 'phrase') return true;
  return term.concepts.length > 0;
}
