import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { IS_INSTALLED, PROJECT } from '#src/content/out-folder.ts';
import { isWithin } from '#src/content/paths.ts';
import type { Folders } from '#src/content/site-settings.ts';

/** Rooms of src/ that no browser loads anything from: command line, file readers, checks, drawing. */
const SERVER_ROOMS = new Set(['badges', 'cards', 'check', 'cli', 'content', 'data', 'integrations', 'loaders']);

/**
 * Lets the development server send only what pages need: sources that browsers load, packages, public files, and media. Vite
 * sends every file of the project to whoever can reach the server, which includes orders and keys, and Astro reads Markdown
 * past Vite's list of folders; so the addresses themselves are judged, before Vite and Astro see them. What a build writes meanwhile
 * is not watched: each of its pages would load every open page anew, and be told to everybody who listens.
 */
export function servedFiles({ content: contentFolder, cache, out }: Pick<Folders, 'content' | 'cache' | 'out'>): AstroIntegration {
  const folders = [
    ...readdirSync(join(PROJECT, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !SERVER_ROOMS.has(entry.name))
      .map(({ name }) => join(PROJECT, 'src', name)),
    IS_INSTALLED ? dirname(PROJECT) : join(PROJECT, 'node_modules'),
    join(PROJECT, 'public'),
    join(contentFolder, 'media'),
  ].flatMap((folder) => (existsSync(folder) ? [realpathSync(folder)] : [folder]));
  return {
    name: 'bukti:served-files',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'dev') return;
        const watch = { ignored: [cache, out].map((folder) => `${slashed(folder)}/**`) };
        updateConfig({ vite: { server: { fs: { strict: true, allow: folders }, watch }, plugins: [gate(folders, config.base)] } });
      },
    },
  };
}

/** As patterns of files are written on every system. */
const slashed = (folder: string): string => folder.replaceAll('\\', '/').replace(/\/+$/, '');

function gate(folders: readonly string[], base: string): Plugin {
  const isServed = createJudge(folders, base);
  return {
    name: 'bukti:served-files',
    enforce: 'pre',
    configureServer(server) {
      server.middlewares.use((request: IncomingMessage, response: ServerResponse, next: () => void) => {
        if (isServed(request.url ?? '/')) return next();
        response.statusCode = 404;
        response.setHeader('Content-Type', 'text/plain; charset=utf-8');
        response.end('The development server sends only what pages need.\n');
      });
    },
  };
}

/** Endings that Vite tries for a module whose name was given without one. */
const ENDINGS = ['', '.mjs', '.js', '.mts', '.ts', '.jsx', '.tsx', '.json', '.astro', '.md', '.mdx', '.css'];

/** Whether the server may answer an address. What is no file of this machine is left to Astro, which knows the pages. */
function createJudge(folders: readonly string[], base = '/'): (url: string) => boolean {
  const top = new Set(readdirSync(PROJECT).flatMap((name) => [plain(name), plain(name.replace(/(?<=.)\.[^.]+$/, ''))]));
  const isAllowedFile = (path: string): boolean => folders.some((folder) => isWithin(path, folder));

  const isServedPath: JudgePath = (path, isAbsolute = false) => {
    if (isAbsolute) return isAllowedFile(path);
    const candidates = [join(PROJECT, path), path].flatMap((one) => ENDINGS.map((ending) => `${one.replace(/\/+$/, '')}${ending}`));
    const files = candidates.filter((candidate) => statSync(candidate, { throwIfNoEntry: false })?.isFile() === true);
    if (files.length > 0) return files.every(isAllowedFile);
    const [, first = ''] = path.split('/');
    return !top.has(plain(first)) || isAllowedFile(join(PROJECT, path));
  };

  return (url) => {
    const at = url.indexOf('?');
    const address = decodeFully(at === -1 ? url : url.slice(0, at));
    // A picture is asked for by the address of its file.
    const picture = at === -1 ? undefined : new URLSearchParams(url.slice(at)).getAll('href').map(decodeFully);
    return [address, ...(picture ?? [])].every(
      (one) => one !== undefined && isServedAddress(withoutBase(one.split(/[?#]/, 1)[0] ?? '', base), isServedPath),
    );
  };
}

/** @param isAbsolute whether the path can only be that of a file of this machine */
type JudgePath = (path: string, isAbsolute?: boolean) => boolean;

function isServedAddress(address: string, isServedPath: JudgePath): boolean {
  if (/[\0\\]/.test(address) || address.split('/').includes('..')) return false;
  if (/^https?:/i.test(address)) return false;
  const path = address.replace(/\/{2,}/g, '/');
  if (path.startsWith('/@fs/')) return isServedPath(path.slice('/@fs'.length), true);
  if (path.startsWith('/@id/')) return isServedModule(path.slice('/@id/'.length), isServedPath);
  if (path.startsWith('/__')) return path === '/__bukti-theme.css' || path === '/__vite_ping';
  return isServedPath(path);
}

/** A module by its name: of a package, or a script that Astro makes for a page. Others hold the whole content. */
function isServedModule(name: string, isServedPath: JudgePath): boolean {
  const id = name.replace(/^__x00__/, '');
  if (id.startsWith('/')) return isServedPath(id);
  if (id.startsWith('astro:scripts/')) return true;
  return /^@?[\w.-]+(?:\/[\w.@-]+)*$/.test(id) && isServedPath(`/${id}`);
}

/** An address with every layer of percent signs taken off; nothing where it is malformed, or has more layers than anybody needs. */
function decodeFully(url: string): string | undefined {
  let text = url;
  for (let layer = 0; layer < 5; layer += 1) {
    const next = decodeOnce(text);
    if (next === undefined || next === text) return next;
    text = next;
  }
  return undefined;
}

function decodeOnce(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function withoutBase(path: string, base: string): string {
  const prefix = base.replace(/\/+$/, '');
  return prefix !== '' && (path === prefix || path.startsWith(`${prefix}/`)) ? path.slice(prefix.length) || '/' : path;
}

const plain = (name: string): string => name.normalize('NFC').toLowerCase();
