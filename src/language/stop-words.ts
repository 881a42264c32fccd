import { stopwords as english } from '@orama/stopwords/english';
import { stopwords as indonesian } from '@orama/stopwords/indonesian';
import { FILLERS, TRADE } from './function-words.ts';
import { fold } from './tokens.ts';

/** Words that name no topic besides: praise, blame and thanks that fit anything, and how one speaks of ordering and of time. */
const OWN: Record<'id' | 'en', string> = {
  id: `
    ${FILLERS.id}
    ${TRADE.id}
    alhamdulillah alhamdulilah aamiin amin bagus baik bgs bravo cocok good hallo halo joss josss keren makasih mantab mantap mantul maaf mksh nice oke oks ok puas recommended recomended rekomen rekomended sip siip suka sukses semoga smoga sukak
    terima terimakasih tq thank thanks thankyou thx tengkyu top trims trimakasih trimksh jos jozz love worth it
    hari kemarin kemaren malam minggu pagi siang sore tahun tanggal bulan jam menit detik tadi besok lusa senin selasa rabu kamis jumat sabtu
    satu dua tiga empat lima enam tujuh delapan sembilan sepuluh pertama kedua ketiga kali
    jelek buruk kecewa parah payah zonk kapok banget
    kasih kasi coba pikir kira lihat liat bilang kata ngga terus tiba pantes koq disuruh
  `,
  en: `
    ${FILLERS.en}
    ${TRADE.en}
    actually also always anyway arrived around back bit bought buy came come could day days do does done enough even ever every everything feel feels find first found four get gets getting give given go goes going good got great
    had hello honest honestly however im instead ive just keep know last let like little look looks lot lots love made make makes many may maybe me mine month months more morning much my need nice nothing now
    ok okay old one ones order ordered orders product really recommend recommended review said say says second see seem seemed seems shop since something still store sure take takes tell thank thanks that thats thing things think though three time times to today told took tried try two three four five six seven eight nine ten us use used
    using want wanted way week weeks well went whole without would year years yes yesterday yet
    amazing awesome bad beautiful best better disappointed disappointing excellent fine happy perfect pleased poor terrible wonderful worse worst
    almost completely quite rather slightly word words
    monday tuesday wednesday thursday friday saturday sunday evening afternoon night
  `,
};

/** A word that turns the next one round. It may begin a phrase, so that *tidak pahit* is never shown as *pahit*. */
const NEGATIONS: Record<'id' | 'en', string> = {
  id: 'tidak tdk tak ga gak gk g nggak ngga ngak enggak engga nda ndak kagak kurang krg bukan bkn belum blm tanpa anti',
  en: 'not no never without cannot cant didnt doesnt dont hasnt havent isnt wasnt wont wouldnt arent hardly',
};

const STOP_WORDS: Partial<Record<string, ReadonlySet<string>>> = { id: setOf(indonesian, OWN.id), en: setOf(english, OWN.en) };
const NEGATION_WORDS: Partial<Record<string, ReadonlySet<string>>> = { id: setOf([], NEGATIONS.id), en: setOf([], NEGATIONS.en) };
/** Words of the package's list that matter in reviews, and are therefore kept. */
const KEPT = new Set(['kecil', 'lama']);

/** Whether a folded word can neither begin nor end a topic. */
export function isStopWord(word: string, lang: string): boolean {
  return /^.$|^\d+$/u.test(word) || (STOP_WORDS[lang]?.has(word) === true && !KEPT.has(word));
}

export function isNegation(word: string, lang: string): boolean {
  return NEGATION_WORDS[lang]?.has(word) === true;
}

function setOf(list: readonly string[], own: string): ReadonlySet<string> {
  return new Set([...list.map(fold), ...own.trim().split(/\s+/)]);
}
