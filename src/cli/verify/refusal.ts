import { LogError, type LogErrorCode } from '#src/log/log-error.ts';
import { quote } from '../terminal.ts';
import type { Finding, FindingCode } from './verify-report.ts';

/** What was found, as the middle of a sentence. */
const SENTENCES: Partial<Record<LogErrorCode, string>> = {
  'not-signed': 'no signature by the key',
  'wrong-signature': 'a wrong signature',
  'other-log': 'a checkpoint of another log',
  'not-included': 'a proof that does not lead to the root',
  'not-consistent': 'a proof that the log does not continue its earlier state',
  'history-changed': 'other entries than before',
  'cannot-check': 'that this machine cannot check Ed25519 signatures',
};

/** Why the log's own code refuses something, as a part of a finding. */
export type Refusal = Pick<Finding, 'code' | 'found'>;

/** Runs a check. @returns what the log error says, when it throws one */
export async function refusalOf(check: () => unknown): Promise<Refusal | undefined> {
  try {
    await check();
    return undefined;
  } catch (error) {
    if (!(error instanceof LogError)) throw error;
    return { code: codeOf(error), found: SENTENCES[error.code] ?? malformedThing(error) };
  }
}

function malformedThing({ code, message: found }: LogError): string {
  return `a malformed ${code.slice('malformed-'.length)}${found === '' ? '' : ` (${quote(found)})`}`;
}

function codeOf({ code }: LogError): FindingCode {
  switch (code) {
    case 'not-signed':
    case 'wrong-signature':
    case 'other-log':
    case 'cannot-check':
      return code;
    case 'not-included':
      return 'wrong-proof';
    case 'not-consistent':
      return 'wrong-extension';
    case 'history-changed':
      return 'rewritten';
    default:
      return 'malformed';
  }
}
