import type { LogState } from '#src/evidence/log-state.ts';
import { packOf } from '#src/evidence/packs.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import type { Site } from '#src/schemas/site.ts';
import { mainLanguage } from '#src/schemas/site.ts';
import { reviewOutputs } from '#src/schemas/site-scale.ts';
import { createUrls } from './urls.ts';

/** Lines for bash that check a site from outside, each block complete in itself. */
interface CheckCommands {
  bukti: string;
  since: string;
  go: string;
  /** Missing for a log without a key. */
  openSsl?: string;
  document: string;
  seal: string;
}

/** @param example a review that is sealed, and the index of its entry */
export function makeCheckCommands(site: Site, { key }: Pick<LogState, 'key'>, { id, index }: { id: string; index: number }): CheckCommands {
  const { absolute, file } = createUrls(site, mainLanguage(site));
  const address = (path: string) => quote(absolute(file(path)));
  const home = address('');
  // A key is long: it stands on a line of its own.
  const keyed = (option: string) => (key === undefined ? '' : ` \\\n  ${option}${quote(key)}`);
  const pack = packOf(index);
  const [document, proof] = reviewOutputs(site).packed
    ? [
        `curl -fsS ${address(`log/documents/${pack}.ndjson`)} |\n  grep -F '"id":"${id}",' | tr -d '\\n'`,
        `curl -fsS ${address(`log/proofs/${pack}.txt`)} |\n  sed -n '/^# ${id}$/,/^index /p'`,
      ]
    : [`curl -fsS ${address(`reviews/${id}.json`)}`, `curl -fsS ${address(`reviews/${id}.tlog-proof`)}`];
  const entry = `${proof} |\n  sed -n 's/^extra //p' | base64 -d`;
  return {
    bukti: `${BUKTI} verify ${home}${keyed('--key ')}`,
    since: [
      `curl -fsS -o checkpoint.txt ${address('log/checkpoint')}`,
      `${BUKTI} verify ${home} --since checkpoint.txt${keyed('--key ')}`,
    ].join('\n'),
    go: [`curl -fsS -O ${address('log/verify.go')}`, `GO111MODULE=off GOPATH=/usr/share/gocode go run verify.go ${home}${keyed('')}`].join(
      '\n',
    ),
    ...(key !== undefined && { openSsl: verifyWithOpenSsl(address('log/checkpoint'), key) }),
    document: [`${document} | sha256sum`, `${entry}; echo`].join('\n'),
    seal: `{ printf '\\0'; ${entry}; } | sha256sum`,
  };
}

/**
 * What is signed is everything above the blank line. A verifier key is name+id+base64 of a type byte and 32 bytes; OpenSSL reads those
 * 32 behind the twelve with which every Ed25519 key in DER begins (RFC 8410).
 */
function verifyWithOpenSsl(checkpoint: string, key: string): string {
  const [, name = '', base64 = ''] = /^([^+]*)\+[^+]*\+(.*)$/.exec(key) ?? [];
  return [
    `curl -fsS -o checkpoint ${checkpoint}`,
    `sed '/^$/,$d' checkpoint > text`,
    `grep -F ${quote(`— ${name} `)} checkpoint |`,
    "  cut -d ' ' -f 3 | base64 -d | tail -c 64 > signature",
    `{ printf '\\060\\052\\060\\005\\006\\003\\053\\145\\160\\003\\041\\000'`,
    `  printf %s ${quote(base64)} | base64 -d | tail -c 32; } > key.der`,
    'openssl pkeyutl -verify -rawin -pubin -keyform DER -inkey key.der \\',
    '  -sigfile signature -in text',
  ].join('\n');
}

/** A word for bash that means just these characters. */
function quote(text: string): string {
  return /^[\w:./@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
