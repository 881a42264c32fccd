import type { Bilingual } from '#src/schemas/problem.ts';
import { FREE_HOST_FILES } from '#src/schemas/site-scale.ts';
import { told } from '../spoken.ts';
import { count, formatNumber } from '../terminal.ts';
import type { Placed } from './place-site.ts';

interface HostLimit {
  name: string | Bilingual;
  /** Bytes of the whole site. */
  bytes?: number;
  files?: number;
  /** Bytes of one file. */
  fileBytes?: number;
}

const [MB, GB, MIB] = [1e6, 1e9, 2 ** 20];

/**
 * What hosts take, as they say themselves:
 * https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits
 * https://developers.cloudflare.com/pages/platform/limits/
 * https://docs.gitlab.com/user/gitlab_com/#gitlab-pages
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/UploadingObjects.html
 * Netlify and Vercel count traffic and build minutes, and name no size of a static site.
 */
const HOST_LIMITS: readonly HostLimit[] = [
  { name: 'GitHub Pages', bytes: 1 * GB },
  { name: { en: 'Cloudflare Pages (free)', id: 'Cloudflare Pages (gratis)' }, files: FREE_HOST_FILES, fileBytes: 25 * MIB },
  { name: 'GitLab Pages', bytes: 1 * GB, files: 200_000 },
  { name: 'Netlify' },
  { name: 'Vercel' },
  { name: { en: 'S3 and its like', id: 'S3 dan sejenisnya' } },
];

/** What a person is told at the end of a build: what changed, how large the site is, and which hosts take it. */
export function describeSite({ added, changed, removed, files }: Placed, where: string): string[] {
  const sizes = Array.from(files, ([path, { bytes }]) => ({ path, bytes }));
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const largest = sizes.reduce((most, one) => (one.bytes > most.bytes ? one : most), { path: '', bytes: 0 });
  const judged = HOST_LIMITS.map((host) => ({
    name: typeof host.name === 'string' ? host.name : told(host.name),
    why: judge(host, { files: files.size, bytes: total, largest }),
  }));
  const fits = judged.filter(({ why }) => why.length === 0).map(({ name }) => name);
  return [
    told({
      en: `${where}: ${describeChange({ added, changed, removed })}; ${countFiles(files.size)}, ${formatBytes(total)} in all`,
      id: `${where}: ${describeChange({ added, changed, removed })}; seluruhnya ${countFiles(files.size)}, ${formatBytes(total)}`,
    }),
    `${told({ en: 'fits', id: 'muat di' })}: ${fits.join(', ')}`,
    ...judged.flatMap(({ name, why }) =>
      why.length === 0 ? [] : [`${told({ en: `too large for ${name}`, id: `terlalu besar untuk ${name}` })}: ${why.join(', ')}`],
    ),
  ];
}

function describeChange({ added, changed, removed }: Omit<Placed, 'files'>): string {
  const parts = [
    [added, told({ en: 'new', id: 'baru' })],
    [changed, told({ en: 'changed', id: 'berubah' })],
    [removed, told({ en: 'removed', id: 'dihapus' })],
  ] as const;
  const changes = parts
    .filter(([number]) => number > 0)
    .map(([number, word], index) => `${index === 0 ? countFiles(number) : number} ${word}`);
  return changes.length === 0 ? told({ en: 'no file changed', id: 'tidak ada berkas yang berubah' }) : changes.join(', ');
}

interface Size {
  files: number;
  bytes: number;
  largest: { path: string; bytes: number };
}

const ofAtMost = () => told({ en: 'of at most', id: 'dari paling banyak' });
const countFiles = (number: number) => told({ en: count(number, 'file'), id: `${formatNumber(number, 'id')} berkas` });

/** Why a host does not take a site: nothing where it does. */
function judge({ bytes, files, fileBytes }: HostLimit, site: Size): string[] {
  return [
    ...(bytes !== undefined && site.bytes > bytes ? [`${formatBytes(site.bytes)} ${ofAtMost()} ${formatBytes(bytes)}`] : []),
    ...(files !== undefined && site.files > files ? [`${countFiles(site.files)} ${ofAtMost()} ${countFiles(files)}`] : []),
    ...(fileBytes !== undefined && site.largest.bytes > fileBytes
      ? [
          `${site.largest.path} ${told({ en: 'has', id: 'berukuran' })} ${formatBytes(site.largest.bytes)} ${ofAtMost()} ${formatBytes(fileBytes)}`,
        ]
      : []),
  ];
}

/** Decimal units, as hosts count: `950 KB`, `12.3 MB`, `1.4 GB`; with a comma in Indonesian, where a dot stands between thousands. */
export function formatBytes(bytes: number): string {
  const decimal = (value: number) => told({ en: value.toFixed(1), id: value.toFixed(1).replace('.', ',') });
  if (bytes >= GB) return `${decimal(bytes / GB)} GB`;
  return bytes >= MB ? `${decimal(bytes / MB)} MB` : `${Math.ceil(bytes / 1000)} KB`;
}
