import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { renderApache } from '../../src/outputs/hosts/apache.ts';
import { renderCaddy } from '../../src/outputs/hosts/caddy.ts';
import { renderNginx } from '../../src/outputs/hosts/nginx.ts';
import type { HostFacts } from '../../src/outputs/hosts/routes.ts';

export const WEB_SERVERS = ['nginx', 'apache', 'htaccess', 'caddy'] as const;
export type WebServer = (typeof WEB_SERVERS)[number];

const PROGRAMS: Readonly<Record<WebServer, string>> = { nginx: 'nginx', apache: 'apache2', htaccess: 'apache2', caddy: 'caddy' };

/** Whether the machine has the server. `test/install-servers.sh` installs them on Debian. */
export function hasServer(server: WebServer): boolean {
  return pathOf(PROGRAMS[server]) !== undefined;
}

export interface RunningServer {
  /** Address of the site, without a slash at its end. */
  url: string;
  facts: HostFacts;
  stop(): Promise<void>;
}

/**
 * Starts a real server with the settings that Bukti writes for it.
 * @param path of the site on its server: empty, or with its first slash
 */
export async function startServer(
  server: WebServer,
  dist: string,
  read: (url: string) => Promise<HostFacts>,
  path: string,
): Promise<RunningServer> {
  const work = await mkdtemp(join(tmpdir(), 'bukti-server-'));
  const port = await freePort();
  const url = `http://localhost:${port}${path}`;
  const facts = await read(`${url}/`);
  const root = join(work, 'www');
  // Apache takes off the rights of root, so that everybody must be able to read the site.
  await chmod(work, 0o755);
  await linkFolder(dist, join(root, path));
  const [program, ...args] = await writeSettings(server, { work, root, port, facts });
  const child = spawn(pathOf(program ?? '') ?? '', args, {
    cwd: work,
    env: { ...process.env, HOME: work },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  await answers(`${url}/`, child, said);
  const stop = async () => {
    const ended = new Promise((done) => child.once('exit', done));
    if (child.exitCode === null) {
      child.kill('SIGTERM');
      await ended;
    }
    await rm(work, { recursive: true, force: true });
  };
  return { url, facts, stop };
}

/** Other names for the same files where the disk can do that, which is a hundred times faster than thousands of copies. */
async function linkFolder(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await promisify(execFile)('cp', ['-Rl', from, to]).catch(() => cp(from, to, { recursive: true, force: true }));
}

interface Setting {
  work: string;
  root: string;
  port: number;
  facts: HostFacts;
}

/** Writes what the server reads. @returns the command that starts it in the foreground */
async function writeSettings(server: WebServer, { work, root, port, facts }: Setting): Promise<string[]> {
  const file = join(work, 'settings');
  if (server === 'caddy') {
    await writeFile(file, `{\n  admin off\n  auto_https off\n}\n${renderCaddy(facts, { root })}`);
    return ['caddy', 'run', '--adapter', 'caddyfile', '--config', file];
  }
  if (server === 'nginx') {
    const site = renderNginx(facts, { root })
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replace(/.*listen \[::\]:80;\n/, '');
    await writeFile(
      file,
      `${isRoot ? 'user root;\n' : ''}daemon off;\npid ${work}/pid;\nerror_log stderr;\nevents {}\nhttp {\naccess_log off;\n${temporary(work)}\n${site}}\n`,
    );
    return ['nginx', '-e', 'stderr', '-p', work, '-c', file];
  }
  const own = `<VirtualHost *:${port}>\nDocumentRoot ${root}\n<Directory />\nRequire all granted\nAllowOverride FileInfo\nOptions FollowSymLinks\n</Directory>\n</VirtualHost>\n`;
  const site = server === 'htaccess' ? own : renderApache(facts, { root }).replace(':80>', `:${port}>`);
  const modules = ['mpm_event', 'authz_core', 'headers', 'mime', 'dir', 'filter', 'deflate'];
  const load = modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n');
  await writeFile(
    file,
    `${load}\nServerRoot ${work}\nServerName localhost\nPidFile ${work}/pid\nDefaultRuntimeDir ${work}\nErrorLog ${work}/errors\nListen 127.0.0.1:${port}\nTypesConfig /dev/null\n${isRoot ? 'User www-data\nGroup www-data\n' : ''}${site}`,
  );
  return ['apache2', '-X', '-f', file];
}

const isRoot = process.getuid?.() === 0;

/** Where nginx keeps bodies that it never gets here. */
function temporary(work: string): string {
  return ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${work}/${name};`).join('\n');
}

async function answers(url: string, child: ChildProcess, said: readonly string[]): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new Error(`The server ended:\n${said.join('')}`);
    const answer = await fetch(url).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer !== undefined) return;
    await setTimeout(100);
  }
  throw new Error(`The server does not answer:\n${said.join('')}`);
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** Debian keeps servers where only root looks for programs. */
function pathOf(program: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
}
