import { addDays } from '#src/aggregate/days.ts';
import { invitationId } from '#src/evidence/invitation.ts';
import type { LedgerRow } from '#src/evidence/ledger.ts';
import { canonicalLine, canonicalNumber, type OrderLine } from '#src/evidence/order-line.ts';
import type { Invitations, InviteRule } from '#src/schemas/invitations.ts';
import type { Contact } from './contacts.ts';
import type { InvitationRecord } from './invitation-file.ts';

/** What `bukti invite` would do. Nothing is done yet. */
interface InvitationPlan {
  /** One for each order, in the order of the ledger. */
  messages: InvitationMessage[];
  /** All records as they will be. */
  records: Map<string, InvitationRecord>;
  /** Order numbers that are due and about which the contacts say nothing at all. */
  strangers: string[];
  /** Stock numbers of due orders that belong to no product, so that nobody can be asked about them. */
  unknownSkus: string[];
  counts: Omit<Invitations, 'day' | 'since' | 'after'>;
}

export interface InvitationMessage {
  kind: 'invitation' | 'reminder';
  order: string;
  contact: Contact;
  invitations: InvitationRecord[];
}

interface PlanInput {
  rows: readonly LedgerRow[];
  /** Slug of the product of a stock number, in its one spelling. */
  productOf: (sku: string) => string | undefined;
  contacts: ReadonlyMap<string, Contact>;
  known: ReadonlyMap<string, InvitationRecord>;
  /** Order lines about which there is a review already, in their one spelling. */
  wrote: readonly OrderLine[];
  pepper: Uint8Array;
  rule: InviteRule;
  /** All that was delivered from this day on. */
  since: string;
  today: string;
}

/**
 * Every line of every order that was delivered long enough ago is asked about, once, and reminded of once. Nobody is asked who has
 * written already. There is no way to choose: what is left out is counted, and says why.
 */
export function planInvitations({ rows, productOf, contacts, known, wrote, pepper, rule, since, today }: PlanInput): InvitationPlan {
  const records = new Map(known);
  const messages = new Map<string, InvitationMessage>();
  const strangers = new Set<string>();
  const unknownSkus = new Set<string>();
  const counts = { due: 0, invited: 0, wrote: 0, noContact: 0, unreachable: 0, reminded: 0, answered: 0 };
  const written = new Set(wrote.map((line) => invitationId(pepper, line)));
  const seen = new Set<string>();

  const tell = (kind: InvitationMessage['kind'], order: string, contact: Contact, record: InvitationRecord) => {
    const key = `${kind} ${canonicalNumber(order)}`;
    const message = messages.get(key) ?? { kind, order, contact, invitations: [] };
    message.invitations.push(record);
    messages.set(key, message);
    records.set(record.id, record);
  };

  for (const row of rows) {
    const product = productOf(canonicalNumber(row.sku));
    if (row.delivered === undefined || row.delivered < since) continue;
    if (addDays(row.delivered, rule.after) > today) continue;
    if (product === undefined) {
      unknownSkus.add(row.sku);
      continue;
    }
    const line = canonicalLine(row);
    const id = invitationId(pepper, line);
    if (seen.has(id)) continue;
    seen.add(id);
    counts.due += 1;
    const record = records.get(id);
    const contact = contacts.get(line.order);
    const isReached = contact !== undefined && !contact.optedOut && (contact.whatsapp ?? contact.email) !== undefined;
    if (record !== undefined && record.invited !== '') {
      counts.invited += 1;
      const isAnswered = record.answered !== '' || written.has(id);
      if (isAnswered) counts.answered += 1;
      const isLate = !isAnswered && record.reminded === '' && addDays(record.invited, rule.remind) <= today;
      if (isLate && record.expires >= today && isReached) tell('reminder', row.order, contact, { ...record, reminded: today });
      if (records.get(id)?.reminded !== '') counts.reminded += 1;
    } else if (record?.answered !== undefined && record.answered !== '') {
      // Answered by the card in the parcel, before anybody asked.
      counts.invited += 1;
      counts.answered += 1;
    } else if (written.has(id)) counts.wrote += 1;
    else if (contact === undefined) strangers.add(row.order);
    else if (contact.optedOut) counts.noContact += 1;
    else if (!isReached) counts.unreachable += 1;
    else {
      counts.invited += 1;
      const expires = addDays(today, rule.valid);
      tell('invitation', row.order, contact, { ...(record ?? newRecord(id, row, product)), invited: today, expires });
    }
  }
  return { messages: [...messages.values()], records, strangers: [...strangers], unknownSkus: [...unknownSkus], counts };
}

/** @param row of the ledger */
export function newRecord(id: string, { order, sku }: Pick<LedgerRow, 'order' | 'sku'>, product: string): InvitationRecord {
  return { id, order, sku, product, invited: '', card: '', expires: '', reminded: '', answered: '', review: '', received: '' };
}
