#!/usr/bin/env node
// Plain, old JavaScript: this file must reach its sentence on any Node, so nothing newer is imported before the check.
// Bukti's sources are TypeScript that Node runs as it is, which Node does from 22.18 on without a flag.
const found = process.versions.node;
const parts = found.split('.').map(Number);

if (parts[0] > 22 || (parts[0] === 22 && parts[1] >= 18)) {
  Promise.all([import('node:module'), import('node:url')])
    .then(([module, url]) => {
      // Halves the time to start. In the project's own folder: others may write to the system's temporary one.
      module.enableCompileCache(url.fileURLToPath(new URL('../../.cache/node', import.meta.url)));
      return import('./main.ts');
    })
    .then((main) => main.run(process.argv));
} else {
  process.stderr.write(
    'bukti needs Node 22.18 or newer, and this is Node ' +
      found +
      ': ' +
      'type "npm exec --no -- bukti …" or "npm run …" inside the project, which bring their own Node, or install a newer one from https://nodejs.org.\n',
  );
  process.exitCode = 1;
}
