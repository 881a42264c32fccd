import { stopwords as english } from '@orama/stopwords/english';
import { stopwords as indonesian } from '@orama/stopwords/indonesian';
import { fold } from './tokens.ts';

/** Everyday words that say nothing of their own: short spellings, laughter, forms of address. */
export const FILLERS: Record<'id' | 'en', string> = {
  id: `
    aja alias abis baru belom bgt banget bener benar beneran bgtu bgini bikin biar bisa blm blum bnyk bt buat bs byk cm cuma cuman dah dapet dapat dg dgn dikit dlm doang donk dong dr dri duluan emang gimana
    gini gitu gt gtu hbs hehe hehehe haha hrs jd jg jgn jadi juga jln kalo kali kayak kaya kayaknya kek kl klo klw km kmrn knp kok kpd krn krna ksh kyk lah lbh lg lho loh lwt mah makin malah masi masih mlah mo mmg msh
    nah nih nya ni nyoba oh ok oke okay org orang pas pd pdhl pengen plus pun punya pny sampe sampai sbg sd sdh skrg sm sama sampek sempet sih slalu smua soal spt sy tau tdi td tp tpi trs trus tsb tuh tu tulis ud uda udah udh utk
    wkwk wkwkwk ya yaa yah yaudah yg yng ye yuk
    ah oh eh ih wah duh aduh hadeh sini disini dsini situ disitu dsitu sana disana dsana kesini kesana
    untuk per si yuk deh nih mohon tolong dalem sekali juga punya ama
    abang agan bang bapak bos boss bosku bro bu bun bunda gan ibu kak kakak ka kk min mas mba mbak om pak sis sista sob tante
  `,
  en: `
    actually also always anyway back bit come could does done even ever every get gets getting got gotten give go going had hi hello however im instead ive just kinda let like maybe me much my
    okay ok please really say says still sure take than thats thing things think though thought expected told us using via want way whole would yes yet youre need
    enough
    one ones anything something everything someone anyone people question
  `,
};

/** How one speaks of buying in any review. A search finds them, but never asks for them alone. */
export const TRADE: Record<'id' | 'en', string> = {
  id: `
    barang brg barangnya produk product item order orderan pesan pesanan pesen beli belanja bintang review ulasan toko seller penjual pembeli tokopedia shopee lazada bukalapak
  `,
  en: 'product item items products order orders ordered buy bought buying purchase purchased review reviews goods',
};

/** In these lists, and yet what people say of goods. */
const KEPT = new Set(['kecil', 'lama', 'lamanya', 'percuma', 'sampai', 'sampe', 'pas', 'same']);

const FUNCTION_WORDS = new Set(
  [...indonesian, ...english, ...`${FILLERS.id} ${FILLERS.en}`.trim().split(/\s+/)].map(fold).filter((word) => !KEPT.has(word)),
);
const ASKING = new Set(
  'apakah gimana bagaimana berapa kapan kenapa mengapa ada adakah gmn knp does is how why when which what where did do anybody'.split(' '),
);
const TRADE_WORDS = new Set(`${TRADE.id} ${TRADE.en}`.trim().split(/\s+/));

/** Whether a folded word only holds a sentence together. It does not count in a search. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word) || ASKING.has(word);
}

/** Whether a folded word, or base, could stand in any review of a shop. */
export function isTradeWord(word: string): boolean {
  return TRADE_WORDS.has(word);
}
