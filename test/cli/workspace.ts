import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { SHOP } from '../support/seal.ts';
import { runInProcess, runsInProcess } from './run-in-process.ts';

export interface Result {
  code: number;
  stdout: string;
  stderr: string;
}

/** A temporary folder in which the real command line runs, as a marketer would type it. */
export interface Workspace {
  root: string;
  bukti(...args: string[]): Promise<Result>;
  /** Every file below a folder with its text, by path, also those with a dot. */
  files(below?: string): Promise<Record<string, string>>;
  /** The reviews of a product, as they stand in its .ndjson file. */
  reviews(product: string): Promise<ReviewLine[]>;
  write(files: Record<string, string | Uint8Array>): Promise<void>;
}

/** What the tests look at in a line of a .ndjson file. */
export interface ReviewLine {
  id: string;
  rating: number;
  title?: string;
  author: { name: string; display: string; city?: string };
  date?: string;
  lang: string;
  channel: string;
  source?: string;
  order?: string;
  disclosure?: string;
  replies?: { date: string; by: string; body: string }[];
  imported: { from: string; row: number; claims?: Record<string, string> };
  body: string;
}

/** Makes a folder with these files; it goes when the test ends. */
export async function workspace(files: Record<string, string | Uint8Array> = {}): Promise<Workspace> {
  const root = await mkdtemp(join(tmpdir(), 'bukti-cli-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const space: Workspace = {
    root,
    bukti: (...args) => runBukti(args, root),
    files: (below = '') => readTree(join(root, below)),
    async reviews(product) {
      const text = await readFile(join(root, 'content/reviews', `${product}.ndjson`), 'utf8');
      return text
        .trimEnd()
        .split('\n')
        .map((line): ReviewLine => JSON.parse(line));
    },
    async write(more) {
      for (const [path, data] of Object.entries(more)) {
        await mkdir(join(root, dirname(path)), { recursive: true });
        await writeFile(join(root, path), data);
      }
    },
  };
  await space.write(files);
  return space;
}

/** A workspace in which everything is sealed. The command is run once for the same files; others get what it left. */
export async function sealed(files: Record<string, string> = SHOP): Promise<Workspace> {
  const key = JSON.stringify(files);
  const before = left.get(key);
  if (before !== undefined) return workspace(before);
  const space = await workspace(files);
  expect(await space.bukti('seal')).toMatchObject({ code: 0, stderr: '' });
  left.set(key, await space.files());
  return space;
}
const left = new Map<string, Record<string, string>>();

/** Runs the command inside this process where it can, and in a process of its own where it must. */
export function runBukti(args: readonly string[], cwd: string, environment: NodeJS.ProcessEnv = inEnglish()): Promise<Result> {
  if (runsInProcess(args)) return runInProcess(args, cwd, { ...withoutFolders(environment), NO_COLOR: '1' });
  return start(process.execPath, [resolve('src/cli/bukti.mjs'), ...args], cwd, environment);
}

/** Unless a test is about languages, messages are asked for in English, whatever the site and the machine speak. */
const inEnglish = (): NodeJS.ProcessEnv => ({ ...process.env, BUKTI_LANG: 'en' });

/** Starts a program without a terminal and waits for it. */
export function start(
  program: string,
  args: readonly string[],
  cwd: string,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Result> {
  const child = spawn(program, args, { cwd, env: { ...withoutFolders(environment), NO_COLOR: '1' }, stdio: ['ignore', 'pipe', 'pipe'] });
  const { promise, resolve: done, reject } = Promise.withResolvers<Result>();
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.on('error', reject);
  child.on('close', (code) => done({ code: code ?? 1, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }));
  return promise;
}

function withoutFolders({ BUKTI_CONTENT: _content, BUKTI_OUT: _out, ...rest }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return rest;
}

async function readTree(root: string): Promise<Record<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const pairs = await Promise.all(files.map(async (path) => [path.slice(root.length + 1), await readFile(path, 'utf8')] as const));
  return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}
