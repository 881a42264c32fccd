import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { stringify } from 'yaml';
import type { Content } from '#src/aggregate/catalog.ts';
import { addDays } from '#src/aggregate/days.ts';
import { type LedgerRow, parseLedger } from '#src/evidence/ledger.ts';
import { canonicalNumber } from '#src/evidence/order-line.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import { countryOf } from '#src/schemas/country.ts';
import type { Invitations } from '#src/schemas/invitations.ts';
import { ContentError } from '#src/schemas/problem.ts';
import { renderReport } from '#src/schemas/problem-report.ts';
import { keysOf } from '#src/schemas/product-keys.ts';
import { CliError } from '../cli-error.ts';
import { shortPath } from '../content-folder.ts';
import { localDay } from '../edit/local-day.ts';
import { findOrderColumns } from '../import/orders/order-columns.ts';
import { planOrders } from '../import/orders/plan-orders.ts';
import { readTable } from '../import/reading/read-table.ts';
import type { Table } from '../import/reading/table.ts';
import { withLogLocked } from '../seal/lock-log.ts';
import { openLog, SEAL_MENDS } from '../seal/open-log.ts';
import { openPepper } from '../seal/pepper.ts';
import { readEvidence, readLedger, readOrdersText, readStopLines, STOP_FILE } from '../seal/private-folder.ts';
import { spoken, told } from '../spoken.ts';
import { count, say, shellWord } from '../terminal.ts';
import { writeWhole } from '../write-whole.ts';
import { type BuyerRow, type Contact, readContacts, readStop } from './contacts.ts';
import { readInvitations, writeInvitations } from './invitation-file.ts';
import { planInvitations } from './plan-invitations.ts';
import { renderMessage } from './render-messages.ts';
import { writeCards } from './write-cards.ts';
import { MESSAGE_LIST, writeMessages } from './write-messages.ts';

interface InviteOptions {
  /** Absolute path. */
  content: string;
  /** Absolute path. */
  private: string;
  /** An export of orders that tells how customers are reached; without it, `orders.csv` does. */
  file: string | undefined;
  dryRun: boolean;
  /** Cards for parcels that are under way, in place of messages. */
  cards: boolean;
}

/** In the content folder. */
export const FIGURES_FILE = 'invitations.yaml';

/** Where the first run begins, so that nobody is asked about a purchase of long ago. */
const LOOK_BACK_DAYS = 90;

/** Makes the invitations and reminders that are due today. Names and addresses go into the private folder and nowhere else. */
export async function invite(options: InviteOptions): Promise<void> {
  if (options.dryRun) await inviteNow(options);
  else await withLogLocked(options, () => inviteNow(options));
}

async function inviteNow({ content: folder, private: secret, file, dryRun, cards }: InviteOptions): Promise<void> {
  const { content, log } = await openLog(folder, SEAL_MENDS, secret);
  const { rows, contacts, outside } = await readBuyers(secret, file, countryOf(content.site));
  const evidence = await readEvidence(secret);
  const wrote = [...evidence.values()].flatMap(({ order, sku }) => (sku === undefined ? [] : [{ order, sku }]));
  const pepper = await openPepper(secret, log, evidence, dryRun);
  const known = await readInvitations(secret);
  const today = localDay();
  const since = content.invitations?.[0]?.since ?? addDays(today, -LOOK_BACK_DAYS);
  const { invite: rule } = content.site;
  const slugs = new Map(
    content.products.flatMap((product) => keysOf(product, 'sku').map(({ key }) => [canonicalNumber(key), product.slug] as const)),
  );
  const productOf = (sku: string) => slugs.get(sku);
  if (cards) {
    const out = join(secret, 'cards', today);
    // A card asks, too.
    const asked = rows.filter(({ order }) => contacts.get(canonicalNumber(order))?.optedOut !== true);
    const { records, drawn, pdf } = await writeCards({ content, rows: asked, productOf, known, pepper, today, folder: out });
    if (drawn > 0) await writeInvitations(secret, records.values());
    say(
      drawn === 0
        ? told({
            en: 'Every parcel that is under way has its card already, or goes to a customer who asked us not to write.',
            id: 'Setiap paket yang sedang dikirim sudah punya kartunya, atau pelanggannya minta tidak dihubungi.',
          })
        : told({
            en: `Wrote ${count(drawn, 'card')} for parcels that are under way: print ${shortPath(pdf)}, or the SVG of each.`,
            id: `${drawn} kartu ditulis untuk paket yang sedang dikirim: cetak ${shortPath(pdf)}, atau SVG masing-masing.`,
          }),
    );
    return;
  }
  const plan = planInvitations({ rows, productOf, contacts, known, wrote, pepper, rule, since, today });
  refuseSelection(plan.strangers, file);
  const messages = plan.messages.map((message) => renderMessage(message, { site: content.site, products: content.products, pepper }));
  const { counts } = plan;
  const reminders = plan.messages.filter(({ kind }) => kind === 'reminder').length;
  const out = join(secret, 'messages', today);
  const report = [
    told({
      en: `${count(counts.due, 'purchase')} delivered since ${since}, and at least ${rule.after} days ago:`,
      id: `${counts.due} pembelian sampai sejak ${since}, dan paling sedikit ${rule.after} hari yang lalu:`,
    }),
    told({
      en: `  asked about                              ${counts.invited}`,
      id: `  dimintai ulasan                         ${counts.invited}`,
    }),
    told({
      en: `  not: the customer has written already    ${counts.wrote}`,
      id: `  tidak: pelanggan sudah menulis          ${counts.wrote}`,
    }),
    told({
      en: `  not: the customer asked us not to write  ${counts.noContact}`,
      id: `  tidak: pelanggan minta tidak dihubungi  ${counts.noContact}`,
    }),
    told({
      en: `  not: no number and no e-mail address     ${counts.unreachable}`,
      id: `  tidak: tanpa nomor dan alamat surel     ${counts.unreachable}`,
    }),
    told({
      en: `${dryRun ? 'Would write' : 'Wrote'} ${count(messages.length, 'message')}, ${count(reminders, 'reminder')} among them.`,
      id: `${dryRun ? 'Akan ditulis' : 'Ditulis'}: ${messages.length} pesan, ${reminders} di antaranya pengingat.`,
    }),
    ...renderLeftOut(plan.unknownSkus, outside, file),
  ];
  if (dryRun) return say(...report, told({ en: 'Nothing was written.', id: 'Tidak ada yang ditulis.' }));
  // The records last: whoever is noted as asked, and has no message, would never be asked.
  const earlier = messages.length === 0 ? 0 : await writeMessages(out, messages, content.site.name);
  await writeWhole(join(folder, FIGURES_FILE), renderFigures({ day: today, since, after: rule.after, ...counts }));
  await writeInvitations(secret, plan.records.values());
  say(...report);
  const list = join(out, MESSAGE_LIST);
  if (existsSync(list))
    say(
      told({
        en: `→ Open ${shortPath(list)}, and send each with a click. Never commit ${basename(secret)}/.`,
        id: `→ Buka ${shortPath(list)}, lalu kirim satu per satu dengan sekali klik. Jangan pernah meng-commit ${basename(secret)}/.`,
      }),
    );
  if (earlier > 0)
    say(
      told({
        en: `  ${count(earlier, 'message')} of today stood there before, at the top of the list: send what you have not sent yet.`,
        id: `  ${earlier} pesan hari ini sudah ada di sana, di bagian atas daftar: kirim yang belum dikirim.`,
      }),
    );
  say(
    told({
      en: '→ content/invitations.yaml says how many were asked, for the trust page: commit it.',
      id: '→ content/invitations.yaml memuat berapa yang diminta, untuk halaman kepercayaan: commit berkas itu.',
    }),
  );
}

/** What somebody may think was asked about, and was not. */
function renderLeftOut(unknownSkus: readonly string[], outside: readonly string[], file: string | undefined): string[] {
  const path = file === undefined ? '' : shellWord(shortPath(file));
  return [
    ...(unknownSkus.length === 0
      ? []
      : [
          told({
            en: `→ Nobody is asked about ${count(unknownSkus.length, 'stock number')} that no product has: ${shorten(unknownSkus)}. Write it as sku into the file of its product, in content/products/.`,
            id: `→ ${unknownSkus.length} sku tidak dimiliki produk mana pun, jadi pembelinya tidak dimintai ulasan: ${shorten(unknownSkus)}. Tulis sku itu di berkas produknya, di content/products/.`,
          }),
        ]),
    ...(outside.length === 0
      ? []
      : [
          told({
            en: `→ ${count(outside.length, 'order')} of ${path} ${outside.length === 1 ? 'is' : 'are'} not in private/orders.csv, and nobody is asked about ${outside.length === 1 ? 'it' : 'them'}: ${shorten(outside)}. Those that are delivered come in with: ${BUKTI} import ${path}`,
            id: `→ ${outside.length} pesanan di ${path} belum ada di private/orders.csv, jadi tidak dimintai ulasan: ${shorten(outside)}. Yang sudah sampai dimasukkan dengan: ${BUKTI} import ${path}`,
          }),
        ]),
  ];
}

const shorten = (names: readonly string[]): string => `${names.slice(0, 5).join(', ')}${names.length > 5 ? ', …' : ''}`;

/** Whoever picks customers gets the reviews that were picked. @throws CliError where orders are due that the file leaves out */
function refuseSelection(strangers: readonly string[], file: string | undefined): void {
  if (strangers.length === 0) return;
  const shown = shorten(strangers);
  throw new CliError(
    told({
      en: `Found ${count(strangers.length, 'order')} of private/orders.csv that must be asked about, and that ${file === undefined ? 'it' : shortPath(file)} does not hold: ${shown}. All buyers are asked by one rule, never some of them.`,
      id: `${strangers.length} pesanan di private/orders.csv harus dimintai ulasan, tetapi tidak ada di ${file === undefined ? 'berkas itu' : shortPath(file)}: ${shown}. Semua pembeli diminta dengan satu aturan, tidak pernah hanya sebagian.`,
    }),
    told({
      en: 'Export all orders of these days, and type the command with that file. Nothing was written.',
      id: 'Ekspor semua pesanan dari hari-hari itu, lalu ketik perintah ini dengan berkas tersebut. Tidak ada yang ditulis.',
    }),
  );
}

interface Buyers {
  rows: LedgerRow[];
  contacts: Map<string, Contact>;
  /** Orders of the file that the ledger does not know, but for those of which the file says that they did not arrive. */
  outside: string[];
}

async function readBuyers(secret: string, file: string | undefined, country: string): Promise<Buyers> {
  const ledger = await readLedger(secret);
  if (ledger !== undefined && ledger.problems.length > 0) throw new ContentError(ledger.problems, renderReport(ledger.problems, spoken()));
  if (file === undefined) {
    if (ledger === undefined)
      throw new CliError(
        told({
          en: 'Found no private/orders.csv, expected the orders of all customers there.',
          id: 'Tidak ada private/orders.csv; pesanan semua pelanggan seharusnya di sana.',
        }),
        told({
          en: `Type ${BUKTI} import and the export of your orders first.`,
          id: `Ketik dulu ${BUKTI} import dan berkas ekspor pesanan Anda.`,
        }),
      );
    const buyers = ledger.rows.map(buyerOf);
    return { rows: ledger.rows, contacts: readContacts(buyers, country, await readStops(secret, country, buyers)), outside: [] };
  }
  const table = await readTable(file);
  const buyers = readContactTable(table, file);
  // The file may be newer than what a customer said: that stands in the private folder.
  const known = (ledger?.rows ?? []).map(buyerOf);
  const contacts = readContacts(buyers, country, [...known, ...(await readStops(secret, country, [...buyers, ...known]))]);
  if (ledger !== undefined) return { rows: ledger.rows, contacts, outside: ordersOutside(ledger.rows, contacts, table) };
  const direct = parseLedger((await readOrdersText(file)) ?? '', shortPath(file));
  if (direct.problems.length === 0) return { rows: direct.rows, contacts, outside: [] };
  throw new CliError(
    told({
      en: 'Found no private/orders.csv, by which all customers are asked.',
      id: 'Tidak ada private/orders.csv, yang dipakai untuk meminta ulasan kepada semua pelanggan.',
    }),
    told({
      en: `Type ${BUKTI} import ${shellWord(shortPath(file))} first, then this command again.`,
      id: `Ketik dulu ${BUKTI} import ${shellWord(shortPath(file))}, lalu perintah ini sekali lagi.`,
    }),
  );
}

const buyerOf = ({ order, contacts }: LedgerRow): BuyerRow => ({ order, cells: contacts });

/** @throws CliError where a line names nobody: a customer who said stop would be written to */
async function readStops(secret: string, country: string, buyers: readonly BuyerRow[]): Promise<BuyerRow[]> {
  const orders = new Set(buyers.map(({ order }) => canonicalNumber(order)));
  const isOrder = (number: string): boolean => number !== '' && orders.has(number);
  return (await readStopLines(secret)).map(({ text, line }) => {
    const row = readStop(text, country, isOrder);
    if (row !== undefined) return row;
    const place = `${shortPath(join(secret, STOP_FILE))}:${line}`;
    throw new CliError(
      told({
        en: `Found in ${place} no telephone number, no e-mail address, and no order number of yours.`,
        id: `Di ${place} tidak ada nomor telepon, alamat surel, atau nomor pesanan toko Anda.`,
      }),
      told({
        en: 'Write one of them in each line, such as +62 812-3456-7890, and your own notes behind a #. Nothing was written.',
        id: 'Tulis satu di tiap baris, misalnya +62 812-3456-7890, dan catatan Anda di belakang tanda #. Tidak ada yang ditulis.',
      }),
    );
  });
}

function readContactTable(table: Table, file: string): BuyerRow[] {
  const order = findOrderColumns(table)?.order ?? table.columns.find((column) => /^(?:order|pesanan)$/i.test(column));
  if (order === undefined) {
    throw new CliError(
      told({ en: `Found no column of order numbers in ${shortPath(file)}.`, id: `Tidak ada kolom nomor pesanan di ${shortPath(file)}.` }),
      told({
        en: 'Type an export of orders that has the names and numbers of customers.',
        id: 'Ketik berkas ekspor pesanan yang memuat nama dan nomor pelanggan.',
      }),
    );
  }
  const at = table.columns.indexOf(order);
  return [...table.rows].map(({ cells }) => ({
    order: cells[at] ?? '',
    cells: Object.fromEntries(table.columns.map((column, index) => [column, cells[index] ?? ''])),
  }));
}

function ordersOutside(rows: readonly LedgerRow[], contacts: ReadonlyMap<string, Contact>, table: Table): string[] {
  const columns = findOrderColumns(table);
  const left =
    columns === undefined ? [] : planOrders(table, columns, { dateOrder: columns.dateOrder, today: localDay(), products: [] }).left;
  const known = new Set([...rows.map(({ order }) => order), ...left.map(({ line }) => line.order)].map(canonicalNumber));
  return [...contacts.keys()].filter((order) => order !== '' && !known.has(order));
}

/** Public: numbers, and nothing about anybody. */
function renderFigures(figures: Invitations): string {
  return `# Written by bukti invite; the trust page shows it.\n${stringify(figures)}`;
}

/**
 * The figures that the trust page shows, with more answers counted in. The next `bukti invite` counts all of them anew.
 * @returns the text of `FIGURES_FILE`; nothing where it stays as it is
 */
export function renderMoreAnswers({ invitations }: Pick<Content, 'invitations'>, more: number, day: string): string | undefined {
  const before = invitations?.[0];
  if (before === undefined || more === 0) return undefined;
  return renderFigures({ ...before, day, answered: Math.min(before.answered + more, before.invited) });
}
