import type { Content } from '#src/aggregate/catalog.ts';
import { openContent } from '#src/content/content-door.ts';
import type { StoredLog } from '#src/evidence/log-state.ts';
import type { SealedContext } from '#src/evidence/sealed-context.ts';
import { formatVerifierKey } from '#src/log/verifier-key.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import { ContentError, type Problem, type ProblemCode } from '#src/schemas/problem.ts';
import { renderReport } from '#src/schemas/problem-report.ts';
import type { Site } from '#src/schemas/site.ts';
import { CliError } from '../cli-error.ts';
import { told } from '../spoken.ts';
import { readSigner, signedMemory } from './private-folder.ts';
import type { LogIdentity } from './write-log.ts';

/** What `bukti seal` itself mends. */
export const SEAL_MENDS: readonly ProblemCode[] = [
  'words-changed',
  'leaf-missing',
  'checkpoint-missing',
  'checkpoint-unsigned',
  'scale-missing',
];
/** What leaves the log itself in doubt: then nothing may be appended. */
const LOG_IN_DOUBT: readonly ProblemCode[] = [
  'log-entry',
  'log-order',
  'commitment-used-twice',
  'log-rewritten',
  'log-truncated',
  'checkpoint-invalid',
];

const IN_THE_WAY: Record<'all-but-the-log' | 'all-but-log-and-ids', readonly ProblemCode[]> = {
  'all-but-the-log': LOG_IN_DOUBT,
  'all-but-log-and-ids': [...LOG_IN_DOUBT, 'id-used-before'],
};

/** @throws ContentError with the problems that stand in the way: all but those given, or only those that are about the log itself, or about it and whose records are whose */
export async function openLog(
  contentFolder: string,
  tolerate: readonly ProblemCode[] | 'all-but-the-log' | 'all-but-log-and-ids',
  privateFolder?: string,
): Promise<{ content: Content; log: StoredLog; context: SealedContext; problems: readonly Problem[] }> {
  const { content, log, context, problems, messageLanguage } = await openContent(contentFolder, privateFolder).refresh();
  const inTheWay = problems.filter(({ code }) =>
    typeof tolerate === 'string' ? IN_THE_WAY[tolerate].includes(code) : !tolerate.includes(code),
  );
  if (content === undefined || log === undefined) throw new ContentError(problems, renderReport(problems, messageLanguage));
  if (inTheWay.length > 0) throw new ContentError(inTheWay, renderReport(inTheWay, messageLanguage));
  return { content, log, context, problems };
}

/** Whose log it is, with the key where it is. @throws CliError when the key here is not the one in `site.yaml` */
export async function identifyLog(site: Site, { origin }: Content['log'], privateFolder: string): Promise<LogIdentity> {
  const name = origin ?? nameFromKey(site.log.key) ?? defaultOrigin(site.url);
  const signer = await readSigner(privateFolder, name);
  if (signer === undefined) return { origin: name };
  const key = formatVerifierKey(signer.key);
  if (site.log.key === key) return { origin: name, signer, lastSigned: signedMemory(privateFolder) };
  throw new CliError(
    site.log.key === undefined
      ? told({
          en: 'Found a private key for the log, and no key in site.yaml by which readers could check its signatures.',
          id: 'Ada kunci rahasia log, tetapi di site.yaml tidak ada kunci yang dapat dipakai pembaca untuk memeriksa tanda tangannya.',
        })
      : told({
          en: `Found a private key for the log that is not the one of site.yaml (${site.log.key}).`,
          id: `Kunci rahasia log ini bukan pasangan kunci di site.yaml (${site.log.key}).`,
        }),
    site.log.key === undefined
      ? told({
          en: `Type ${BUKTI} keygen, which writes the public key into site.yaml.`,
          id: `Ketik ${BUKTI} keygen, yang menulis kunci publik ke site.yaml.`,
        })
      : told({ en: 'Restore the right private/log.key.', id: 'Pulihkan private/log.key yang benar.' }),
  );
}

/** The address of the log, without its scheme: https://c2sp.org/tlog-tiles asks for that. */
export function defaultOrigin(siteUrl: string): string {
  const { host, pathname } = new URL(siteUrl);
  return `${host}${pathname.replace(/\/?$/, '/')}log`;
}

/** Whose key it is, without reading the rest of it. */
export function nameFromKey(key: string | undefined): string | undefined {
  return key?.split('+')[0];
}
