import { setTimeout as wait } from 'node:timers/promises';
import { nodeTreeHasher } from '#src/evidence/hash.ts';
import { formatExtension } from '#src/log/extension.ts';
import { parseDecimal } from '#src/log/parse-text.ts';
import { Prover } from '#src/log/prover.ts';
import type { Tree } from '#src/log/tree.ts';
import type { VerifierKey } from '#src/log/verifier-key.ts';
import type { Bilingual } from '#src/schemas/problem.ts';
import { CliError } from '../cli-error.ts';
import { told } from '../spoken.ts';
import { count, formatNumber, quote } from '../terminal.ts';
import { readBody } from '../verify/read-body.ts';
import { refusalOf } from '../verify/refusal.ts';
import { UnreadableError } from '../verify/site-source.ts';
import { type Cosigned, readCosignatures } from './cosigned.ts';

export interface AskOptions {
  endpoint: URL;
  tree: Tree;
  /** The signed checkpoint of the tree as it is. */
  note: string;
  /** What the witness most likely knows; it says so when it knows something else. */
  oldSize: number;
  keys: readonly VerifierKey[];
  timeoutMs?: number;
  /** Before asking a busy witness again. */
  pauseMs?: number;
}

const TIMEOUT_MS = 30_000;
const PAUSE_MS = 3_000;
/** Another client may tell the witness of a checkpoint between two of our requests. */
const MAX_REQUESTS = 4;
const MAX_ANSWER_BYTES = 64 * 1024;
const SIZE_TYPE = 'text/x.tlog.size';

interface Answer {
  status: number;
  type: string;
  body: string;
}

/**
 * Sends a checkpoint to a witness, with the proof that the log only grew since the one it knows:
 * https://c2sp.org/tlog-witness#add-checkpoint
 * @returns signatures that were verified, at least one
 * @throws CliError in every other case
 */
export async function askWitness(options: AskOptions): Promise<Cosigned[]> {
  const { tree } = options;
  let { oldSize } = options;
  for (let request = 1; request <= MAX_REQUESTS; request += 1) {
    const answer = await post(options, oldSize);
    if (answer.status === 200) return readAnswer(answer.body, options);
    if (answer.status !== 409) throw refused(answer, options);
    const known = readSize(answer);
    if (known > tree.size) throw larger(known, tree.size);
    if (known === oldSize) throw otherTree(known);
    oldSize = known;
  }
  throw new CliError(
    told({ en: `The witness named another size ${MAX_REQUESTS} times.`, id: `Saksi ${MAX_REQUESTS} kali menyebut ukuran lain.` }),
    told({ en: 'Somebody else is asking it too. Try again later.', id: 'Ada pihak lain yang juga bertanya kepadanya. Coba lagi nanti.' }),
  );
}

async function post(options: AskOptions, oldSize: number): Promise<Answer> {
  const { tree, note, pauseMs = PAUSE_MS } = options;
  const hashes = oldSize === 0 ? [] : new Prover(tree, nodeTreeHasher).proveConsistency(oldSize);
  const body = formatExtension({ oldSize, hashes, checkpoint: note });
  const answer = await send(options, body);
  if (answer.status !== 429 && answer.status < 500) return answer;
  await wait(pauseMs);
  return send(options, body);
}

async function send({ endpoint, timeoutMs = TIMEOUT_MS }: AskOptions, body: string): Promise<Answer> {
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'User-Agent': 'bukti-witness' },
    });
    const bytes = await readBody(response, MAX_ANSWER_BYTES);
    const type = response.headers.get('content-type') ?? '';
    return { status: response.status, type, body: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
  } catch (cause) {
    throw new CliError(
      told({
        en: `The witness at ${endpoint.href} did not answer: ${reasonOf(cause, timeoutMs)}.`,
        id: `Saksi di ${endpoint.href} tidak menjawab: ${reasonOf(cause, timeoutMs)}.`,
      }),
      told({ en: 'Check the address, or try again later.', id: 'Periksa alamatnya, atau coba lagi nanti.' }),
      { cause },
    );
  }
}

async function readAnswer(body: string, { note, keys }: AskOptions): Promise<Cosigned[]> {
  let cosigned: Cosigned[] = [];
  const refusal = await refusalOf(async () => {
    cosigned = await readCosignatures(body, note, keys);
  });
  const expected = told({
    en: `a signature by ${keys.map(({ name }) => name).join(' or ')}`,
    id: `tanda tangan ${keys.map(({ name }) => name).join(' atau ')}`,
  });
  if (refusal !== undefined)
    throw new CliError(
      told({
        en: `The witness answered with ${refusal.found}, expected ${expected}. Nothing was kept.`,
        id: `Jawaban saksi: ${refusal.found}; seharusnya ${expected}. Tidak ada yang disimpan.`,
      }),
      told(CHECK_KEY),
    );
  if (cosigned.length === 0)
    throw new CliError(
      told({
        en: `The witness answered without ${expected}. Nothing was kept.`,
        id: `Saksi menjawab tanpa ${expected}. Tidak ada yang disimpan.`,
      }),
      told(CHECK_KEY),
    );
  return cosigned;
}

const CHECK_KEY: Bilingual = {
  en: 'Compare the key with the one that the witness’s operator published, and the address too.',
  id: 'Bandingkan kuncinya dengan yang diumumkan pengelola saksi, juga alamatnya.',
};

/** What the witness knows, from its answer 409. */
function readSize({ type, body }: Answer): number {
  try {
    if (type.split(';', 1)[0]?.trim().toLowerCase() === SIZE_TYPE && body.endsWith('\n')) return parseDecimal(body.slice(0, -1));
  } catch {
    // The error below says that this is no size.
  }
  throw new CliError(
    told({
      en: `The witness answered 409 with ${quote(body)} of type ${quote(type)}, expected the size that it knows.`,
      id: `Saksi menjawab 409 dengan ${quote(body)} berjenis ${quote(type)}; seharusnya ukuran yang diketahuinya.`,
    }),
    told({ en: 'Is this the address of a witness?', id: 'Apakah ini alamat sebuah saksi?' }),
  );
}

function larger(known: number, size: number): CliError {
  return new CliError(
    told({
      en: `The witness knows this log with ${count(known, 'entry', 'entries')}, and here it has ${formatNumber(size)}.`,
      id: `Saksi mengenal log ini dengan ${formatNumber(known, 'id')} entri, padahal di sini ada ${formatNumber(size, 'id')}.`,
    }),
    told({
      en: 'Get the newest content/log from git. If there is none with more entries, entries were lost: a log never shrinks.',
      id: 'Ambil content/log terbaru dari git. Bila tidak ada yang entrinya lebih banyak, ada entri yang hilang: log tidak pernah menyusut.',
    }),
  );
}

function otherTree(known: number): CliError {
  return new CliError(
    told({
      en: `The witness knows another log of ${count(known, 'entry', 'entries')} under this name, and will not sign a second history.`,
      id: `Saksi mengenal log lain dengan ${formatNumber(known, 'id')} entri dengan nama ini, dan tidak mau menandatangani riwayat kedua.`,
    }),
    told({
      en: 'Restore content/log from git: its entries are not those that the witness has seen.',
      id: 'Pulihkan content/log dari git: entrinya bukan yang pernah dilihat saksi.',
    }),
  );
}

function refused({ status, body }: Answer, { endpoint, note }: AskOptions): CliError {
  const [origin = ''] = note.split('\n');
  switch (status) {
    case 404:
      return new CliError(
        told({
          en: `The witness does not know the log ${origin} (404), or ${endpoint.href} is no witness's address.`,
          id: `Saksi tidak mengenal log ${origin} (404), atau ${endpoint.href} bukan alamat saksi.`,
        }),
        told({
          en: 'Ask its operator to add the log: give the key in content/site.yaml.',
          id: 'Minta pengelolanya menambahkan log ini: berikan kunci di content/site.yaml.',
        }),
      );
    case 403:
      return new CliError(
        told({
          en: 'The witness does not accept the signature of the log (403): it knows another key for it.',
          id: 'Saksi tidak menerima tanda tangan log (403): ia mengenal kunci lain untuknya.',
        }),
        told({ en: 'Give its operator the key in content/site.yaml.', id: 'Berikan kunci di content/site.yaml kepada pengelolanya.' }),
      );
    case 422:
      return new CliError(
        told({
          en: 'The witness says that this log does not continue the one it has seen (422).',
          id: 'Kata saksi, log ini bukan lanjutan dari yang pernah dilihatnya (422).',
        }),
        told({
          en: 'Restore content/log from git: its entries are not those that the witness has seen.',
          id: 'Pulihkan content/log dari git: entrinya bukan yang pernah dilihat saksi.',
        }),
      );
    case 429:
      return new CliError(
        told({ en: 'The witness is asked too often (429).', id: 'Saksi terlalu sering ditanya (429).' }),
        told({ en: 'Try again later.', id: 'Coba lagi nanti.' }),
      );
    default:
      return status >= 500
        ? new CliError(
            told({ en: `The witness has a fault of its own (${status}).`, id: `Saksi sendiri sedang bermasalah (${status}).` }),
            told({ en: 'Try again later.', id: 'Coba lagi nanti.' }),
          )
        : new CliError(
            told({ en: `The witness answered ${status}: ${quote(body)}.`, id: `Saksi menjawab ${status}: ${quote(body)}.` }),
            told({ en: 'Is this the submission address of a witness?', id: 'Apakah ini alamat kirim sebuah saksi?' }),
          );
  }
}

function reasonOf(error: unknown, timeoutMs: number): string {
  if (error instanceof UnreadableError) return error.message;
  const { name, message, cause } = error as Error;
  if (name === 'TimeoutError')
    return told({ en: `no whole answer within ${timeoutMs / 1000} seconds`, id: `tidak ada jawaban utuh dalam ${timeoutMs / 1000} detik` });
  return cause instanceof Error ? cause.message : message;
}
