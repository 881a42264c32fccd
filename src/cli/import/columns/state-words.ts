import { normalizeHeader } from './fields.ts';
import { headerWords } from './header-words.ts';
import { words } from './yes-no.ts';

/** Words that can only mean that readers see a review, whatever the header says. */
const PLAINLY_SHOWN = words(
  'published publish approved ditampilkan disetujui tayang ditayangkan diterbitkan freigegeben veröffentlicht genehmigt freigeschaltet publicado publicada aprobado aprobada publié publiée approuvé approuvée aprovado aprovada pubblicato approvato gepubliceerd goedgekeurd diluluskan dipaparkan 公開 公開済み 公開中 承認済み 承認 منشور معتمد',
);
/** Words that mean the same in a column about states. */
const SHOWN = new Set([
  ...PLAINLY_SHOWN,
  ...words(
    'approve accepted accept ok okay visible shown show displayed display live active activated enabled enable featured public posted listed complete completed normal tampil muncul terbit diterima aktif publik sichtbar aktiv online activo activa visibles visible actif actives ativo attivo visibile zichtbaar actief aceptado aceptada accepté 表示 有効 نشط مقبول',
  ),
]);

/** Words that can only mean that readers do not see a review. */
const PLAINLY_HIDDEN = words(
  'unpublished unpublish unapproved disapproved rejected hidden pending pendingmoderation pendingreview pendingapproval awaitingmoderation awaitingapproval inmoderation notapproved notpublished deleted spam draft archived trash trashed unlisted withheld suppressed shadowbanned disembunyikan tersembunyi ditolak dihapus ditangguhkan diturunkan takedown abgelehnt ausstehend versteckt gesperrt zurückgezogen ausgeblendet unveröffentlicht nichtfreigegeben pendiente rechazado rechazada oculto oculta borrador despublicado despublicada rejeté rejetée refusé refusée brouillon masqué masquée enattente supprimé supprimée pendente reprovado reprovada recusado recusada rejeitado rejeitada rascunho rifiutato rifiutata inattesa nascosto nascosta afgewezen verborgen inafwachting 非公開 非表示 却下 承認待ち 保留 保留中 下書き 未承認 مرفوض مخفي محذوف معلق',
);
const HIDDEN = new Set([
  ...PLAINLY_HIDDEN,
  ...words(
    'hide awaiting waiting moderation moderated underreview inreview review reviewing needsreview needsapproval needs hold onhold held notyet disapprove reject refused declined denied deny delete remove removed posttrashed autodraft archive disabled disable inactive deactivated flagged reported filtered suspended blocked banned quarantined retracted withdrawn private internal confidential invisible privat intern interne interno interna vertraulich privado privada privé privée privato privata pribadi rahasia failed expired cancelled canceled new unread queued scheduled future sembunyi menunggu peninjauan ditinjau moderasi diproses ditunda hapus tolak nonaktif takaktif draf arsip diarsipkan dilaporkan diblokir ditarik dicabut gelöscht entfernt entwurf deaktiviert wartend prüfung überprüfung ungeprüft blockiert offline inaktiv verbergen eliminado eliminada retirado retirada bloqueado bloqueada suspendido suspendida inactivo inactiva revisión attente bloqué bloquée retiré retirée inactif modération inativo removido eliminato bozza concept verwijderd 無効 削除 削除済み 審査中 غيرنشط قيدالمراجعة مسودة',
  ),
]);
const PLAINLY_HIDDEN_WITHIN = new Set([
  ...PLAINLY_HIDDEN,
  ...words('waiting awaiting menunggu peninjauan ditinjau moderation moderasi diproses prüfung überprüfung revisión attente modération'),
]);
const NOT = words('not non no un tidak tak tdk belum bukan nicht nie noch pas niet não nao غير');
/** A longer text is a sentence and no state. */
const LONGEST = 40;

/** Whether a cell is a word for a state of a review and for nothing else. */
export function isPlainState(cell: string): boolean {
  if (cell.length > LONGEST) return false;
  const word = normalizeHeader(cell);
  return PLAINLY_SHOWN.has(word) || PLAINLY_HIDDEN.has(word) || saysHidden(cell, PLAINLY_HIDDEN_WITHIN);
}

/** What a word for a state means: "Approved", "Tidak tayang", `removed_by_user`, "in Prüfung". Nothing where it is not known. */
export function stateOf(cell: string): 'shown' | 'hidden' | undefined {
  const word = normalizeHeader(cell);
  if (HIDDEN.has(word)) return 'hidden';
  if (SHOWN.has(word)) return 'shown';
  if (cell.length > LONGEST) return undefined;
  if (saysHidden(cell)) return 'hidden';
  const [first = '', second, ...others] = partsOf(cell);
  if (second === undefined || NOT.has(first)) return undefined;
  // Some words alone hide a review, and mean nothing in a longer text: "new", "review".
  return others.length <= 3 && SHOWN.has(first) && ![second, ...others].some((one) => HIDDEN.has(one) || NOT.has(one))
    ? 'shown'
    : undefined;
}

/** Whether a state of several words says that readers do not see the review. @param hiding words of which one is enough */
function saysHidden(cell: string, hiding: ReadonlySet<string> = HIDDEN): boolean {
  const parts = partsOf(cell);
  if (parts.length < 2) return false;
  const [first = '', ...rest] = parts;
  if (NOT.has(first)) return rest.some((word) => SHOWN.has(word));
  return parts.some((word) => hiding.has(word) && !MEANS_LITTLE.has(word));
}

/** Words that hide a review only where they stand alone. */
const MEANS_LITTLE = words('new review future concept online offline');

function partsOf(cell: string): string[] {
  return headerWords(cell)
    .split(' ')
    .filter((word) => word !== '');
}
