import { connect } from 'node:net';
import { until } from './dev-server.ts';

/** Every way to spell a file's address that Vite and other servers have fallen for. */
export function spellings(path: string, root: string): string[] {
  const below = path.startsWith(`${root}/`) ? path.slice(root.length) : undefined;
  const encoded = path.replaceAll('/', '%2f');
  const twice = path.replaceAll('/', '%252f');
  const plain = [
    path,
    `/@fs${path}`,
    `/@fs/${path}`,
    `/@fs/${encoded.slice(3)}`,
    `/@fs/${twice.slice(5)}`,
    `/@id/${path}`,
    `/@id/__x00__${path}`,
    `/@id${encoded}`,
    `//@fs${path}`,
    `/@fs/src/..${'/..'.repeat(12)}${path}`,
    `/src/${'..%2f'.repeat(12)}${encoded.slice(3)}`,
    `/src/${'%2e%2e/'.repeat(12)}${path.slice(1)}`,
    `/@fs${path.toUpperCase()}`,
    `/@fs${path}%00.svg`,
    `/@fs${path}%3Fraw`,
    `/@fs${path}/`,
    `/@fs${path}//`,
    `/@fs${path}.svg/..`,
    `/@fs/x/x/../../..${path}`,
    `/_image?href=/@fs${path}&f=svg`,
    `/_image?href=${encodeURIComponent(`/@fs${path}`)}&w=100&f=webp`,
    `/node_modules/..${'/..'.repeat(12)}${path}`,
    ...(below === undefined
      ? []
      : [
          below,
          `/@fs/${below}`,
          `/@id${below}`,
          `/public/..${below}`,
          `/%2e${below}`,
          `/.${below}`,
          `/src/..${below}`,
          `/src%2f..${below}`,
          `/src%5c..${below.replaceAll('/', '%5c')}`,
          below.replace(/\.[^.]+$/, ''),
        ]),
  ];
  const queries = [
    '',
    '?raw',
    '?import',
    '?import&raw',
    '?url&inline',
    '?raw??',
    '?.svg?.wasm?init',
    '?import&?raw',
    '?direct',
    '?astroContentCollectionEntry=true',
  ];
  return plain.flatMap((one) => (one.includes('?') ? [one] : queries.map((query) => `${one}${query}`)));
}

/** As a program sends it: `fetch` would mend the path. */
export function ask(port: number, path: string, accept: string): Promise<string> {
  return new Promise((done, failed) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept: ${accept}\r\nConnection: close\r\n\r\n`),
    );
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('close', () => done(Buffer.concat(chunks).toString('latin1')));
    socket.on('error', failed);
  });
}

/** Asks the socket of the development server for files, and keeps what it says until pages are to be loaded anew. */
export async function listen(port: number, files: readonly string[], change: () => Promise<void>): Promise<string[]> {
  const told: string[] = [];
  const socket = new WebSocket(`ws://127.0.0.1:${port}/`, 'vite-hmr');
  socket.onmessage = ({ data }) => told.push(String(data));
  await new Promise((open) => socket.addEventListener('open', open));
  const ids = files.flatMap((path) => [
    path,
    `${path}?raw`,
    `file://${path}?raw`,
    `/@fs${path}?raw`,
    `file://${path}?inline`,
    `${path}?import&raw&url`,
  ]);
  for (const [at, id] of ids.entries())
    socket.send(JSON.stringify({ type: 'custom', event: 'vite:invoke', data: { name: 'fetchModule', id: `send:${at}`, data: [id] } }));
  await until(
    async () => told.length > ids.length,
    () => told.join('\n'),
  );
  await change();
  await until(
    async () => told.some((message) => /"type":"(?:full-reload|update)"/.test(message)),
    () => told.join('\n'),
  );
  socket.close();
  return told;
}
