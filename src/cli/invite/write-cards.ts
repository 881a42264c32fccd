import { join } from 'node:path';
import type { Content } from '#src/aggregate/catalog.ts';
import { addDays } from '#src/aggregate/days.ts';
import { invitationId } from '#src/evidence/invitation.ts';
import type { LedgerRow } from '#src/evidence/ledger.ts';
import { canonicalNumber } from '#src/evidence/order-line.ts';
import { textsFor } from '#src/i18n/texts.ts';
import { mainLanguage } from '#src/schemas/site.ts';
import { slugify } from '../import/rows/slugify.ts';
import { SECRET_MODE } from '../seal/private-folder.ts';
import { writeBeside } from '../write-whole.ts';
import type { InvitationRecord } from './invitation-file.ts';
import { newRecord } from './plan-invitations.ts';
import { invitationLink } from './render-messages.ts';

/** Days that a parcel may take, on top of those in which an invitation is valid. */
const UNDER_WAY_DAYS = 30;

interface CardInput {
  content: Content;
  rows: readonly LedgerRow[];
  productOf: (sku: string) => string | undefined;
  known: ReadonlyMap<string, InvitationRecord>;
  pepper: Uint8Array;
  today: string;
  folder: string;
}

/**
 * A card for each line that is not delivered yet, to lay into the parcel: an SVG each, and all of them as one PDF to print. A line has one
 * invitation, by card or by message: whichever is used first.
 * @returns the records as they are then, how many cards were drawn, and the path of the PDF
 */
export async function writeCards(input: CardInput): Promise<{ records: Map<string, InvitationRecord>; drawn: number; pdf: string }> {
  const { content, rows, productOf, known, pepper, today, folder } = input;
  const records = new Map(known);
  const lang = mainLanguage(content.site);
  const { card: texts } = textsFor(lang).invite;
  const due = rows.flatMap((row) => {
    const product = productOf(canonicalNumber(row.sku));
    const id = invitationId(pepper, row);
    const before = records.get(id);
    if (row.delivered !== undefined || product === undefined || (before?.card ?? '') !== '') return [];
    const record = {
      ...(before ?? newRecord(id, row, product)),
      card: today,
      expires: addDays(today, content.site.invite.valid + UNDER_WAY_DAYS),
    };
    records.set(id, record);
    return [record];
  });
  if (due.length === 0) return { records, drawn: 0, pdf: '' };
  // The fonts take a moment to load: only where there is a card to draw.
  const { createCardDrawer } = await import('./parcel-card.ts');
  const drawer = await createCardDrawer();
  const cards = due.map((record) => ({
    name: slugify(`${record.order} ${record.sku}`, 60),
    card: {
      lang,
      link: invitationLink({ site: content.site, pepper }, record, lang),
      title: texts.title,
      text: texts.text(content.site.name),
      brand: content.site.name,
    },
  }));
  // The cards of an earlier run of this day stay: perhaps they are not printed yet.
  for (const { name, card } of cards) await writeBeside(join(folder, name), '.svg', await drawer.svg(card), SECRET_MODE);
  const pdf = await writeBeside(join(folder, 'cards'), '.pdf', await drawer.pdf(cards.map(({ card }) => card)), SECRET_MODE);
  return { records, drawn: due.length, pdf };
}
