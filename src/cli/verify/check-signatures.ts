import { today } from '#src/loaders/today.ts';
import { equal } from '#src/log/bytes.ts';
import { isAfterLogsBegan, LOGS_BEGAN } from '#src/log/cosignature-time.ts';
import { parseNote } from '#src/log/note.ts';
import { verifyCheckpoint } from '#src/log/verify-checkpoint.ts';
import { verifyCosignatures } from '#src/log/verify-cosignatures.ts';
import { count } from '../terminal.ts';
import type { CheckpointFile } from './checkpoint-file.ts';
import { type Refusal, refusalOf } from './refusal.ts';
import type { Trust } from './trust.ts';
import { Findings, notChecked, type Step } from './verify-report.ts';

const WHOSE = { site: 'the key that the site itself names', you: 'the key that you gave', nobody: '' } as const;

const UNSIGNED: Refusal = { code: 'not-signed', found: 'no signature at all' };

/** The log's own signature under its last checkpoint. */
export async function checkSignature({ note, signed }: CheckpointFile, where: string, trust: Trust): Promise<Step> {
  const { key, keyFrom } = trust;
  if (key === 'unsigned')
    return notChecked('signature', 'this log is not signed, so its checkpoint is worth as much as the site that serves it');
  const findings = new Findings();
  const refusal = signed ? await refusalOf(() => verifyCheckpoint(note, trust)) : UNSIGNED;
  // Another log's name is a finding of the checkpoint itself.
  if (refusal !== undefined && refusal.code !== 'other-log') findings.add({ ...refusal, where, expected: `a signature by ${key.name}` });
  return findings.conclude('signature', `${findings.count === 0 ? 'signed by' : 'not signed by'} ${key.name}, ${WHOSE[keyFrom]}`);
}

/** Signatures of witnesses: that they saw this checkpoint, and none that contradicts it. */
export async function checkWitnesses({ note, signed }: CheckpointFile, where: string, { witnesses, key: own }: Trust): Promise<Step> {
  if (witnesses.length === 0) return notChecked('witnesses', 'none is named, so nobody but the shop vouches for this log');
  const findings = new Findings();
  const seen: string[] = [];
  const absent: string[] = [];
  const others = own === 'unsigned' ? [] : [own];
  for (const { key, from } of witnesses) {
    const same = others.find(({ publicKey }) => equal(publicKey, key.publicKey));
    others.push(key);
    if (same !== undefined) {
      findings.add({
        code: 'wrong-key',
        where,
        found: `the key of ${same.name} as that of ${key.name}`,
        expected: 'a witness with a key of its own',
      });
      continue;
    }
    let times: number[] = [];
    const refusal = await refusalOf(async () => {
      if (signed) times = (await verifyCosignatures(parseNote(note), [key])).map(({ time }) => time);
    });
    const [time] = times;
    if (refusal !== undefined) findings.add({ ...refusal, where, expected: `a signature by the witness ${key.name}, or none` });
    else if (time !== undefined && !isAfterLogsBegan(time))
      findings.add({
        code: 'wrong-time',
        where,
        found: `a signature by ${key.name} from ${formatTime(time)}`,
        expected: `none before ${formatTime(LOGS_BEGAN)}: there was no such log`,
      });
    else if (time !== undefined && isAhead(time))
      findings.add({
        code: 'wrong-time',
        where,
        found: `a signature by ${key.name} from ${formatTime(time)}`,
        expected: `none after today, ${today()}`,
      });
    else if (time !== undefined)
      seen.push(`${key.name} (${formatTime(time)}${from === 'you' ? ', which you named' : ', a name that the site itself chose'})`);
    else absent.push(key.name);
    if (refusal === undefined && time === undefined && from === 'you') {
      findings.add({ code: 'not-cosigned', where, found: `no signature by ${key.name}`, expected: 'one by the witness that you gave' });
    }
  }
  const without = absent.length === 0 ? '' : `; not cosigned by ${absent.join(', ')}`;
  if (findings.count === 0 && seen.length === 0)
    return notChecked('witnesses', `${count(absent.length, 'witness', 'witnesses')} named${without}`);
  return findings.conclude('witnesses', `${seen.length === 0 ? 'cosigned by none' : `cosigned by ${seen.join(', ')}`}${without}`);
}

/** Whether a time is of a later day than it is anywhere on Earth; a time that no calendar has is, too. */
function isAhead(time: number): boolean {
  const date = new Date(time * 1000);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) > today();
}

function formatTime(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime())
    ? `second ${seconds}`
    : date
        .toISOString()
        .replace(/:\d\d\.000Z$/, ' UTC')
        .replace('T', ' ');
}
