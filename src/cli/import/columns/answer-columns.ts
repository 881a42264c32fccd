import type { Table } from '../reading/table.ts';
import { consentAsked } from './consent.ts';
import { normalizeHeader } from './fields.ts';
import type { Format } from './format.ts';
import { ABOUT_ANSWER, anyOf, headerWords, turned } from './header-words.ts';
import type { Mapping } from './mapping.ts';
import { stateOf } from './state-words.ts';
import { filledCells, judgeCell, type Kind, kindOf, meaningOfEmpty, type VisibilityColumn } from './visibility.ts';

/** Words for an answer within a header of any spelling, such as `replyispublic`. */
const ANSWER =
  /repl(?:y|ies|ied)|respon(?:ses?|ded|d(?= )|s(?= ))|answer(?:s|ed)?|balas(?:an)?|tanggapan|jawaban|antwort(?:en)?|respuestas?|reponses?|respostas?|rispost[ae]|antwoord(?:en)?|返信|回答|답변|الرد/gu;
/** Who gives an answer, and who gets it. */
const BY_WHOM =
  / (?:(?:to|for|from|by) )?(?:the )?(?:owners?|shops?|stores?|sellers?|merchants?|company|business|brand|vendor|developer|host|admin|management|team|our|your|toko|penjual|pemilik|customers?|reviewers?|authors?|everyone)(?= )/g;
/** How an answer was given: "private message". */
const MANNER = /^ *(?:type|kind|scope|audience|privacy|access|channel|via|mode|tipe|jenis|art|tipo) *$/;
/** What a state of an answer means, and for whom it is. */
export const ANSWER_STATES: NonNullable<Format['status']> = Object.fromEntries(
  Object.entries({
    shown:
      'sent replied answered responded done delivered everyone everybody all anyone customer customers publicly semua terkirim dibalas terjawab gesendet beantwortet alle enviado enviada respondido respondida todos envoyée envoyé répondu tous inviato risposto tutti verzonden beantwoord iedereen',
    hidden: 'staff team admin admins nobody onlyme me us owner owners self selected staf tim niemand nadie personne nessuno',
  } as const).flatMap(([meaning, said]) => said.split(' ').map((word) => [normalizeHeader(word), meaning as 'shown' | 'hidden'])),
);
/** A column of answers that readers do not see: notes of the shop, drafts, proposals of a program. */
const FOR_ITSELF = anyOf(
  'private,privately,internal,internally,confidential,secret,draft*,unpublished,hidden,deleted,rejected,note,notes,memo,suggest*,propos*,template*,generated,ai,pribadi,rahasia,catatan,draf,saran,privat*,intern,interne,interner,internes,interno,interna,vertraulich*,entwurf,vorschlag,notiz*,privad*,confidencial,confidenziale,borrador,brouillon,suggérée,nota,bozza,rascunho,prive,privee,concept,*内部*,*非公開*,*下書き*',
);
const IS_NOT_SHOWN = turned('publi*,public*,show*,shown,display*,visible,*tampil*');

/** Whether a header is that of answers which were written for the shop itself: "Private reply", "Response draft". */
export function isAnswerForItself(header: string): boolean {
  const said = headerWords(header);
  return ABOUT_ANSWER.test(said) && (FOR_ITSELF.test(said) || IS_NOT_SHOWN.test(said)) && consentAsked(header) === undefined;
}

const CUSTOMER = anyOf(
  'customer,customers,client,clients,buyer,buyers,reviewer,reviewers,guest,guests,user,users,respondent,respondents,pelanggan,pembeli,konsumen,responden,kunde,kunden,kundin,cliente,clientes,clienti,klant,klanten',
);
/** "Response to customer" is the shop's. */
const TO_CUSTOMER = / (?:to|for|an|au|aux|al|para|per|voor|fur|ke|untuk|kepada) (?:the |den |die |el |los |de )?$/;
const BY_SHOP = anyOf(
  'reply,replies,replied,balasan,返信,الرد,owner*,shop,store,seller,merchant,company,business,brand,vendor,developer,host,admin,management,our,toko,penjual,pemilik,handler*,verkaufer*,tienda,vendedor*,boutique,vendeur*',
);

/** Whose answers stand below a header: "Customer response", "Owner response"; `unclear` below "Response" and "Your answer". */
export function whoseAnswer(header: string): 'customer' | 'shop' | 'unclear' {
  const said = headerWords(header);
  const customer = CUSTOMER.exec(said);
  if (customer !== null) return TO_CUSTOMER.test(said.slice(0, customer.index + 1)) ? 'shop' : 'customer';
  return BY_SHOP.test(said) ? 'shop' : 'unclear';
}

/** Which columns say whether readers see the answer, such as `reply.isPrivate` and "Reply Type". */
export function findAnswerVisibility(
  { columns, rows }: Pick<Table, 'columns' | 'rows'>,
  mapping: Pick<Mapping, 'columns'>,
): VisibilityColumn[] {
  const taken = new Set(Object.values(mapping.columns));
  return columns.flatMap((column, index) => {
    const said = headerWords(column);
    const about = said.replace(ANSWER, ' ');
    if (taken.has(column) || about === said || consentAsked(column) !== undefined) return [];
    const cells = filledCells(rows, index).toArray();
    const byCells = cells.some(isForFew) ? ['status' as const] : [];
    const kind = [kindOfFact(about) ?? [], byCells].flat().find((one) => saysStates(one, cells));
    if (kind === undefined) return [];
    return [{ column, kind, empty: meaningOfEmpty(kind, rows, index) }];
  });
}

/** Whether a cell says what became of an answer, such as "Replied" and "pending". */
export function isStateOfAnswer(cell: string): boolean {
  return (
    judgeCell('status', cell, ANSWER_STATES) !== 'unknown' || /^(?:not|no|un|belum|nicht|non|sin)[\s_-]*(?:\p{L}+[\s_-]*)?$/iu.test(cell)
  );
}

/** Whether a fact in the record of an answer, such as `private: 1`, keeps it from readers. */
export function hidesAnswer(name: string, value: string): boolean {
  const kind = kindOfFact(headerWords(name).replace(ANSWER, ' '));
  if (kind === undefined) return false;
  if (value === '') return kind.startsWith('shown');
  const said = judgeCell(kind, value, ANSWER_STATES);
  return said === 'hidden' || (said === 'unknown' && kind !== 'status');
}

/** @param about the words of a header without those for an answer */
function kindOfFact(about: string): Kind | undefined {
  const fact = about.replace(BY_WHOM, ' ').replace(/(privat|public)e?ly/g, (_, word: string) => (word === 'privat' ? 'private' : word));
  return MANNER.test(fact) ? 'status' : kindOf(fact);
}

/** "Private message" or "staff", below whatever header. */
function isForFew(cell: string): boolean {
  return cell.length <= LONGEST_STATE && (ANSWER_STATES[normalizeHeader(cell)] ?? stateOf(cell)) === 'hidden';
}

/** Characters. A longer text is an answer. */
const LONGEST_STATE = 30;

/** Whether the cells tell apart what is shown and what is not; "Private reply" is a column of answers in some exports. */
function saysStates(kind: Kind, cells: readonly string[]): boolean {
  const known = cells.filter((cell) => judgeCell(kind, cell, ANSWER_STATES) !== 'unknown').length;
  return kind === 'status' ? known > 0 && cells.every((cell) => cell.length <= LONGEST_STATE * 2) : known * 2 >= cells.length;
}
