import type { z } from 'astro/zod';
import type { Around } from './repair.ts';
import { branchesOf, definitionOf, isOptional, shapeOf } from './schema-walk.ts';

/** Words for examples, by the name of the field. */
const EXAMPLES: Record<string, unknown> = {
  name: 'Ani',
  alt: 'Cangkir di atas meja',
  src: 'foto.jpg',
  poster: 'foto.jpg',
  body: 'Terima kasih.',
  by: 'Tim kami',
  title: 'Rasanya enak',
  tagline: 'Kopi dari lereng gunung',
  description: 'Ulasan pelanggan kami, apa adanya.',
  text: 'Pesanan dikirim dalam dua hari kerja.',
  allowed: [{ text: '0812-3456-7890', reason: 'nomor toko kami sendiri' }],
  reason: 'nomor toko kami sendiri',
  label: 'Tentang kami',
  disclosureNote: 'Mendapat diskon 10% untuk ulasan ini.',
  url: 'https://example.com/',
  source: 'https://example.com/ulasan',
  currency: 'IDR',
  amount: 85000,
  gtin: '8991234567890',
  sku: 'KOPI-200',
  email: 'halo@example.com',
  whatsapp: '+6281234567890',
  city: 'Bandung',
  handle: '@ani.seduh',
  note: 'Kami mengirim kantong baru.',
  products: ['kopi-arabika'],
  id: 'ani-kopi',
  lang: 'id',
  rating: 5,
  step: 'remedied',
  attributes: { grind: 'kasar' },
  commitments: { 'ships-in-two-days': 'kept' },
  trust: { competence: 5, care: 5 },
  competence: 5,
  consistency: 5,
  integrity: 5,
  care: 5,
  disclosure: 'incentivised',
  translations: { en: { body: 'It tastes good.' } },
  contact: { email: 'halo@example.com' },
  family: 'Inter',
  file: 'fonts/inter.woff2',
  paper: '#fffaf2',
  ink: '#22201c',
  accent: '#2a3a7c',
  highlight: '#b4501e',
  light: '#2a3a7c',
  dark: '#aab4f0',
};

/** A value that a field could have. It fits the schema, but for rules between fields. */
export function exampleOf(schema: z.ZodType, name: string, around: Around): unknown {
  const own = EXAMPLES[name];
  if (Object.hasOwn(EXAMPLES, name) && schema.safeParse(own).success) return own;
  const [branch = schema] = branchesOf(schema);
  const { type, entries, element, format } = definitionOf(branch);
  if (format === 'date') return around.date;
  if (type === 'enum') return Object.values(entries ?? {})[0];
  if (type === 'array' && element !== undefined) return [exampleOf(element, name, around)];
  if (type === 'number') return 1;
  if (type === 'boolean') return true;
  const shape = shapeOf(branch);
  if (shape === undefined) return '…';
  const needed = Object.entries(shape).filter(([, field]) => !isOptional(field));
  return Object.fromEntries(
    (needed.length > 0 ? needed : Object.entries(shape).slice(0, 1)).map(([key, field]) => [key, exampleOf(field, key, around)]),
  );
}
