import type { Row, Table } from '../reading/table.ts';
import { normalizeHeader } from './fields.ts';
import type { Format } from './formats.ts';
import { ABOUT_ANSWER, anyOf, headerWords } from './header-words.ts';

/** What a row says of itself: shown at its source, hidden there, or in a word that nobody here knows. */
export type Visibility = { is: 'shown' } | { is: 'hidden' | 'unknown'; column: string; word: string };

/** Columns whose yes means that readers see the review. */
const SHOWN_BY_YES = names(
  'published ispublished approved isapproved visible isvisible enabled isenabled active isactive public ispublic displayed isdisplayed live islive commentapproved tampil ditampilkan terbit diterbitkan disetujui aktif publik veröffentlicht freigegeben sichtbar aktiv publicado publicada aprobado aprobada visible publié approuvé validate validated tampilkan',
);
/** Columns whose yes means that readers do not see it. */
const HIDDEN_BY_YES = names(
  'hidden ishidden deleted isdeleted draft isdraft filtered isfiltered pending ispending spam isspam rejected isrejected archived isarchived removed isremoved disabled isdisabled trashed istrashed unpublished isunpublished suppressed issuppressed blocked isblocked banned isbanned withheld iswithheld private isprivate tersembunyi disembunyikan dihapus ditolak diblokir draf arsip versteckt verborgen gelöscht ausgeblendet oculto eliminado caché supprimé',
);
/** Columns with a moment, which only hidden reviews have. */
const HIDDEN_BY_MOMENT = names('deletedat hiddenat removedat archivedat trashedat rejectedat unpublishedat suppressedat datedeleted');
/** Columns with a word for the state. */
const STATUS = names(
  'status state curated reviewstatus reviewstate moderationstatus moderation approvalstatus publishstatus publishedstatus publicationstatus poststatus visibility statusreview statusulasan reviewdisplay displaystatus approval moderationresult publication publikasi statustampil statuspublikasi statuspenayangan',
);

const YES = names('true yes y 1 t on ya iya x ja sí si oui wahr verdadero vrai');
const NO = names('false no n 0 f off tidak bukan nein non falsch falso faux');
const SHOWN_WORDS = names(
  'published publish approved approve accepted accept ok okay visible shown show displayed live active activated enabled enable featured public posted complete completed tampil ditampilkan tayang ditayangkan muncul terbit diterbitkan disetujui diterima aktif publik veröffentlicht freigegeben sichtbar genehmigt aktiv publicado publicada aprobado aprobada publié approuvé',
);
const HIDDEN_WORDS = names(
  'hidden hide unpublished unpublish pending pendingmoderation pendingreview pendingapproval awaiting awaitingmoderation awaitingapproval inmoderation moderation underreview inreview review needsreview hold onhold held unapproved notapproved notyet disapproved disapprove rejected reject refused declined denied deny deleted delete removed remove trash trashed posttrashed draft autodraft archived archive disabled disable inactive deactivated spam flagged reported filtered suppressed suspended blocked banned withheld private notpublished notvisible invisible failed expired cancelled canceled new queued scheduled future tersembunyi sembunyi disembunyikan menunggu ditunda dihapus hapus ditolak tolak nonaktif takaktif tidakaktif tidakditampilkan belumtampil belumditampilkan belumdisetujui draf arsip diarsipkan dilaporkan diblokir ausstehend abgelehnt gelöscht versteckt entwurf pendiente rechazado rechazada oculto borrador eliminado attente rejeté supprimé brouillon',
);

/** Words in longer headers, such as a question of a form, whose yes means that readers may see the review. */
const ASKS_TO_SHOW = anyOf(
  'tampil,tampilkan,ditampilkan,publish,published,publikasi,publikasikan,dipublikasikan,display,displayed,show,shown,visible,public,approved,approve,consent,permission,izin,mengizinkan,bersedia,boleh,allow,validate,validated,freigabe',
);
/** Such questions about something else than the review. */
const ASKS_FOR_ELSE = anyOf(
  'name,nama,names,author,reviewer,user,customer,marketing,newsletter,email,sms,whatsapp,contact,kontak,hubungi,dihubungi,promo,cookie,cookies,terms,privacy,order,pesanan,payment,shipping,product,produk,item,shop,store,toko,photo,photos,foto,image,images,picture,pictures,gambar,video,media,date,time,at,tanggal,waktu,by,on,five,star,rating,text,url,link',
);
/** Words of a state that mean nothing else, whatever the header above them. */
const PLAIN_STATES = names(
  'published unpublished publish unpublish approved unapproved disapproved rejected hidden visible pending pendingmoderation awaitingmoderation inmoderation notapproved notpublished deleted spam draft archived trash ditampilkan tidakditampilkan disembunyikan tersembunyi disetujui belumdisetujui ditolak dihapus freigegeben abgelehnt ausstehend versteckt publicado publicada rechazado rechazada oculto borrador publié rejeté brouillon',
);

/** Which columns of a file say whether a review is shown. @param status a column that was named for it by hand or by its format */
export function findVisibilityColumns({ columns, rows }: Pick<Table, 'columns' | 'rows'>, status: string | undefined): string[] {
  return columns.filter((column, index) => {
    if (column === status) return true;
    const kind = kindOf(column);
    const someCell = (test: (cell: string) => boolean) => Iterator.from(cellsAt(rows, index)).some(test);
    if (kind === undefined)
      return !isOfOther(column) && !someCell((cell) => !isPlainState(cell)) && someCell((cell) => PLAIN_STATES.has(normalizeHeader(cell)));
    // "Review Display" is a state in some exports, and the name that is displayed in others. A question may have longer answers.
    const mayBeElse = (kind === 'status' && /display$/i.test(column)) || !isWellKnown(column);
    return !mayBeElse || !someCell((cell) => judgeCell(kind, cell) === 'unknown');
  });
}

/** The cells of a column, also the empty ones; of a large file its values, where they are few. */
function* cellsAt(rows: Table['rows'], index: number): Generator<string> {
  const facts = rows.column?.(index);
  if (facts?.values !== undefined) {
    if (facts.filled < rows.length) yield '';
    yield* facts.values.keys();
  } else for (const { cells } of rows) yield cells[index] ?? '';
}

function isPlainState(cell: string): boolean {
  const word = normalizeHeader(cell);
  return word === '' || PLAIN_STATES.has(word) || (cell.length <= 40 && saysHidden(cell));
}

function judgeCell(kind: Kind, cell: string, own?: Format['status']): 'shown' | 'hidden' | 'unknown' {
  const is = judge(kind, normalizeHeader(cell), own);
  return is === 'unknown' && saysHidden(cell) ? 'hidden' : is;
}

/** Reads what a row says of itself. One column that hides it is enough. */
export function readVisibility(
  row: Row,
  table: Pick<Table, 'columns'>,
  visible: readonly string[],
  format: Format | undefined,
): Visibility {
  const said = visible.map((column): Visibility => {
    const word = row.cells[table.columns.indexOf(column)]?.trim() ?? '';
    const is = judgeCell(kindOf(column) ?? 'status', word, format?.status);
    return is === 'shown' ? { is } : { is, column, word };
  });
  return said.find(({ is }) => is === 'hidden') ?? said.find(({ is }) => is === 'unknown') ?? { is: 'shown' };
}

type Kind = 'shown-by-yes' | 'hidden-by-yes' | 'hidden-by-moment' | 'status';

/** A header, or the last part of a nested one such as `attributes.isHidden`. */
function kindOf(column: string): Kind | undefined {
  return wellKnownKind(column) ?? (asksToShow(column) ? 'shown-by-yes' : undefined);
}

function wellKnownKind(column: string): Kind | undefined {
  const last = column.slice(column.lastIndexOf('.') + 1);
  if (isOfOther(column.slice(0, Math.max(0, column.lastIndexOf('.'))))) return undefined;
  const header = normalizeHeader(last);
  if (SHOWN_BY_YES.has(header)) return 'shown-by-yes';
  if (HIDDEN_BY_YES.has(header)) return 'hidden-by-yes';
  if (HIDDEN_BY_MOMENT.has(header)) return 'hidden-by-moment';
  return STATUS.has(header) ? 'status' : undefined;
}

function isWellKnown(column: string): boolean {
  return wellKnownKind(column) !== undefined;
}

/** The state of an answer, an order or a customer's account is not that of the review. */
function isOfOther(name: string): boolean {
  return /(?:reply|repli|response|answer|balasan|order|pesanan|payment|shipping|user|customer|author|reviewer|consumer|product|shop|image|photo|picture|video|media)/.test(
    normalizeHeader(name),
  );
}

function asksToShow(column: string): boolean {
  const words = headerWords(column);
  return ASKS_TO_SHOW.test(words) && !ASKS_FOR_ELSE.test(words) && !ABOUT_ANSWER.test(words);
}

/** States in several words: "Waiting for approval", "Tidak tayang", "Dalam peninjauan". */
const NOT_YET =
  / (?:waiting|awaiting|pending|menunggu|peninjauan|ditinjau|moderation|moderasi|diproses|for approval|under review|in review|needs review) /;
const NOT = /^ (?:not|non|tidak|tak|belum|nicht|no) /;

/** Whether a longer text says that readers do not see the review. */
function saysHidden(text: string): boolean {
  const words = headerWords(text);
  return NOT_YET.test(words) || (NOT.test(words) && SHOWN_WORDS.has(normalizeHeader(words.replace(NOT, ''))));
}

function judge(kind: Kind, word: string, own: Format['status']): 'shown' | 'hidden' | 'unknown' {
  if (kind === 'hidden-by-moment') return word === '' || word === '0' || NO.has(word) ? 'shown' : 'hidden';
  if (kind === 'status' && own !== undefined && Object.hasOwn(own, word)) return own[word] ?? 'unknown';
  if (kind === 'hidden-by-yes') return readFlag(word, 'shown', 'hidden', word === '' ? 'shown' : 'unknown');
  if (kind === 'shown-by-yes') return readFlag(word, 'hidden', 'shown', word === '' ? 'shown' : 'unknown');
  return readFlag(word, 'hidden', 'shown', word === '' ? 'shown' : 'unknown');
}

/** @param no what a no means @param yes what a yes means */
function readFlag(word: string, no: 'shown' | 'hidden', yes: 'shown' | 'hidden', other: 'shown' | 'unknown') {
  if (HIDDEN_WORDS.has(word)) return 'hidden';
  if (SHOWN_WORDS.has(word)) return 'shown';
  if (YES.has(word) || /^1\.0+$/.test(word)) return yes;
  if (NO.has(word) || /^0\.0+$/.test(word)) return no;
  return other;
}

function names(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
