import { LogError } from '#src/log/log-error.ts';
import { parseVerifierKey, SIGNATURE_TYPE, type SignatureType, type VerifierKey } from '#src/log/verifier-key.ts';
import type { LogTrust } from '#src/log/verify-checkpoint.ts';
import { CliError } from '../cli-error.ts';
import { told } from '../spoken.ts';
import { quote } from '../terminal.ts';
import type { Description } from './description.ts';
import type { Findings } from './verify-report.ts';

/** Whom this run believes, and who named them. */
export interface Trust extends LogTrust {
  /** `site`: the key is what the site itself says it is. */
  keyFrom: 'site' | 'you' | 'nobody';
  witnesses: { key: VerifierKey; from: 'site' | 'you' }[];
}

export interface GivenKeys {
  key?: string;
  witnesses: string[];
}

/** Keys that were typed are believed. Without them the keys of the site are used, and mistakes in those are findings. */
export async function settleTrust(given: GivenKeys, description: Description, where: string, findings: Findings): Promise<Trust> {
  const typed = given.key === undefined ? undefined : await parseTypedKey('--key', given.key, SIGNATURE_TYPE.note);
  const own = description.key === null ? undefined : await parseSiteKey(description.key, SIGNATURE_TYPE.note, where, findings);
  const witnesses: Trust['witnesses'] = [];
  for (const text of given.witnesses) {
    witnesses.push({ key: await parseTypedKey('--witness', text, SIGNATURE_TYPE.cosignature), from: 'you' });
  }
  for (const text of description.witnesses) {
    const key = given.witnesses.includes(text) ? undefined : await parseSiteKey(text, SIGNATURE_TYPE.cosignature, where, findings);
    if (key !== undefined) witnesses.push({ key, from: 'site' });
  }
  if (typed !== undefined && given.key !== description.key) {
    findings.add({
      code: 'wrong-key',
      where,
      found: description.key === null ? 'a log without a key' : `the key ${description.key}`,
      expected: `the key that you gave, ${given.key}`,
    });
  }
  const key = typed ?? own;
  if (key !== undefined && key.name !== description.origin) {
    findings.add({
      code: 'other-log',
      where,
      found: `the log ${quote(description.origin)}`,
      expected: `${quote(key.name)}, as in its key`,
    });
  }
  return {
    origin: typed?.name ?? description.origin,
    key: key ?? 'unsigned',
    keyFrom: typed !== undefined ? 'you' : key === undefined ? 'nobody' : 'site',
    witnesses,
  };
}

/** @throws CliError */
export async function parseTypedKey(option: string, text: string, type: SignatureType): Promise<VerifierKey> {
  try {
    const key = await parseVerifierKey(text);
    if (key.type === type) return key;
  } catch (error) {
    if (!(error instanceof LogError)) throw error;
  }
  const isLog = type === SIGNATURE_TYPE.note;
  throw new CliError(
    told({
      en: `Found ${quote(text)} after ${option}, expected the public key of ${isLog ? 'a log' : 'a witness'}: name+id+key.`,
      id: `Ada ${quote(text)} setelah ${option}; seharusnya kunci publik ${isLog ? 'catatan' : 'saksi'}: nama+id+kunci.`,
    }),
    told({ en: 'Put the whole key in quotes.', id: 'Apit seluruh kunci dengan tanda kutip.' }),
  );
}

async function parseSiteKey(text: string, type: SignatureType, where: string, findings: Findings): Promise<VerifierKey | undefined> {
  try {
    const key = await parseVerifierKey(text);
    if (key.type === type) return key;
  } catch (error) {
    if (!(error instanceof LogError)) throw error;
  }
  const kind = type === SIGNATURE_TYPE.note ? 'a log' : 'a witness';
  findings.add({ code: 'malformed', where, found: `the key ${quote(text)}`, expected: `the public key of ${kind}: name+id+key` });
  return undefined;
}
