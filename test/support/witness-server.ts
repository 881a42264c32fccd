import { createHash, createPublicKey, verify } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseCheckpoint } from '#src/log/checkpoint.ts';
import { parseExtension } from '#src/log/extension.ts';
import { formatNote, parseNote } from '#src/log/note.ts';
import { cosignNote, type Signer } from '#src/log/sign-note.ts';
import { verifyConsistency } from '#src/log/verify-consistency.ts';

/** What a witness answers, when it does not do as the specification says. */
export type Misbehaviour = (request: {
  body: string;
  count: number;
}) => { status: number; type?: string; body?: string; hang?: boolean } | undefined;

export interface WitnessServer {
  url: string;
  /** Bodies of the requests, in their order. */
  requests: string[];
  /** What it last signed, by origin. */
  known: Map<string, { size: number; root: string }>;
  close(): Promise<void>;
}

/**
 * A witness by https://c2sp.org/tlog-witness, strict: it checks the log's signature with node:crypto and the proof itself, keeps
 * what it signed, and signs no second history.
 * @param logs raw public keys, by origin
 */
export async function startWitness(
  witness: Signer,
  logs: ReadonlyMap<string, Uint8Array>,
  { clock = () => 1_790_000_000, misbehave = () => undefined }: { clock?: () => number; misbehave?: Misbehaviour } = {},
): Promise<WitnessServer> {
  const requests: string[] = [];
  const known: WitnessServer['known'] = new Map();
  const server = createServer(async (request, response) => {
    const body = await readBody(request);
    requests.push(body);
    const odd = misbehave({ body, count: requests.length });
    if (odd?.hang === true) return;
    const isCall = request.method === 'POST' && request.url === '/prefix/add-checkpoint';
    const { status, type = 'text/plain', body: answer = '' } = odd ?? (isCall ? await addCheckpoint(body) : { status: 404 });
    response.writeHead(status, { 'Content-Type': type }).end(answer);
  });

  async function addCheckpoint(body: string): Promise<{ status: number; type?: string; body?: string }> {
    if (!/^old (?:0|[1-9]\d*)\n(?:[A-Za-z0-9+/]{43}=\n){0,63}\n/.test(body)) return { status: 400 };
    const { oldSize, hashes, checkpoint } = parseExtension(body);
    const note = parseNote(checkpoint);
    const { origin, size, root } = parseCheckpoint(note.text);
    const key = logs.get(origin);
    if (key === undefined) return { status: 404 };
    if (!isSigned(note, origin, key)) return { status: 403 };
    if (oldSize > size) return { status: 400 };
    const last = known.get(origin) ?? { size: 0, root: '' };
    const conflict = { status: 409, type: 'text/x.tlog.size', body: `${last.size}\n` };
    if (oldSize !== last.size) return conflict;
    const base64 = Buffer.from(root).toString('base64');
    if (oldSize === size && size > 0 && last.root !== base64) return conflict;
    if (oldSize === 0 && hashes.length > 0) return { status: 422 };
    try {
      const oldRoot = new Uint8Array(Buffer.from(last.root, 'base64'));
      if (oldSize > 0) await verifyConsistency({ oldSize, oldRoot, size, root, proof: hashes });
    } catch {
      return { status: 422 };
    }
    known.set(origin, { size, root: base64 });
    const cosigned = await cosignNote({ text: note.text, signatures: [] }, clock(), witness);
    return { status: 200, body: formatNote(cosigned).slice(note.text.length + 1) };
  }

  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/prefix`,
    requests,
    known,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

/** By hand, without the code under test: key ID, then Ed25519 over the text. */
function isSigned({ text, signatures }: ReturnType<typeof parseNote>, origin: string, key: Uint8Array): boolean {
  const id = createHash('sha256').update(`${origin}\n\x01`).update(key).digest().subarray(0, 4);
  const x = Buffer.from(key).toString('base64url');
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return signatures.some(
    ({ name, keyId, signature }) => name === origin && id.equals(keyId) && verify(null, Buffer.from(text), publicKey, signature),
  );
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
