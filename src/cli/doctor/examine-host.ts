import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { isBuiltSite } from '#src/content/out-folder.ts';
import type { DoctorStrings } from '#src/i18n/doctor.ts';
import { FREE_HOST_FILES } from '#src/schemas/site-scale.ts';
import { formatNumber } from '../terminal.ts';
import { type Finding, finding } from './finding.ts';

interface HostLimit {
  name: string;
  /** A file by which a folder shows that it goes to this host. */
  sign: string;
  mostFiles?: number;
  mostBytes?: number;
  mostFileBytes?: number;
}

/**
 * As the hosts publish them: https://docs.github.com/pages/getting-started-with-github-pages/github-pages-limits,
 * https://developers.cloudflare.com/pages/platform/limits/ (free plan). Netlify names none for a site; 54,000 files a folder.
 */
const LIMITS: readonly HostLimit[] = [
  { name: 'GitHub Pages', sign: '.github/workflows/pages.yml', mostBytes: 1e9 },
  { name: 'Cloudflare Pages', sign: 'wrangler.toml', mostFiles: FREE_HOST_FILES, mostFileBytes: 25 * 1024 * 1024 },
  { name: 'Netlify', sign: 'netlify.toml', mostFiles: 54_000 },
];

/** Whether the built site has room at the hosts, and whether they send its headers. A host that the folder names makes it an error. */
export async function examineHost(out: string, content: string, t: DoctorStrings): Promise<Finding[]> {
  if (!isBuiltSite(out)) return [finding('host', 'warning', t.notBuilt)];
  const files = await listSizes(out);
  const chosen = LIMITS.filter(({ sign }) => existsSync(join(dirname(content), sign)));
  return [...LIMITS.map((limit) => examineLimit(limit, files, chosen, t)), examineHeaders(out, chosen, t)];
}

function examineLimit(limit: HostLimit, files: readonly SizedFile[], chosen: readonly HostLimit[], t: DoctorStrings): Finding {
  const {
    name,
    mostFiles = Number.POSITIVE_INFINITY,
    mostBytes = Number.POSITIVE_INFINITY,
    mostFileBytes = Number.POSITIVE_INFINITY,
  } = limit;
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const large = files.find((file) => file.bytes > mostFileBytes);
  const gravity = chosen.length === 0 || chosen.includes(limit) ? 'error' : 'warning';
  if (files.length > mostFiles) return finding('host', gravity, t.hostTooMany(name, formatNumber(files.length), formatNumber(mostFiles)));
  if (bytes > mostBytes) return finding('host', gravity, t.hostTooLarge(name, megabytes(bytes), megabytes(mostBytes)));
  if (large !== undefined)
    return finding('host', gravity, t.hostLargeFile(name, large.path, megabytes(large.bytes), megabytes(mostFileBytes)));
  return finding('host', 'ok', t.hostFits(name, formatNumber(files.length), megabytes(bytes)));
}

function examineHeaders(out: string, chosen: readonly HostLimit[], t: DoctorStrings): Finding {
  if (!existsSync(join(out, '_headers'))) return finding('headers', 'error', t.headersMissing);
  return chosen.length === 1 && chosen[0]?.name === 'GitHub Pages'
    ? finding('headers', 'warning', t.headersNotSent)
    : finding('headers', 'ok', t.headers);
}

interface SizedFile {
  path: string;
  bytes: number;
}

async function listSizes(folder: string): Promise<SizedFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(paths.map(async (path) => ({ path: relative(folder, path), bytes: (await stat(path)).size })));
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e8 ? 1 : 0)} MB`;
