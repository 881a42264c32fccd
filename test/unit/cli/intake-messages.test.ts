import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { hashOf, judgeSubmission } from '#src/cli/intake/judge-submission.ts';
import { readMessages } from '#src/cli/intake/read-messages.ts';
import type { InvitationRecord } from '#src/cli/invite/invitation-file.ts';
import { newRecord } from '#src/cli/invite/plan-invitations.ts';
import { formatToken } from '#src/evidence/invitation.ts';
import { textsFor } from '#src/i18n/texts.ts';
import { formatSubmission, parseSubmissions, type Submission, tidyToken } from '#src/outputs/submission/submission.ts';

const LABELS = textsFor('id').write.labels;
const PEPPER = Buffer.from('0123456789abcdef'.repeat(4), 'hex');
const ID = '0123456789abcdef0123';
const TOKEN = formatToken(PEPPER, { id: ID, product: 'kopi', expires: '2099-12-31' });

const SUBMISSION: Submission = {
  product: 'kopi',
  token: TOKEN,
  rating: 2,
  name: 'Rani Kusuma',
  display: 'first-initial',
  city: '',
  lang: 'id',
  title: '',
  pros: [],
  cons: ['bocor'],
  trust: {},
  promises: {},
  photos: 0,
  consent: true,
  words: 'Kemasannya bocor — sayang sekali.\n\n👨‍👩‍👧 tetap minum.',
};
const MESSAGE = formatSubmission(SUBMISSION, LABELS);
const lines = (change: (line: string, at: number) => string) => MESSAGE.split('\n').map(change).join('\n');

describe('a message is read as it was meant', () => {
  test.each([
    ['with words around it', `Halo kak, ini ya\n\n${MESSAGE}\n\nMakasih 🙏\nSent from my phone`],
    ['in a chat that puts marks before lines', lines((line) => `\u200e${line}`)],
    ['in an export of an iPhone', `\u200e[28/11/26 10.00.12] Rani Kusuma: \u200e${MESSAGE}\n\u200e[28/11/26 10.01.00] Toko: Siap`],
    ['with one dash where three were', MESSAGE.replaceAll('---', '—')],
    ['with dashes that a word processor made', MESSAGE.replaceAll('---', '–')],
    ['with spaces that do not break', lines((line, at) => (at < 9 ? line.replaceAll(' ', '\u00a0') : line))],
    ['quoted twice', lines((line) => `> > ${line}`)],
    ['with spaces at the ends of lines', lines((line) => `${line}   `)],
    ['with a full stop after the invitation', MESSAGE.replace(TOKEN, `${TOKEN}.`)],
    ['with the invitation in brackets and a mark', MESSAGE.replace(TOKEN, `\u200b${TOKEN})`)],
  ])('%s', (_name, text) => {
    expect(parseSubmissions(text, [LABELS]).map(({ submission }) => submission)).toEqual([SUBMISSION]);
  });

  test.each(['— bukti —', '--- bukti ---', ' --- bukti ---', '  --- x', '– bukti 1 –', ' spasi di depan'])(
    'words that look like its end stay words: %s',
    (line) => {
      const words = `Satu.\n${line}\nBintang: 5`;
      expect(parseSubmissions(formatSubmission({ ...SUBMISSION, words }, LABELS), [LABELS])[0]?.submission?.words).toBe(words);
    },
  );

  test('the same message is the same, however it was copied, and other words are others', () => {
    expect(hashOf(lines((line) => `\u200e${line}  `))).toBe(hashOf(MESSAGE));
    expect(hashOf(MESSAGE.replace('bocor —', 'bocor -'))).not.toBe(hashOf(MESSAGE));
  });
});

describe('an invitation that came back', () => {
  const record: InvitationRecord = {
    ...newRecord(ID, { order: 'INV-1', sku: 'KPI-1' }, 'kopi'),
    invited: '2026-08-01',
    expires: '2099-12-31',
  };
  const judge = (token: string, fields: Partial<Submission> = {}) => {
    const known = { pepper: PEPPER, records: new Map([[ID, record]]), reviews: new Set<string>(), today: '2026-08-31' };
    const verdict = judgeSubmission({ ...SUBMISSION, token: tidyToken(token), ...fields }, MESSAGE, known);
    return verdict.kind === 'new' ? verdict.state : verdict.kind;
  };

  test.each([
    ['whole', TOKEN, 'answered'],
    ['with a bracket after it', `${TOKEN})`, 'answered'],
    ['cut in the signature', TOKEN.slice(0, -1), 'cut'],
    ['cut in the id', TOKEN.slice(0, 25), 'cut'],
    ['cut after the first part', 'i1.', 'cut'],
    ['none', '', 'none'],
    ['too long', `${TOKEN}0`, 'forged'],
    ['with another last digit', TOKEN.replace(/.$/, (last) => (last === '0' ? '1' : '0')), 'forged'],
    ['with a later day', TOKEN.replace('20991231', '21001231'), 'forged'],
    ['for another product', TOKEN.replace('kopi', 'teh'), 'forged'],
    ['in capitals', TOKEN.toUpperCase(), 'forged'],
    ['markup', '<script>', 'forged'],
    ['that ran out', formatToken(PEPPER, { id: ID, product: 'kopi', expires: '2026-08-30' }), 'expired'],
    ['on its last day', formatToken(PEPPER, { id: ID, product: 'kopi', expires: '2026-08-31' }), 'answered'],
    ['that nobody wrote down', formatToken(PEPPER, { id: 'f'.repeat(20), product: 'kopi', expires: '2099-12-31' }), 'unknown'],
  ])('%s', (_name, token, state) => {
    expect(judge(token)).toBe(state);
  });
});

describe('a file is read whatever wrote it', () => {
  const quotedPrintable = (text: string) =>
    [...Buffer.from(text)]
      .map((byte) =>
        byte === 10
          ? '\r\n'
          : byte > 126 || byte === 61
            ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
            : String.fromCharCode(byte),
      )
      .join('')
      .replace(/[^\r\n]{70}(?=[^\r\n])/g, (line) => (/=.?$/.test(line) ? line : `${line}=\r\n`));
  const JPEG =
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z';
  const multipart = (text: string) =>
    [
      'From: Rani <rani@pelanggan.example>',
      'Subject: =?UTF-8?Q?Ulasan_=E2=98=95?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="a"',
      '',
      '--a',
      'Content-Type: multipart/alternative; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      quotedPrintable(text),
      '--b',
      'Content-Type: text/html; charset=utf-8',
      '',
      `<p>${text.replaceAll('\n', '<br>')}</p>`,
      '--b--',
      '--a',
      'Content-Type: image/jpeg; name="foto.jpg"',
      'Content-Transfer-Encoding: base64',
      'Content-Disposition: attachment; filename="foto.jpg"',
      '',
      JPEG,
      '--a--',
      '',
    ].join('\r\n');
  const html = (text: string) =>
    `From: a@b.example\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<div>${text.replaceAll('<', '&lt;').split('\n').join('</div>\r\n<div>')}</div>\r\n`;
  const FROM = 'From rani@pelanggan.example Sat Nov 28 10:00:00 2026';

  const read = async (text: string | Uint8Array, name: string) => {
    const folder = await mkdtemp(join(tmpdir(), 'intake-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await writeFile(join(folder, name), text);
    return readMessages(join(folder, name));
  };

  test.each([
    ['a mail of several parts', 'a.eml', multipart(MESSAGE), 1],
    ['a mail of HTML alone', 'a.eml', html(MESSAGE), 0],
    ['a mailbox of such mails', 'a.mbox', `${FROM}\r\n${multipart('Halo')}\r\n${FROM}\r\n${multipart(MESSAGE)}`, 1],
    ['a mailbox with one in it that is no mail', 'a.mbox', `${FROM}\n\n\n${FROM}\n${multipart(MESSAGE).replaceAll('\r\n', '\n')}`, 1],
    ['a text in UTF-16', 'a.txt', Buffer.from(`\ufeff${MESSAGE}`, 'utf16le'), 0],
  ])('%s', async (_name, file, text, photos) => {
    const found = await read(text, file);
    expect(found.map(({ submission }) => submission)).toEqual([SUBMISSION]);
    expect(found[0]?.photos).toHaveLength(photos);
  });

  test('a line of the words that begins with From is no new mail', async () => {
    const words = 'Bagus.\nFrom Solo with love.';
    const mail = `From: a@b.example\n\n${formatSubmission({ ...SUBMISSION, words }, LABELS).replace(/^From /m, '>From ')}\n`;
    expect((await read(`${FROM}\n${mail}`, 'a.mbox')).map(({ submission }) => submission?.words)).toEqual([words]);
  });
});
