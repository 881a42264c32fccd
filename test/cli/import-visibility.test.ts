import { expect, test } from 'vitest';
import { SITE } from '../support/content-folder.ts';
import { workspace } from './workspace.ts';

/** Imports two reviews that differ in one field. @returns those that came in as published, and the report */
async function importTwo(
  first: object,
  second: object,
): Promise<{ published: string[]; displays: string[]; answers: string[][]; disclosures: (string | undefined)[]; stdout: string }> {
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
  return {
    published: reviews.map(({ id }) => id),
    displays: reviews.map(({ author }) => author.display),
    answers: reviews.map(({ replies = [] }) => replies.map((reply: { body: string }) => reply.body)),
    disclosures: reviews.map(({ disclosure }) => disclosure),
    stdout,
  };
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
  // What databases write for no moment.
  [{ published_at: '2026-08-02 10:00:00' }, { published_at: 'NULL' }],
  [{ published_at: '2026-08-02 10:00:00' }, { published_at: '0000-00-00 00:00:00' }],
  [{ approved_on: '2026-08-02' }, { approved_on: '-' }],
  [{ consent_given_at: '2026-08-02 10:00:00' }, { consent_given_at: 'NULL' }],
  [{ 'Deleted At': 'NULL' }, { 'Deleted At': '2026-09-01' }],
  [{ deleted_at: '0000-00-00 00:00:00' }, { deleted_at: '2026-09-01' }],
  [{ deleted_at: '1970-01-01T00:00:00Z' }, { deleted_at: '2026-09-01' }],
  [{ hidden_at: 'N/A' }, { hidden_at: '2026-09-01' }],
  [{ removed_at: 'None' }, { removed_at: '2026-09-01' }],
  [{ archived_at: '-' }, { archived_at: '2026-09-01' }],
  [{ is_deleted: 'NULL' }, { is_deleted: 1 }],
  [{ published: 'yes' }, { published: 'NULL' }],
  // Questions to the customer.
  [{ 'Can we use your testimonial on our website?': 'Yes' }, { 'Can we use your testimonial on our website?': 'No' }],
  [{ 'May we share your review?': 'Sure' }, { 'May we share your review?': 'No thanks' }],
  [{ 'Can we feature your review on social media?': 'Yes please' }, { 'Can we feature your review on social media?': 'Rather not' }],
  [{ 'Can we use this in our marketing?': 'yes' }, { 'Can we use this in our marketing?': 'no' }],
  [{ 'Do you agree to publication?': 'I agree' }, { 'Do you agree to publication?': 'I do not agree' }],
  [{ 'I agree to have my review published': 'I agree' }, { 'I agree to have my review published': '' }],
  [{ 'Publish consent': 'Opt-in' }, { 'Publish consent': 'Opt-out' }],
  [{ consent: { publish: true, marketing: false } }, { consent: { publish: false, marketing: true } }],
  [{ canPublish: true }, { canPublish: false }],
  [{ 'May we publish your review with your name?': 'Yes, but without my name' }, { 'May we publish your review with your name?': 'No' }],
  [{ 'May we use your name and review?': 'yes' }, { 'May we use your name and review?': 'no' }],
  [{ 'I do not want my review published': '' }, { 'I do not want my review published': 'x' }],
  [{ 'Saya setuju ulasan ini ditampilkan': 'Saya setuju' }, { 'Saya setuju ulasan ini ditampilkan': '' }],
  [{ 'Bolehkah kami membagikan ulasan Anda?': 'Silakan' }, { 'Bolehkah kami membagikan ulasan Anda?': 'Jangan dulu' }],
  [{ 'Peut-on publier votre avis ?': 'Oui' }, { 'Peut-on publier votre avis ?': 'Non' }],
  [{ "J'accepte que mon avis soit publié": "J'accepte" }, { "J'accepte que mon avis soit publié": 'Je refuse' }],
  [{ 'Dürfen wir Ihre Bewertung verwenden?': 'Ja, gerne' }, { 'Dürfen wir Ihre Bewertung verwenden?': 'Lieber nicht' }],
  [{ '¿Podemos compartir su reseña?': 'Sí' }, { '¿Podemos compartir su reseña?': 'No' }],
  [{ 'Possiamo pubblicare la tua recensione?': 'Sì' }, { 'Possiamo pubblicare la tua recensione?': 'No' }],
  [{ 'Podemos usar a sua avaliação?': 'Sim' }, { 'Podemos usar a sua avaliação?': 'Não' }],
  [{ 'Mogen we uw review publiceren?': 'Ja' }, { 'Mogen we uw review publiceren?': 'Nee' }],
  [{ 'Можно опубликовать ваш отзыв?': 'Да' }, { 'Можно опубликовать ваш отзыв?': 'Нет' }],
  [{ 'Use my review publicly': true }, { 'Use my review publicly': false }],
  [{ 'Marketing use': 'yes' }, { 'Marketing use': 'no' }],
  [{ 'Can we post your review?': 'Of course' }, { 'Can we post your review?': "I'd rather you didn't" }],
  [{ 'Keep my feedback private': 'no' }, { 'Keep my feedback private': 'yes' }],
  [{ consentStatus: 'given' }, { consentStatus: 'withdrawn' }],
  [{ 'Publishing permission': 'Website and social' }, { 'Publishing permission': 'None' }],
  [{ 'Ijinkan kami menayangkan ulasan ini': 'Ya' }, { 'Ijinkan kami menayangkan ulasan ini': 'Tidak' }],
  [{ 'Zustimmung zur Veröffentlichung': 'erteilt' }, { 'Zustimmung zur Veröffentlichung': 'nicht erteilt' }],
  [{ 公開可否: '可' }, { 公開可否: '不可' }],
  [{ 掲載してもよろしいですか: 'はい' }, { 掲載してもよろしいですか: 'いいえ' }],
  [{ 'Saammeko julkaista arvostelusi?': 'Kyllä' }, { 'Saammeko julkaista arvostelusi?': 'Ei' }],
  [{ '후기를 공개해도 될까요?': '네' }, { '후기를 공개해도 될까요?': '아니요' }],
] as const)('%j is published, %j is hidden', async ([shown, hidden]) => {
  const { published, stdout } = await importTwo(shown, hidden);
  expect(published).toEqual(['r-1']);
  expect(stdout).toMatch(/Hidden {9}1 /);
});

test.for([
  [{ archived: null }, { archived: '2026-08-03' }],
  [{ active_flag: 'yes' }, { active_flag: 'I' }],
  [{ Keterangan: 'tayang' }, { Keterangan: 'jangan ditayangkan' }],
  [{ 'May we publish your review?': 'Yes' }, { 'May we publish your review?': 'Ask me first' }],
] as const)('%j is published; what %j means is asked, and not guessed', async ([shown, unknown]) => {
  const { published, stdout } = await importTwo(shown, unknown);
  expect(published).toEqual(['r-1']);
  expect(stdout).toContain('which may hide the review at its source');
});

test.for([
  ['I have not been paid, and agree to publication', 'x'],
  ['Do you mind if we publish it?', 'yes'],
  ['I agree to have my review published', ''],
])('"%s" with nothing but "%s" is asked about for every row', async ([question = '', answer = '']) => {
  const { published, stdout } = await importTwo({ [question]: '' }, { [question]: answer });
  expect(published).toEqual([]);
  expect(stdout).toContain('which may hide the review at its source; call that column "Publish"');
});

test.for([
  [{ product_enabled: true }, { product_enabled: false }],
  [{ 'Approved by': 'Sari' }, { 'Approved by': 'Dewi' }],
  [{ 'Would you recommend us?': 'yes' }, { 'Would you recommend us?': 'no' }],
  [{ photo_approved: true }, { photo_approved: false }],
  [{ published_at: null }, { published_at: null }],
  [{ newsletter_consent: true }, { newsletter_consent: false }],
  [{ consent: { publish: true, marketing: true } }, { consent: { publish: true, marketing: false } }],
  [{ 'May we use your photo?': 'yes' }, { 'May we use your photo?': 'no' }],
  [{ 'May we contact you about your review?': 'yes' }, { 'May we contact you about your review?': 'no' }],
  [{ 'Would you use this product again?': 'yes' }, { 'Would you use this product again?': 'no' }],
  [{ 'Could you share your experience with others?': 'yes' }, { 'Could you share your experience with others?': 'no' }],
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
  [{ 'Nom affiché ?': 'oui' }, { 'Nom affiché ?': 'non' }],
  [{ 'Può comparire il nome? (mostrare il nome)': 'sì' }, { 'Può comparire il nome? (mostrare il nome)': 'no' }],
  [{ 'May we mention your name with your review?': 'yes' }, { 'May we mention your name with your review?': 'no' }],
  [{ お名前を掲載してもよろしいですか: 'はい' }, { お名前を掲載してもよろしいですか: 'いいえ' }],
] as const)('with %j the name is shown, with %j it is not', async ([named, unnamed]) => {
  expect((await importTwo(named, unnamed)).displays).toEqual(['full', 'anonymous']);
});

test.for(['Inisial saja?', 'Initials only', 'Nur Initialen', 'Initiales uniquement'])('a yes to "%s" shows initials', async (question) => {
  expect((await importTwo({ [question]: '' }, { [question]: 'Ya' })).displays).toEqual(['full', 'initials']);
});

/** What stands beside an answer that readers see, and beside one that they do not. */
test.for([
  [{ 'Reply Private': 'false' }, { 'Reply Private': 'true' }],
  [{ 'Private Reply?': 'No' }, { 'Private Reply?': 'Yes' }],
  [{ 'Reply Type': 'public' }, { 'Reply Type': 'private' }],
  [{ 'Reply visibility': 'Public' }, { 'Reply visibility': 'Private' }],
  [{ is_reply_hidden: 0 }, { is_reply_hidden: 1 }],
  [{ replyIsPublic: true }, { replyIsPublic: false }],
  [{ replyisinternal: 'N' }, { replyisinternal: 'Y' }],
  [{ ownerResponseStatus: 'published' }, { ownerResponseStatus: 'draft' }],
  [{ 'Reply status': 'Sent' }, { 'Reply status': 'Pending' }],
  [{ 'Reply Published': 'Yes' }, { 'Reply Published': 'No' }],
  [{ reply_deleted_at: 'NULL' }, { reply_deleted_at: '2026-08-03' }],
  [{ 'Respond privately': 'no' }, { 'Respond privately': 'yes' }],
  [{ 'Balasan ditampilkan': 'Ya' }, { 'Balasan ditampilkan': 'Tidak' }],
  [{ 'Antwort öffentlich?': 'ja' }, { 'Antwort öffentlich?': 'nein' }],
  [{ 'Reply scope': 'Public' }, { 'Reply scope': 'Just for us' }],
  [{ 'Reply visible to': 'Everyone' }, { 'Reply visible to': 'Staff' }],
  [{ 'Send reply as': 'Public comment' }, { 'Send reply as': 'Private message' }],
] as const)('with %j the answer is shown, with %j it is left out', async ([shown, hidden]) => {
  const { published, answers, stdout } = await importTwo({ reply: 'Makasih kak', ...shown }, { reply: 'Catatan staf', ...hidden });
  expect(published).toEqual(['r-1', 'r-2']);
  expect(answers).toEqual([['Makasih kak'], []]);
  expect(stdout).toContain('1 review with an answer that was not shown at its source: the answer was left out.');
});

test.for([
  [{ replies: [{ comments: 'Makasih', private: 0 }] }, { replies: [{ comments: 'Untuk staf', private: 1 }] }],
  [{ replies: [{ body: 'Makasih', isInternal: false }] }, { replies: [{ body: 'Untuk staf', isInternal: true }] }],
  [{ replies: [{ text: 'Makasih', published_at: '2026-08-03' }] }, { replies: [{ text: 'Untuk staf', published_at: null }] }],
  [{ replies: [{ body: 'Makasih', type: 'public' }] }, { replies: [{ body: 'Untuk staf', type: 'private_note' }] }],
  [{ replies: [{ body: 'Makasih', visibility: 'PUBLIC' }] }, { replies: [{ body: 'Untuk staf', visibility: 'INTERNAL' }] }],
  [{ reply: { body: 'Makasih', isPrivate: false } }, { reply: { body: 'Untuk staf', isPrivate: true } }],
  [{ reply: 'Makasih' }, { 'Private reply': 'Untuk staf' }],
  [{ reply: 'Makasih' }, { 'Internal response': 'Untuk staf' }],
  [{ reply: 'Makasih' }, { 'Reply draft': 'Untuk staf' }],
  [{ reply: 'Makasih' }, { 'Suggested reply (AI)': 'Untuk staf' }],
  [{ 'Owner response': 'Makasih' }, { 'Balasan (tidak ditampilkan)': 'Untuk staf' }],
  [{ 'Public reply': 'Makasih' }, { 'Private reply': 'Untuk staf' }],
  [{ 'Shop answer': 'Makasih' }, { 'Interne Antwort': 'Untuk staf' }],
] as const)('%j is an answer for everybody, %j is not', async ([shown, hidden]) => {
  const { answers, stdout } = await importTwo(shown, hidden);
  expect(answers).toEqual([['Makasih'], []]);
  expect(stdout).toContain('1 review with an answer that was not shown at its source: the answer was left out.');
});

test.for([
  ['Reply', 'Yes', 'No'],
  ['Reply', 'Replied', 'Not replied'],
  ['Balasan', 'Sudah', 'Belum'],
  ['response', '2026-08-03', '2026-08-04'],
  ['Customer response', 'Terima kasih sudah dibantu', 'Tetap pahit'],
])('%s with "%s" and "%s" is no answer of the shop', async ([header = '', first, second]) => {
  expect((await importTwo({ [header]: first }, { [header]: second })).answers).toEqual([[], []]);
});

test.for(['Response', 'Your answer', 'Jawaban Anda', 'Antwort', 'Réponse'])(
  'below "%s" alone stand words of nobody knows whom',
  async (header) => {
    const space = await workspace({
      'content/site.yaml': SITE,
      'survei.csv': `Name,Score,${header},Date\nAni,5,Kopinya wangi sekali,2026-08-01\nBudi,2,Bungkusnya sobek semua,2026-08-02\n`,
    });
    const command = ['import', 'survei.csv', '--product', 'teko', '--channel', 'website'];
    const { code, stderr } = await space.bukti(...command);
    expect(code).toBe(1);
    expect(stderr).toContain(`body: "${header}" may hold the customers’ words, or your answers`);
    expect((await space.bukti(...command, '--map', `reply=${header}`, '--dry-run')).code).toBe(0);
    await space.bukti(...command, '--map', `body=${header}`);
    expect(await space.reviews('teko')).toMatchObject([{ body: 'Kopinya wangi sekali' }, { body: 'Bungkusnya sobek semua' }]);
  },
);

test('what the customer answered is the review, where there are no other words', async () => {
  const space = await workspace({
    'content/site.yaml': SITE,
    'survei.csv': 'Name,Score,Customer response,Owner response\nAni,5,Kopinya wangi sekali,Makasih\nBudi,2,Bungkusnya sobek semua,\n',
    'formulir.json': JSON.stringify([{ Name: 'Cici', Score: 4, answers: ['Lumayan enak kopinya'] }]),
  });
  await space.bukti('import', 'survei.csv', '--product', 'teko', '--channel', 'website');
  expect(await space.reviews('teko')).toMatchObject([
    { body: 'Kopinya wangi sekali', replies: [{ body: 'Makasih' }] },
    { body: 'Bungkusnya sobek semua' },
  ]);
  const form = await space.bukti('import', 'formulir.json', '--product', 'teko', '--channel', 'website');
  expect(form.stderr).toContain('body: "answers" may hold the customers’ words, or your answers');
});

/** What stands beside a review for which nothing was given, and beside one for which something was. */
test.for([
  [{ incentive: 'none' }, { incentive: '10% off coupon' }, 'incentivised'],
  [{ incentive: '' }, { incentive: 'Free sample' }, 'sample'],
  [{ incentive: 'No, I paid for it' }, { incentive: '5' }, 'incentivised'],
  [{ incentivized: 'Not incentivized' }, { incentivized: 'Incentivized' }, 'incentivised'],
  [{ 'Incentivized Review': '-' }, { 'Incentivized Review': 'Sweepstakes' }, 'incentivised'],
  [{ Vine: 'N' }, { Vine: 'Vine Customer Review of Free Product' }, 'sample'],
  [{ isVine: false }, { isVine: true }, 'sample'],
  [{ badge: 'Verified Purchase' }, { badge: 'Vine Customer Review of Free Product' }, 'incentivised'],
  [{ 'Review type': 'Organic' }, { 'Review type': 'Incentivized' }, 'incentivised'],
  [{ tags: ['verified'] }, { tags: ['incentivized', 'verified'] }, 'incentivised'],
  [{ 'Coupon received': '' }, { 'Coupon received': '10% coupon' }, 'incentivised'],
  [{ 'Producto gratis': 'no' }, { 'Producto gratis': 'sí' }, 'incentivised'],
  [{ isEmployee: false }, { isEmployee: true }, 'employee'],
  [{ Influencer: 'no' }, { Influencer: 'yes' }, 'influencer'],
  [{ disclosure: '' }, { disclosure: 'I received this product for free in exchange for my review' }, 'incentivised'],
  [{ disclosure: 'none' }, { disclosure: 'employee' }, 'employee'],
  [{ Reward: '0' }, { Reward: 'Voucher Rp 20.000' }, 'incentivised'],
  [{ details: { disclosure_code: 'None' } }, { details: { disclosure_code: 'FreeSample' } }, 'sample'],
  [{ 'Mendapat imbalan?': 'Tidak' }, { 'Mendapat imbalan?': 'Ya' }, 'incentivised'],
  [
    { 'Did you receive anything in exchange for this review?': 'no' },
    { 'Did you receive anything in exchange for this review?': 'yes' },
    'incentivised',
  ],
  [{ 'I have not been paid for this review': 'yes' }, { 'I have not been paid for this review': 'no' }, 'incentivised'],
  [{ Belohnung: 'keine' }, { Belohnung: 'Gutschein' }, 'incentivised'],
  [
    { ContextDataValues: { IncentivizedReview: { Value: 'false', DimensionLabel: 'Received free product?', Id: 'IncentivizedReview' } } },
    { ContextDataValues: { IncentivizedReview: { Value: 'true', DimensionLabel: 'Received free product?', Id: 'IncentivizedReview' } } },
    'incentivised',
  ],
  [{ Badges: {} }, { Badges: { incentivizedReview: { BadgeType: 'Custom', Id: 'incentivizedReview' } } }, 'incentivised'],
  [{ body: 'Enak' }, { body: 'Pahit. [This review was collected as part of a promotion.]' }, 'incentivised'],
] as const)('%j discloses nothing, %j does', async ([free, given, kind]) => {
  const { disclosures, stdout } = await importTwo(free, given);
  expect(disclosures).toEqual([undefined, kind]);
  expect(stdout).toContain('1 review incentivised: shown with that note, and not counted in the rating.');
});

test.for([
  [{ reward_date: '2026-08-01' }, { reward_date: '2026-08-02' }],
  [{ incentive_id: '' }, { incentive_id: '' }],
  [{ Employee: 'Rani' }, { Employee: 'Yes Adi' }],
  [{ 'Was our staff friendly?': 'yes' }, { 'Was our staff friendly?': 'no' }],
  [{ vineyard: 'Kelana' }, { vineyard: 'Melati' }],
  [{ body: 'Dapat gratis ongkir, enak' }, { body: 'I got a free mug with it' }],
] as const)('%j and %j are no incentives', async ([first, second]) => {
  expect((await importTwo(first, second)).disclosures).toEqual([undefined, undefined]);
});
