import type { Row, Table } from '../reading/table.ts';
import { cellText } from '../rows/row-cells.ts';
import { answersConsent, consentAsked } from './consent.ts';
import { normalizeHeader } from './fields.ts';
import type { Format } from './format.ts';
import { ABOUT_ANSWER, anyOf, headerWords, turned } from './header-words.ts';
import type { Mapping } from './mapping.ts';
import { isPlainState, stateOf } from './state-words.ts';
import { isNo, isYes, words } from './yes-no.ts';

/** What a row says of itself: shown at its source, hidden there, or in a word that nobody here knows. */
type Visibility = { is: 'shown' } | { is: 'hidden' | 'unknown'; column: string; word: string };

/** A column that says whether readers see a review, and what an empty cell in it means. */
export interface VisibilityColumn {
  column: string;
  kind: Kind;
  empty: Judgement;
}

type Judgement = 'shown' | 'hidden' | 'unknown';
export type Kind = 'shown-by-yes' | 'hidden-by-yes' | 'shown-by-moment' | 'hidden-by-moment' | 'status' | keyof typeof ASKED;

/** What a yes and a no mean in the answer to a question for leave; `unclear` where the question can be read two ways. */
const ASKED = {
  'asked-allows': { yes: 'shown', no: 'hidden' },
  'asked-refuses': { yes: 'hidden', no: 'shown' },
  'asked-unclear': { yes: 'unknown', no: 'unknown' },
} as const satisfies Record<string, Record<'yes' | 'no', Judgement>>;

/** Columns whose yes means that readers see the review. */
const SHOWN_BY_YES = words(
  'published ispublished approved isapproved visible isvisible enabled isenabled active isactive public ispublic displayed isdisplayed live islive commentapproved validate validated öffentlich público pública publique pubblico pubblica openbaar umum tampil ditampilkan tampilkan terbit diterbitkan disetujui aktif publik veröffentlicht freigegeben sichtbar freischalten freigeschaltet aktiv publicado publicada aprobado aprobada activo activa publié approuvé actif aprovado aprovada ativo pubblicato approvato attivo gepubliceerd goedgekeurd zichtbaar diluluskan dipaparkan 公開 承認 承認済み منشور',
);
/** Columns whose yes means that readers do not see it. */
const HIDDEN_BY_YES = words(
  'hidden ishidden hide ishide deleted isdeleted delete softdeleted draft isdraft filtered isfiltered pending ispending spam isspam rejected isrejected archived isarchived removed isremoved disabled isdisabled trash istrash trashed istrashed unpublished isunpublished suppressed issuppressed blocked isblocked banned isbanned withheld iswithheld withdrawn iswithdrawn retracted revoked takendown erased iserased gdprerased forgotten optout optedout hasoptedout consentwithdrawn internal isinternal internalonly internaluseonly confidential nonpublic test istest istestreview testreview dummy sandbox ditarik dicabut rahasia sembunyi private isprivate privat privado privada privé privée privato privata intern interne interno interna vertraulich pribadi onhold isonhold held flaggedasspam markedasspam tersembunyi disembunyikan sembunyikan dihapus ditolak diblokir draf arsip versteckt verborgen gelöscht ausgeblendet gesperrt oculto oculta eliminado eliminada borrado caché supprimé masqué removido excluído nascosto eliminato verborgen verwijderd 非公開 非表示 削除済み مخفي محذوف',
);
/** Columns with a moment, a person or a reason, which only hidden reviews have. */
const HIDDEN_BY_MOMENT = words(
  'deletedat hiddenat removedat archivedat trashedat rejectedat unpublishedat suppressedat withdrawnat consentwithdrawnat consentrevokedat optedoutat optoutat optoutdate retractedat erasedat revokedat datedeleted deletedon deletedby hiddenby removedby rejectedby rejectionreason rejectreason hiddenreason hidereason deletereason deletionreason removalreason takedownreason tanggaldihapus alasanditolak alasanpenolakan alasandisembunyikan',
);
/** Columns with a moment or a place, which only reviews have that readers see. */
const SHOWN_BY_MOMENT = words(
  'consentedat consentat consentgivenat consentdate dateofconsent permissiongrantedat optinat optedinat optindate publishedat publishedon publishdate publisheddate datepublished approvedat approvedon approveddate dateapproved approvaldate tanggalterbit tanggaltayang freigegebenam veröffentlichtam',
);
/** Columns with a word for the state. */
const STATUS = words(
  'status state curated reviewstatus reviewstate moderationstatus moderation approvalstatus publishstatus publishedstatus publicationstatus poststatus visibility statusreview statusulasan reviewdisplay displaystatus approval moderationresult publication publikasi statustampil statuspublikasi statuspenayangan freigabe freigabestatus bewertungsstatus sichtbarkeit estado visibilidad moderación statut visibilité stato estadodopublicação statusbewertung ステータス 状態 公開状態 الحالة',
);

/** Words in longer headers, such as a question of a form, whose yes means that readers may see the review. */
const SHOW_WORDS =
  'tampil,tampilkan,ditampilkan,publish,published,publikasi,publikasikan,dipublikasikan,display,displayed,show,shown,visible,public,approved,approve,consent,permission,izin,mengizinkan,bersedia,boleh,bolehkah,allow,validate,validated,freigabe,veröffentlichen,veröffentlicht,publicar,publier,publicada';
/** Words in longer headers whose yes means that readers do not see it. */
const HIDE_WORDS =
  'hide,hidden,deleted,removed,spam,trash,trashed,draft,rejected,suppressed,archived,unpublished,blocked,banned,disembunyikan,sembunyikan,dihapus,ditolak,diblokir,versteckt,gelöscht,gesperrt,ausgeblendet,oculto,eliminado,rechazado,masqué,supprimé';
const ASKS_TO_SHOW = anyOf(SHOW_WORDS);
const ASKS_TO_HIDE = anyOf(HIDE_WORDS);
/** "Do not publish". */
const TURNED = turned(`${SHOW_WORDS},${HIDE_WORDS}`);
/** "Show on website": words for a place are removed from the header, since they do not say what is shown. */
const WHERE =
  / (?:on|in|at|di|pada|auf|en|sur) (?:the |our |my )?(?:web|website|site|situs|storefront|store|shop|toko|homepage|home|page|pages|widget|web page|website kami) /g;
/** Words in questions about something other than the review, such as the customer's name. */
const ASKS_FOR_ELSE = anyOf(
  'name,nama,names,namen,nombre,nom,username,nickname,profile,profil,anonym,anonim,anonymous,anonymously,identity,identitas,author,reviewer,user,customer,marketing,newsletter,email,sms,whatsapp,contact,kontak,hubungi,dihubungi,promo,cookie,cookies,terms,privacy,order,pesanan,payment,shipping,product,produk,item,shop,store,toko,photo,photos,foto,image,images,picture,pictures,gambar,video,media,date,time,at,tanggal,waktu,by,on,five,star,rating,text,url,link,reason,alasan,grund,motivo,score,count',
);

/** Which columns of a file say whether a review is shown. A column that fills a field of a review, such as its title, is none. */
export function findVisibilityColumns(
  { columns, rows }: Pick<Table, 'columns' | 'rows'>,
  mapping: Pick<Mapping, 'columns'>,
): VisibilityColumn[] {
  const { status, ...fields } = mapping.columns;
  const taken = new Set(Object.values(fields));
  return columns.flatMap((column, index) => {
    const kind =
      column === status
        ? (kindOf(column) ?? 'status')
        : (kindOfColumn(column, rows, index) ?? (!taken.has(column) && holdsStates(column, rows, index) ? 'status' : undefined));
    if (kind === undefined || (taken.has(column) && (isAsked(kind) || (kind === 'shown-by-moment' && !MOMENT_OF_DATABASE.test(column)))))
      return [];
    return [{ column, kind, empty: meaningOfEmpty(kind, rows, index) }];
  });
}

/** `published_at` is empty until a review is published, also where the day is read from it; other dates may be missing. */
const MOMENT_OF_DATABASE = /(?:published|approved)_?at$/i;

/** In a column such as `published`, an empty cell means no where other cells say yes. A question that nobody said yes to tells nothing. */
export function meaningOfEmpty(kind: Kind, rows: Table['rows'], index: number): Judgement {
  if (kind === 'asked-unclear') return 'unknown';
  if (kind !== 'shown-by-yes' && kind !== 'shown-by-moment' && kind !== 'asked-allows') return 'shown';
  if (filledCells(rows, index).some((cell) => judgeCell(kind, cell) === 'shown')) return 'hidden';
  return kind === 'asked-allows' ? 'unknown' : 'shown';
}

/** Whether a column is about visibility, by its header and by its cells. */
function kindOfColumn(column: string, rows: Table['rows'], index: number): Kind | undefined {
  const kind = kindOf(column);
  if (kind === undefined) return undefined;
  // "Review Display" is a state in some exports; in others it is the name that is shown. A question may have longer answers.
  const mayBeName = kind === 'status' && /display$/i.test(column);
  if (!mayBeName && wellKnownKind(column) !== undefined) return kind;
  const cells = filledCells(rows, index).toArray();
  const known = cells.filter((cell) => judgeCell(kind, cell) !== 'unknown').length;
  if (isAsked(kind)) return known > 0 || cells.every((cell) => cell.length <= LONGEST_CHOICE) ? kind : undefined;
  return (mayBeName ? known === cells.length : known * 2 >= cells.length) ? kind : undefined;
}

/** Characters. Longer answers to a question are the review itself: "Tell us more (we may publish it)". */
const LONGEST_CHOICE = 60;

/** Whether most of the cells of a column with another header are plain words for a state, such as "rejected". */
function holdsStates(column: string, rows: Table['rows'], index: number): boolean {
  if (isOfOther(column) || (rows.column !== undefined && rows.column(index).values === undefined)) return false;
  let [filled, states] = [0, 0];
  for (const cell of filledCells(rows, index)) {
    filled += 1;
    if (isPlainState(cell)) states += 1;
  }
  return states > 0 && states * 2 >= filled;
}

/** The cells of a column that say something; of a large file its values, where they are few. */
export function filledCells(rows: Table['rows'], index: number): IteratorObject<string> {
  const cells = rows.column?.(index).values?.keys() ?? Iterator.from(rows).map((row) => row.cells[index] ?? '');
  return cells.filter((cell) => cellText(cell) !== '');
}

/** Reads what a row says of itself. One column that hides it is enough. */
export function readVisibility(
  row: Row,
  table: Pick<Table, 'columns'>,
  visible: readonly VisibilityColumn[],
  own: Format['status'],
): Visibility {
  const said = visible.map(({ column, kind, empty }): Visibility => {
    const word = row.cells[table.columns.indexOf(column)]?.trim() ?? '';
    const is = cellText(word) === '' ? empty : judgeCell(kind, word, own);
    return is === 'shown' ? { is } : { is, column, word };
  });
  return said.find(({ is }) => is === 'hidden') ?? said.find(({ is }) => is === 'unknown') ?? { is: 'shown' };
}

export function judgeCell(kind: Kind, cell: string, own?: Format['status']): Judgement {
  const text = cellText(cell);
  if (text === '') return 'shown';
  const isNever = text === '0' || isNo(text) || NO_MOMENT.test(text);
  if (kind === 'hidden-by-moment') return isNever ? 'shown' : 'hidden';
  if (kind === 'shown-by-moment') return isNever ? 'hidden' : 'shown';
  if (isAsked(kind)) return judgeAnswer(kind, text);
  const word = normalizeHeader(text);
  if (kind === 'status' && own !== undefined && Object.hasOwn(own, word)) return own[word] ?? 'unknown';
  const state = stateOf(text);
  if (state !== undefined) return state;
  const [yes, no] = kind === 'hidden-by-yes' ? (['hidden', 'shown'] as const) : (['shown', 'hidden'] as const);
  const answer = isYes(text) || isNo(text) || kind !== 'shown-by-yes' ? text : answersConsent(text);
  return answer === undefined ? 'unknown' : isYes(answer) ? yes : isNo(answer) ? no : 'unknown';
}

/** What databases and spreadsheets write for no moment, beside `NULL`: a dash, or the first day that they know. */
const NO_MOMENT = /^(?:none|nil|\\n|[-–—./\s]+|(?:0000|0001|1900|1970)-0[01]-0[01](?:[T ][0:.]+.*)?)$/i;

/** Where a yes refuses, an answer of several words must say itself that the review is not to be shown. */
function judgeAnswer(kind: keyof typeof ASKED, text: string): Judgement {
  const answer = answersConsent(text);
  if (kind === 'asked-refuses' && answer === 'no' && !isNo(text)) return 'hidden';
  return answer === undefined ? 'unknown' : ASKED[kind][answer];
}

function isAsked(kind: Kind): kind is keyof typeof ASKED {
  return Object.hasOwn(ASKED, kind);
}

export function kindOf(column: string): Kind | undefined {
  const asked = isOfOther(column.slice(0, Math.max(0, column.lastIndexOf('.')))) ? undefined : consentAsked(column);
  return wellKnownKind(column) ?? (asked === undefined ? askedKind(column) : `asked-${asked}`);
}

/** By a header, or the last part of a nested one such as `attributes.isHidden`. */
function wellKnownKind(column: string): Kind | undefined {
  const last = column.slice(column.lastIndexOf('.') + 1);
  if (isOfOther(column.slice(0, Math.max(0, column.lastIndexOf('.'))))) return undefined;
  const whole = normalizeHeader(last);
  // `status.name` of an object for the state, and `active_flag` of old databases.
  const parent = normalizeHeader(column.split('.').at(-2) ?? '');
  if (STATUS.has(parent) && /^(?:name|label|value|code|key|slug|title|text|nama)$/.test(whole)) return 'status';
  const header = whole.replace(/(?:flag|yn|indicator)$/, '');
  if (SHOWN_BY_YES.has(header)) return 'shown-by-yes';
  if (HIDDEN_BY_YES.has(header)) return 'hidden-by-yes';
  if (HIDDEN_BY_MOMENT.has(header)) return 'hidden-by-moment';
  if (SHOWN_BY_MOMENT.has(header)) return 'shown-by-moment';
  return STATUS.has(header) ? 'status' : undefined;
}

/** By the words of a longer header. */
function askedKind(column: string): Kind | undefined {
  const header = headerWords(column).replace(WHERE, ' ');
  if (ASKS_FOR_ELSE.test(header)) return undefined;
  if (ABOUT_ANSWER.test(header)) return undefined;
  const hides = ASKS_TO_HIDE.test(header);
  if (!hides && !ASKS_TO_SHOW.test(header)) return undefined;
  return hides === TURNED.test(header) ? 'shown-by-yes' : 'hidden-by-yes';
}

/** The state of an answer, an order or a customer's account is not that of the review; neither is whether a name is shown. */
function isOfOther(name: string): boolean {
  return /(?:reply|repli|response|answer|balasan|order|pesanan|payment|shipping|user|customer|author|reviewer|consumer|product|shop|image|photo|picture|video|media|name|nama|identit|avatar)/.test(
    normalizeHeader(name),
  );
}
