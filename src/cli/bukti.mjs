#!/usr/bin/env node
// Plain, old JavaScript: this file must reach its sentence on any Node, so nothing newer is imported before the check.
// In the project, Node runs Bukti's TypeScript: without a flag from 22.18 on. It strips no types below node_modules, so an installed
// package has built JavaScript, which runs from 22.12 on, as Astro does.
const isInstalled = import.meta.url.includes('/node_modules/');
const found = process.versions.node;
const parts = found.split('.').map(Number);
const isAtLeast = (minor) => parts[0] > 22 || (parts[0] === 22 && parts[1] >= minor);

if (!isAtLeast(isInstalled ? 12 : 18)) {
  process.stderr.write(
    'bukti needs Node 22.' +
      (isInstalled ? 12 : 18) +
      ' or newer, and this is Node ' +
      found +
      ': ' +
      (isInstalled
        ? 'install a newer one from https://nodejs.org.\n'
        : 'type "npm exec --no -- bukti …" or "npm run …" inside the project, which bring their own Node, or install a newer one from https://nodejs.org.\n'),
  );
  process.exitCode = 1;
} else if (!isAtLeast(13) && process.execArgv.indexOf('--experimental-sqlite') === -1) {
  // Until 22.13 Node has the locks of files behind a flag.
  import('node:child_process').then((child) => {
    const own = process.argv.slice(1);
    const run = child.spawnSync(process.execPath, ['--experimental-sqlite', '--disable-warning=ExperimentalWarning'].concat(own), {
      stdio: 'inherit',
    });
    process.exitCode = run.status === null ? 1 : run.status;
  });
} else {
  Promise.all([import('node:module'), import('node:url')])
    .then(([module, url]) => {
      // This halves the time to start. The cache is in the project's own folder: others may write to the system's temporary one.
      module.enableCompileCache(url.fileURLToPath(new URL('../../.cache/node', import.meta.url)));
      return isInstalled ? import('#lib/cli/main.js') : import('./main.ts');
    })
    .then((main) => main.run(process.argv));
}
