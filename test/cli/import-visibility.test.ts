import { expect, test } from 'vitest';
import { SITE } from '../support/content-folder.ts';
import { workspace } from './workspace.ts';

/** Imports two reviews that differ in one field. @returns those that came in as published, and the report */
async function importTwo(first: object, second: object): Promise<{ published: string[]; displays: string[]; stdout: string }> {
  const one = { id: '1', rating: 5, body: 'Enak sekali kopinya', author: 'Rina Dewi', date: '2026-08-01' };
  const two = { id: '2', rating: 1, body: 'Pahit dan dingin', author: 'Tono Adi', date: '2026-08-02' };
  const space = await workspace({
    'content/site.yaml': SITE,
    'ulasan.json': JSON.stringify([
      { ...one, ...first },
      { ...two, ...second },
    ]),
  });
  const { stdout } = await space.bukti('import', 'ulasan.json', '--product', 'teko', '--channel', 'website', '--display', 'full');
  const reviews = Object.values(await space.files('content/reviews')).flatMap((text) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  );
  return { published: reviews.map(({ id }) => id), displays: reviews.map(({ author }) => author.display), stdout };
}

/** One field as it is at a review that readers see, and at one that they do not. */
test.for([
  [{ published: 'Yes' }, { published: 'Not yet' }],
  [{ is_published: 1 }, { is_published: 0 }],
  [{ visibility: { status: 'VISIBLE' } }, { visibility: { status: 'HIDDEN' } }],
  [{ status: { id: 1, name: 'Disetujui' } }, { status: { id: 3, name: 'Ditolak' } }],
  [{ moderation: { approved: true } }, { moderation: { approved: false } }],
  [{ stage: 'published' }, { stage: 'in_review' }],
  [{ state: 1 }, { state: 0 }],
  [{ Live: '✓' }, { Live: '' }],
  [{ publish_flag: 'Y' }, { publish_flag: 'N' }],
  [{ displayOnWebsite: 'Y' }, { displayOnWebsite: 'N' }],
  [{ 'Show on site': 'Show' }, { 'Show on site': 'Hide' }],
  [{ 'Tampilkan di toko': 'ya' }, { 'Tampilkan di toko': 'tidak' }],
  [{ 'Boleh ditampilkan atau tidak?': 'boleh' }, { 'Boleh ditampilkan atau tidak?': 'tidak boleh' }],
  [{ 'Do not publish': '' }, { 'Do not publish': 'x' }],
  [{ jangan_ditampilkan: false }, { jangan_ditampilkan: true }],
  [{ sembunyi: 'tidak' }, { sembunyi: 'ya' }],
  [{ published_at: '2026-08-02T10:00:00Z' }, { published_at: null }],
  [
    { approved_at: '2026-08-02', rejected_at: null },
    { approved_at: null, rejected_at: '2026-08-03' },
  ],
  [{ deletedAt: null }, { deletedAt: '2026-08-03' }],
  [{ deleted_by: '' }, { deleted_by: 'admin' }],
  [{ rejection_reason: '' }, { rejection_reason: 'spam' }],
  [{ flags: { spam: false } }, { flags: { spam: true } }],
  [{ isPrivate: false }, { isPrivate: true }],
  [{ internalOnly: false }, { internalOnly: true }],
  [{ withdrawn: false }, { withdrawn: true }],
  [{ optOut: false }, { optOut: true }],
  [{ gdpr_erased: false }, { gdpr_erased: true }],
  [{ isTest: false }, { isTest: true }],
] as const)('%j is published, %j is hidden', async ([shown, hidden]) => {
  const { published, stdout } = await importTwo(shown, hidden);
  expect(published).toEqual(['r-1']);
  expect(stdout).toMatch(/Hidden {9}1 /);
});

test.for([
  [{ archived: null }, { archived: '2026-08-03' }],
  [{ active_flag: 'yes' }, { active_flag: 'I' }],
  [{ Keterangan: 'tayang' }, { Keterangan: 'jangan ditayangkan' }],
] as const)('%j is published; what %j means is asked, and not guessed', async ([shown, unknown]) => {
  const { published, stdout } = await importTwo(shown, unknown);
  expect(published).toEqual(['r-1']);
  expect(stdout).toContain('which may hide the review at its source');
});

test.for([
  [{ product_enabled: true }, { product_enabled: false }],
  [{ 'Approved by': 'Sari' }, { 'Approved by': 'Dewi' }],
  [{ 'Would you recommend us?': 'yes' }, { 'Would you recommend us?': 'no' }],
  [{ photo_approved: true }, { photo_approved: false }],
  [{ published_at: null }, { published_at: null }],
  [{ newsletter_consent: true }, { newsletter_consent: false }],
] as const)('%j and %j are about something else: both are published', async ([first, second]) => {
  expect((await importTwo(first, second)).published).toEqual(['r-1', 'r-2']);
});

/** One field as it is where a customer's name may be shown, and where it may not. */
test.for([
  [{ anonymous_review: 'no' }, { anonymous_review: 'yes' }],
  [{ is_anon: false }, { is_anon: true }],
  [{ anonymity: 'none' }, { anonymity: 'full' }],
  [{ tampil_anonim: 0 }, { tampil_anonim: 1 }],
  [{ authorType: 'registered' }, { authorType: 'guest_anonymous' }],
  [{ show_name: true }, { show_name: false }],
  [{ nameVisible: 1 }, { nameVisible: 0 }],
  [{ use_real_name: 'yes' }, { use_real_name: 'no' }],
  [{ publish_with_name: true }, { publish_with_name: false }],
  [{ 'Tampilkan nama saya': 'Ya' }, { 'Tampilkan nama saya': 'Tidak' }],
  [{ 'Nama boleh dicantumkan?': 'Boleh' }, { 'Nama boleh dicantumkan?': 'Jangan' }],
  [{ 'Namensnennung erlaubt': 'ja' }, { 'Namensnennung erlaubt': 'nein' }],
  [{ 'Do not show my name': '' }, { 'Do not show my name': 'x' }],
  [{ name_permission: 'granted' }, { name_permission: 'denied' }],
  [{ samarkan_nama: 'tidak' }, { samarkan_nama: 'ya' }],
  [{ hide_username: 0 }, { hide_username: 1 }],
  [{ reviewer_privacy: { hide_name: false } }, { reviewer_privacy: { hide_name: true } }],
  [{ author_visibility: 'public' }, { author_visibility: 'private' }],
  [{ privacy_name: 'SHOW' }, { privacy_name: 'HIDE' }],
  [{ confidential_name: 'no' }, { confidential_name: 'yes' }],
  [{ identity: 'shown' }, { identity: 'hidden' }],
  [{ attribution: 'named' }, { attribution: 'unnamed' }],
  [{ alias_only: false }, { alias_only: true }],
  [{ 'Name preference': 'Full name' }, { 'Name preference': 'Keep me anonymous' }],
  [{ nickname: '' }, { nickname: 'Anonymous' }],
  [{ author: 'Rina Dewi' }, { author: 'Anonim (Tono Adi)' }],
] as const)('with %j the name is shown, with %j it is not', async ([named, unnamed]) => {
  expect((await importTwo(named, unnamed)).displays).toEqual(['full', 'anonymous']);
});
