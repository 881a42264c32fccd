import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Debian's own, of its package `wordpress`. */
const SOURCE = '/usr/share/wordpress';
const PROGRAMS = ['/usr/bin/php', '/usr/sbin/mariadbd', '/usr/bin/mariadb-install-db', '/usr/bin/mariadb'];

/** Whether the machine can run a real WordPress. `test/install-servers.sh` installs it on Debian. */
export const hasWordPress = existsSync(SOURCE) && PROGRAMS.every((path) => existsSync(path)) && process.getuid?.() === 0;

/** It is thrown away with the test: nothing waits for the disk, and its log of 96 MB is one of 4. */
const FAST_DATABASE = ['--innodb-flush-method=nosync', '--innodb-log-file-size=4M', '--innodb-doublewrite=0'];

export interface WordPress {
  url: string;
  /** Runs PHP inside WordPress. @returns what it printed */
  php(code: string): Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts a real WordPress with its database, and with a plugin.
 * @param plugin files below its folder
 * @param site address of the review site that WordPress believes in, and where its server really is
 */
export async function startWordPress(
  plugin: Readonly<Record<string, string>>,
  site: { address: string; server: () => string },
): Promise<WordPress> {
  const work = await mkdtemp(join(tmpdir(), 'bukti-wordpress-'));
  const data = join(work, 'data');
  const socket = join(work, 'socket');
  const common = ['--no-defaults', '--user=root', `--datadir=${data}`, ...FAST_DATABASE];
  await run('mariadb-install-db', [...common, '--auth-root-authentication-method=normal', '--skip-test-db']);
  const database = spawn('mariadbd', [...common, `--socket=${socket}`, '--skip-networking'], { stdio: 'ignore' });
  await until(() => run('mariadb', [`--socket=${socket}`, '-uroot', '-e', 'CREATE DATABASE IF NOT EXISTS wp']));

  const root = join(work, 'www');
  await cp(SOURCE, root, { recursive: true, dereference: true, filter: (path) => !path.endsWith('wp-config.php') && existsSync(path) });
  const port = await freePort();
  const url = `http://localhost:${port}`;
  await write(root, {
    'wp-config.php': configOf(socket, url),
    'wp-content/mu-plugins/review-site.php': REDIRECT,
    'wp-content/themes/uji/style.css': '/* Theme Name: Uji */',
    'wp-content/themes/uji/index.php': THEME,
    ...Object.fromEntries(Object.entries(plugin).map(([path, text]) => [`wp-content/plugins/bukti-reviews/${path}`, text])),
  });
  const php = async (code: string) => {
    const file = join(work, 'code.php');
    await writeFile(file, `<?php require '${root}/wp-load.php';\n${code}`);
    const environment = { ...process.env, BUKTI_ADDRESS: site.address, BUKTI_SERVER: site.server() };
    return (await run('php', ['-d', 'display_errors=stderr', file], { env: environment, maxBuffer: 2 ** 26 })).stdout;
  };
  const installing = `define( 'WP_INSTALLING', true ); require '${root}/wp-load.php'; require ABSPATH . 'wp-admin/includes/upgrade.php'; wp_install( 'Toko', 'admin', 'admin@toko.example', true, '', 'rahasia' );`;
  const installer = join(work, 'install.php');
  await writeFile(installer, `<?php ${installing}`);
  await run('php', [installer]);
  await php(
    "require_once ABSPATH . 'wp-admin/includes/plugin.php'; activate_plugin( 'bukti-reviews/bukti-reviews.php' ); switch_theme( 'uji' );",
  );

  const server = spawn('php', ['-S', `127.0.0.1:${port}`, '-t', root], {
    stdio: 'ignore',
    env: { ...process.env, BUKTI_ADDRESS: site.address, BUKTI_SERVER: site.server() },
  });
  await until(async () => (await fetch(url)).arrayBuffer());
  return {
    url,
    php,
    stop: async () => {
      for (const child of [server, database]) await end(child);
      await rm(work, { recursive: true, force: true });
    },
  };
}

/** The review site has a public address, which no name server knows: its requests go to the server of the test. */
const REDIRECT = `<?php
add_filter( 'pre_http_request', function ( $answer, $arguments, $url ) {
  $address = getenv( 'BUKTI_ADDRESS' );
  if ( 0 === strpos( $url, getenv( 'BUKTI_SERVER' ) ) ) {
    return $answer;
  }
  if ( 0 !== strpos( $url, $address ) ) {
    return new WP_Error( 'http_request_failed', 'No network in tests.' );
  }
  return wp_remote_get( getenv( 'BUKTI_SERVER' ) . substr( $url, strlen( $address ) ), array( 'timeout' => 3 ) );
}, 10, 3 );
// The installation writes to its admin, and a machine with a mail server would look for the other one.
add_filter( 'pre_wp_mail', '__return_true' );
`;

/** Debian ships themes in packages of their own. */
const THEME = `<?php ?><!doctype html><html <?php language_attributes(); ?>><head><?php wp_head(); ?></head><body><main><?php while ( have_posts() ) { the_post(); the_content(); } ?></main><?php wp_footer(); ?></body></html>`;

function configOf(socket: string, url: string): string {
  return `<?php
define( 'DB_NAME', 'wp' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'WP_HOME', '${url}' );
define( 'WP_SITEURL', '${url}' );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`;
}

async function write(root: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

async function until(works: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await works();
      return;
    } catch (error) {
      if (tries > 600) throw error;
      await setTimeout(100);
    }
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  // Nothing of it is needed any more: a database would write all to the disk before it ends.
  child.kill('SIGKILL');
  await ended;
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
