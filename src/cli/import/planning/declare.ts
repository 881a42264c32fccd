import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { today } from '#src/loaders/today.ts';
import type { Declaration } from '#src/schemas/declaration.ts';
import type { Bilingual } from '#src/schemas/problem.ts';
import { type Channel, isThirdParty } from '#src/schemas/review.ts';
import { told } from '../../spoken.ts';
import { askDeclaration } from '../columns/ask.ts';
import type { FilePlan } from '../writing/file-plan.ts';
import type { ImportSource } from '../writing/journal.ts';
import type { Plan } from './plan-types.ts';

/** What the platforms' own terms say of showing their reviews elsewhere. A note, not advice: terms change. */
const RIGHTS: Partial<Record<Channel, Bilingual>> = {
  g2: {
    en: 'G2 owns what stands on it, and allows republication only under a licence that is paid for.',
    id: 'G2 memiliki isinya, dan hanya mengizinkan penerbitan ulang dengan lisensi berbayar.',
  },
  capterra: {
    en: 'Capterra (Gartner) allows republication only under a licence, with its mark.',
    id: 'Capterra (Gartner) hanya mengizinkan penerbitan ulang dengan lisensi dan tanda miliknya.',
  },
  google: {
    en: 'Google lets reviews be shown with their author, unchanged, and not stored for longer than 30 days where they come from its API.',
    id: 'Google mengizinkan ulasan ditampilkan bersama penulisnya, tanpa diubah, dan tidak disimpan lebih dari 30 hari bila berasal dari API-nya.',
  },
  yelp: {
    en: 'Yelp does not allow whole reviews to be shown elsewhere; its API gives short excerpts, to be shown with its mark and a link.',
    id: 'Yelp tidak mengizinkan ulasan utuh ditampilkan di tempat lain; API-nya memberi kutipan pendek, yang ditampilkan dengan tanda dan tautannya.',
  },
  amazon: {
    en: 'Amazon does not allow its reviews to be shown elsewhere.',
    id: 'Amazon tidak mengizinkan ulasannya ditampilkan di tempat lain.',
  },
  trustpilot: {
    en: 'Trustpilot lets a business show its own reviews unchanged, with stars, date and a link, depending on the plan.',
    id: 'Trustpilot mengizinkan bisnis menampilkan ulasannya sendiri tanpa diubah, dengan bintang, tanggal dan tautan, bergantung paketnya.',
  },
  etsy: { en: 'Etsy’s reviews belong to their authors: ask them.', id: 'Ulasan di Etsy milik penulisnya: mintalah izin mereka.' },
};
const OTHERS: Bilingual = {
  en: 'The words belong to their authors, and the platform’s terms say what else holds: read them.',
  id: 'Kata-katanya milik penulisnya, dan ketentuan platform menyebut apa lagi yang berlaku: bacalah.',
};
const rightsOf = (channel: Channel): string => told(RIGHTS[channel] ?? OTHERS);

interface DeclareOptions {
  content: string;
  /** Whether the command line declares it. */
  declare: boolean;
  dryRun: boolean;
  interactive: boolean;
}

/** What the shop declares of an import, as files; what holds for each platform of it, and what is missing. */
export interface Declared {
  files: FilePlan['create'];
  notes: string[];
}

/**
 * Asks once for each file of another platform whether its reviews are unchanged and complete, and may be republished. Without an
 * answer the import goes on, and the trust page says that nothing was declared: somebody who is forced to declare would declare anything.
 */
export async function settleDeclaration(plan: Plan, { sha256 }: ImportSource, options: DeclareOptions): Promise<Declared> {
  const channels = countForeign(plan);
  const open = [...channels.keys()].filter((channel) => !existsSync(join(options.content, pathOf(channel, sha256))));
  if (open.length === 0) return { files: [], notes: [] };
  const isAsked = options.interactive && !options.declare && !options.dryRun;
  const isDeclared = options.declare || (isAsked && (await askDeclaration(open, open.map(rightsOf))));
  const files = open.map((channel) => {
    const declaration: Declaration = {
      channel: channel as Declaration['channel'],
      declared: today(),
      sha256,
      reviews: channels.get(channel) ?? 0,
      unchanged: true,
      noneHeldBack: true,
      mayBeRepublished: true,
    };
    const first = '# yaml-language-server: $schema=../.schemas/declaration.json\n';
    return { path: pathOf(channel, sha256), data: `${first}${stringify(declaration, { lineWidth: 0 })}` };
  });
  const rights = open.map((channel) => `${told({ en: 'Rights', id: 'Hak' })}, ${channel}: ${rightsOf(channel)}`);
  const said = isDeclared
    ? told({
        en: 'Declared: the reviews are unchanged, none was held back, and they may be published here. The trust page says that you declare it.',
        id: 'Dinyatakan: ulasannya tidak diubah, tidak ada yang ditahan, dan boleh diterbitkan di sini. Halaman kepercayaan menyebut bahwa Anda menyatakannya.',
      })
    : told({
        en: 'Nothing was declared, and the trust page says so. --declare declares that the reviews are unchanged, that none was held back, and that they may be published here.',
        id: 'Tidak ada yang dinyatakan, dan halaman kepercayaan menyebutnya. --declare menyatakan bahwa ulasannya tidak diubah, tidak ada yang ditahan, dan boleh diterbitkan di sini.',
      });
  return { files: isDeclared ? files : [], notes: [said, ...rights] };
}

/** How many reviews of a plan are published here, by the other platform that they come from. */
function countForeign(plan: Plan): Map<Channel, number> {
  const published = new Map(plan.added.published);
  for (const channel of plan.knownChannels) published.set(channel, (published.get(channel) ?? 0) + 1);
  return new Map([...published].filter(([channel]) => isThirdParty(channel)));
}

function pathOf(channel: Channel, sha256: string): string {
  return `declarations/${channel}-${sha256.slice(0, 12)}.yaml`;
}
