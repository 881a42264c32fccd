import { describe, expect, test } from 'vitest';
import { VIDEO_MAX_BYTES } from '#src/check/check-media.ts';
import { createContentReader } from '#src/content/read-content.ts';
import { renderReport } from '#src/schemas/problem-report.ts';
import { contentFolder, PICTURE, PRODUCT, REVIEW, SITE, SOUND } from '../../support/content-folder.ts';
import { expectIndonesian } from '../../support/indonesian.ts';
import { box, FTYP, mp4, simpleTag, webm } from '../../support/video.ts';

/** The report on a sound site with some files changed or added. */
async function reportOn(files: Record<string, string | Uint8Array>): Promise<string> {
  const { problems } = await createContentReader(await contentFolder({ ...SOUND, ...files })).read();
  expectIndonesian(problems);
  return renderReport(problems, 'en');
}

const review = (from: string, to: string) => ({ 'reviews/kopi/rani.md': REVIEW.replace(from, to) });
const WHOLE = 'a whole number from 1 to 5';

const VTT = 'WEBVTT\n\n00:00.000 --> 00:02.000\n[air menetes]\n';
const FILM = { 'media/a.jpg': PICTURE, 'media/a.mp4': mp4(), 'media/a.webm': webm(), 'media/a.vtt': VTT };
/** A review with a video, and the files that it names, some of them changed. */
const film = (media: string, files: Record<string, string | Uint8Array> = {}) => ({
  ...FILM,
  ...review('rating: 4', `rating: 4\nmedia: [{ alt: Kopi, ${media} }]`),
  ...files,
});
const WHOLE_FILM = 'src: a.mp4, poster: a.jpg, captions: [{ lang: id, src: a.vtt }]';

test('a sound folder has no problem', async () => {
  expect(await reportOn({})).toBe('0 problems in the content folder\n');
});

test('a sound video has no problem, in a review, a post and a product', async () => {
  expect(await reportOn(film(WHOLE_FILM))).toMatch(/^0 problems/);
  const files = {
    ...FILM,
    'posts/ani.md':
      '---\nauthor: { name: Ani }\nplatform: whatsapp\ndate: 2026-01-01\nproducts: [kopi]\nmedia: [{ src: a.webm, alt: Kopi, poster: a.jpg }]\n---\nEnak.\n',
    'products/kopi.yaml': `${PRODUCT}images: [{ src: a.jpg, alt: Kopi }, { src: a.mp4, alt: Kopi, poster: a.jpg }]\n`,
  };
  expect(await reportOn(files)).toMatch(/^0 problems/);
});

describe('each mistake is told with file, line, what was found, what was expected and what to do', () => {
  test.each([
    ['broken YAML', review('rating: 4', 'rating: [4'), 'reviews/kopi/rani.md:3', 'found YAML that cannot be read', 'put quotes around'],
    [
      'a tab for indentation',
      review('rating: 4', '\trating: 4'),
      'reviews/kopi/rani.md:2',
      'found YAML that cannot be read',
      'indentation',
    ],
    [
      'an unknown key',
      review('rating: 4', 'ratng: 4'),
      'reviews/kopi/rani.md:2',
      'found the unknown field "ratng"',
      'Did you mean rating?',
    ],
    [
      'an unknown nested key',
      review('{ name: Rani Kusuma }', '{ name: Rani, dispaly: full }'),
      'rani.md:3',
      'author.dispaly: found the unknown field "dispaly", expected one of: name, display, city',
      'Did you mean display?',
    ],
    [
      'a declared badge',
      review('rating: 4', 'rating: 4\nverified: true'),
      'rani.md:3',
      'a badge is computed from evidence, never declared',
      'Delete verified.',
    ],
    ['rating 0', review('rating: 4', 'rating: 0'), 'rani.md:2', `rating: found 0, expected ${WHOLE}`, 'Change rating.'],
    ['rating 6', review('rating: 4', 'rating: 6'), 'rani.md:2', `rating: found 6, expected ${WHOLE}`, 'Change rating.'],
    ['rating "five"', review('rating: 4', 'rating: "five"'), 'rani.md:2', `rating: found "five", expected ${WHOLE}`, 'Write: rating: 5'],
    ['rating 4.5', review('rating: 4', 'rating: 4.5'), 'rani.md:2', `rating: found 4.5, expected ${WHOLE}`, 'Change rating.'],
    ['no rating', review('rating: 4\n', ''), 'rani.md:2', `rating: found nothing, expected ${WHOLE}`, 'Add the field rating.'],
    [
      '31 February',
      review('2026-08-14', '2026-02-31'),
      'rani.md:4',
      'date: found "2026-02-31", expected a calendar date written YYYY-MM-DD',
      'Change date.',
    ],
    [
      'a date in the future',
      review('2026-08-14', '2999-01-01'),
      'rani.md:4',
      'date: found 2999-01-01, expected a day no later than today',
      'Correct the date.',
    ],
    [
      'no date',
      review('date: 2026-08-14\n', ''),
      'rani.md:2',
      'date: found nothing, expected the day it was written',
      'Add the field date.',
    ],
    [
      'an order number that became a number',
      review('rating: 4', 'rating: 4\norder: 1042'),
      'rani.md:3',
      'order: found 1042, expected an order number in quotes',
      'put it in quotes: "1042"',
    ],
    [
      'a body of 1 MB',
      review('Rasanya konsisten.', 'a'.repeat(1_000_000)),
      'rani.md:6',
      '(1000000 characters), expected plain text, 1 to 20000 characters',
      'Change the words below the second ---.',
    ],
    ['a control character', review('Rasanya', 'Rasa\u0007nya'), 'rani.md:6', 'without control characters', 'Change the words below'],
    [
      'an unknown product',
      { 'reviews/kpoi/budi.md': REVIEW },
      'reviews/kpoi/budi.md:2',
      'found the product "kpoi", expected one that exists (one of: kopi)',
      'Did you mean kopi?',
    ],
    [
      'a duplicate id',
      { 'products/teh.yaml': PRODUCT, 'reviews/teh/rani.md': REVIEW },
      'reviews/teh/rani.md:2',
      'found the id rani a second time, expected each id once; the first is in reviews/kopi/rani.md:2',
      'Rename one of the two, if not sealed yet: this file to rani-2.md.',
    ],
    [
      'an id that leaves the folder',
      { 'reviews/kopi.ndjson': '{"id":"../../etc/passwd","rating":5,"author":{"name":"A"},"date":"2026-01-01","body":"x"}' },
      'reviews/kopi.ndjson:1',
      'id: found "../../etc/passwd", expected lower-case letters, digits and hyphens',
      'Write: "id": "etc-passwd"',
    ],
    [
      'an id that is no slug',
      { 'reviews/kopi/Rani K.md': REVIEW },
      'reviews/kopi/Rani K.md',
      'found the file name "Rani K", expected lower-case letters',
      'Rename the file',
    ],
    [
      'a missing picture',
      review('rating: 4', 'rating: 4\nmedia: [{ src: customers/cup.jpg, alt: Cangkir }]'),
      'rani.md:3',
      'found no file content/media/customers/cup.jpg',
      'Put the file there',
    ],
    [
      'a video without poster',
      film('src: a.mp4'),
      'rani.md:3',
      'media[0].poster: found nothing, expected the picture that stands for the video',
      'Add the field media[0].poster.',
    ],
    [
      'a poster of a picture',
      film('src: a.jpg, poster: a.jpg'),
      'rani.md:3',
      'expected no poster, since src is a picture',
      'Change media[0].poster.',
    ],
    [
      'captions that are no file of captions',
      film('src: a.mp4, poster: a.jpg, captions: [{ lang: id, src: a.srt }]'),
      'rani.md:3',
      'media[0].captions[0].src: found "a.srt", expected a WebVTT file',
      'Change',
    ],
    [
      'captions twice in a language',
      film('src: a.mp4, poster: a.jpg, captions: [{ lang: id, src: a.vtt }, { lang: id, src: a.vtt }]'),
      'rani.md:3',
      'expected each language once',
      'Change media[0].captions.',
    ],
    [
      'a misspelt field of a video',
      film('src: a.mp4, postr: a.jpg'),
      'rani.md:3',
      'found the unknown field "postr"',
      'Did you mean poster?',
    ],
    [
      'a missing video',
      film('src: b.mp4, poster: a.jpg'),
      'rani.md:3',
      'found no file content/media/b.mp4, expected the video there',
      'Did you mean a.mp4?',
    ],
    [
      'a missing poster',
      film('src: a.mp4, poster: kopi.jpg'),
      'rani.md:3',
      'found no file content/media/kopi.jpg, expected the picture there',
      'Put the file there',
    ],
    [
      'missing captions',
      film('src: a.mp4, poster: a.jpg, captions: [{ lang: id, src: takarir.vtt }]'),
      'rani.md:3',
      'found no file content/media/takarir.vtt, expected the captions there',
      'Put the file there',
    ],
    [
      'a product whose first picture is a video',
      { ...FILM, 'products/kopi.yaml': `${PRODUCT}images: [{ src: a.mp4, alt: Kopi, poster: a.jpg }]\n` },
      'products/kopi.yaml:2',
      'expected a picture first',
      'Change images.',
    ],
    [
      'a video that says where it was taken',
      film(WHOLE_FILM, { 'media/a.mp4': mp4(box('udta', box('©xyz', Buffer.from('-7+110/')))) }),
      'rani.md:3',
      'media[0].src: found the place where it was taken (©xyz) in content/media/a.mp4, expected picture and sound alone',
      'ffmpeg -i a.mp4 -map_metadata -1 -map_chapters -1 -map 0:V -map "0:a?" -c copy clean.mp4',
    ],
    [
      'a WebM that says where it was taken',
      film('src: a.webm, poster: a.jpg', { 'media/a.webm': webm({ tags: simpleTag('LOCATION') }) }),
      'rani.md:3',
      'found the place where it was taken (LOCATION)',
      'ffmpeg -i a.webm -map_metadata -1 -map_chapters -1 -map 0:V -map "0:a?" -c copy clean.webm',
    ],
    [
      'a WebM that is called MP4',
      film(WHOLE_FILM, { 'media/a.mp4': webm() }),
      'rani.md:3',
      'found webm in content/media/a.mp4, expected mp4, as its name says',
      'Save the video as mp4 again',
    ],
    [
      'QuickTime that is called MP4',
      film(WHOLE_FILM, { 'media/a.mp4': box('ftyp', Buffer.from('qt  \0\0\0\0qt  ')) }),
      'rani.md:3',
      'found QuickTime (.mov) in content/media/a.mp4',
      'Make it an MP4: ffmpeg -i a.mp4',
    ],
    [
      'a picture that is called MP4',
      film(WHOLE_FILM, { 'media/a.mp4': Buffer.from([0xff, 0xd8, 0xff, 0xe0]) }),
      'rani.md:3',
      'found neither MP4 nor WebM in content/media/a.mp4',
      'Save the video as mp4 again',
    ],
    [
      'a video that breaks off',
      film(WHOLE_FILM, { 'media/a.mp4': mp4().subarray(0, -1) }),
      'rani.md:3',
      'found a video that breaks off',
      'Copy it again',
    ],
    [
      'a video of 26 MB',
      film(WHOLE_FILM, { 'media/a.mp4': Buffer.concat([FTYP, Buffer.alloc(VIDEO_MAX_BYTES + 1024 * 1024)]) }),
      'rani.md:3',
      'found 26.0 MB in content/media/a.mp4, expected at most 25.0 MB',
      'Make it smaller: ffmpeg -i a.mp4',
    ],
    [
      'subtitles of another kind',
      film(WHOLE_FILM, { 'media/a.vtt': '1\n00:00:00,000 --> 00:00:02,000\nair\n' }),
      'rani.md:3',
      'media[0].captions[0].src: found another format in content/media/a.vtt, expected WebVTT',
      'Save the captions as WebVTT',
    ],
    [
      'captions without a cue',
      film(WHOLE_FILM, { 'media/a.vtt': 'WEBVTT\n\nair\n' }),
      'rani.md:3',
      'found no cue in content/media/a.vtt',
      'Save the captions as WebVTT',
    ],
    [
      'a picture that leaves the folder',
      review('rating: 4', 'rating: 4\nmedia: [{ src: ../../private/a.jpg, alt: x }]'),
      'rani.md:3',
      'media[0].src: found "../../private/a.jpg", expected a file below content/media/',
      'Change media[0].src.',
    ],
    [
      'a javascript: address',
      review('rating: 4', 'rating: 4\nsource: "javascript:alert(1)"'),
      'rani.md:3',
      'source: found "javascript:alert(1)", expected a web address',
      'Change source.',
    ],
    [
      'a third-party review without source',
      review('rating: 4', 'rating: 4\nchannel: google'),
      'rani.md:2',
      'source: found nothing, expected the public address of the original, since channel is google',
      'Add the field source.',
    ],
    [
      'withheld without reason',
      review('rating: 4', 'rating: 4\nstatus: withheld'),
      'rani.md:2',
      'reason: found nothing, expected a reason, since status is withheld',
      'Add the field reason.',
    ],
    [
      'a disclosure without note',
      review('rating: 4', 'rating: 4\ndisclosure: sample'),
      'rani.md:2',
      'expected a sentence that says what was given',
      'Add the field disclosureNote.',
    ],
    [
      'a reply before the review',
      review('rating: 4', 'rating: 4\nreplies:\n  - { date: 2026-08-01, by: Tim, body: Halo }'),
      'rani.md:4',
      'replies[0].date: found "2026-08-01", expected a day no earlier than 2026-08-14',
      'Change replies[0].date.',
    ],
    [
      'an unknown attribute',
      review('rating: 4', 'rating: 4\nattributes: { giling: kasar }'),
      'rani.md:3',
      'found the attribute "giling", expected one that exists (none is declared)',
      'add it in products/kopi.yaml',
    ],
    [
      'an unknown promise',
      review('rating: 4', 'rating: 4\ncommitments: { cepat: kept }'),
      'rani.md:3',
      'found the commitment "cepat"',
      'add it in content/commitments/cepat.yaml',
    ],
    [
      'invalid UTF-8',
      { 'reviews/kopi/rani.md': Uint8Array.from([45, 45, 45, 10, 0xff, 0xfe, 10]) },
      'rani.md:2',
      'found bytes that are not UTF-8',
      'save it again with the encoding UTF-8',
    ],
    ['an empty file', { 'reviews/kopi/rani.md': '' }, 'rani.md:1', 'found an empty file', 'delete the file'],
    [
      'no front matter',
      { 'reviews/kopi/rani.md': 'Enak.\n' },
      'rani.md:1',
      'found "Enak.", expected fields between two lines of ---',
      'Start the file with ---',
    ],
    [
      'front matter that never ends',
      { 'reviews/kopi/rani.md': '---\nrating: 4\n' },
      'rani.md:3',
      'found the end of the file',
      'Write --- on a line of its own below the last field (line 2, rating: 4).',
    ],
    [
      'an id among the fields',
      review('rating: 4', 'rating: 4\nid: other'),
      'rani.md:3',
      'found id among the fields, expected the id in the name of the file',
      'Delete the field id.',
    ],
    [
      'a broken line of JSON',
      { 'reviews/kopi.ndjson': '{"id":' },
      'reviews/kopi.ndjson:1',
      'found a line that is not JSON',
      'one review as a JSON object',
    ],
    [
      'a question about a product that has no file',
      { 'questions/giling.md': '---\nproduct: kopy\ndate: 2026-08-14\n---\nBisa digiling?\n' },
      'questions/giling.md:2',
      'found the product "kopy"',
      'Did you mean kopi?',
    ],
    [
      'an answer older than its question',
      {
        'questions/giling.md': '---\nproduct: kopi\ndate: 2026-08-14\nreplies: [{ date: 2026-08-13, by: Tim, body: Bisa. }]\n---\nBisa?\n',
      },
      'questions/giling.md:4',
      'a day no earlier than 2026-08-14, that of the question',
      '',
    ],
    [
      'a file that means nothing',
      { 'reviews/notes.txt': 'x' },
      'reviews/notes.txt',
      'found a file that has no meaning here',
      'Move it to its place',
    ],
    [
      'a YAML bomb',
      { 'products/bom.yaml': `a: &a [1,2]\nb: &b [${'*a,'.repeat(9)}*a]\nname: [${'*b,'.repeat(40)}*b]\n` },
      'products/bom.yaml',
      'found YAML that cannot be read',
      '',
    ],
    [
      'a language without texts',
      { 'site.yaml': `${SITE}languages: [id, fr]\n` },
      'site.yaml:',
      'languages[1]: found "fr", expected a language that has texts: en, id',
      'Or write the texts of it: content/texts/fr.yaml',
    ],
    [
      'a text that the site does not have',
      { 'texts/id.yaml': 'pages:\n  nav:\n    hom: Awal\n' },
      'texts/id.yaml:3',
      'pages.nav.hom: found the unknown field "hom"',
      'Did you mean home?',
    ],
    [
      'a text that loses what is put into it',
      { 'texts/id.yaml': 'search:\n  countFor: "{n} ulasan"\n' },
      'texts/id.yaml:2',
      'expected a text in which stand {n}, {q}, and no other braces',
      'Change search.countFor.',
    ],
    [
      'a text with a brace too many',
      { 'texts/id.yaml': 'search:\n  countFor: "{n} ulasan {q}}"\n' },
      'texts/id.yaml:2',
      'expected a text in which stand {n}, {q}, and no other braces',
      'Change search.countFor.',
    ],
    [
      'a text that claims what nobody checked',
      { 'texts/id.yaml': 'pages:\n  level:\n    order-matched: Pembeli terverifikasi\n' },
      'texts/id.yaml:3',
      'expected words that claim nothing of reviews that is not proven',
      'Change pages.level.order-matched.',
    ],
    [
      'no site',
      { 'site.yaml': SITE.replace('name: Warung Uji\n', '') },
      'site.yaml:1',
      'name: found nothing, expected one line of text',
      'Add the field name.',
    ],
  ])('%s', async (_name, files, place, message, fix) => {
    const report = await reportOn(files as Record<string, string>);
    expect(report).toContain(place);
    expect(report).toContain(message);
    expect(report).toContain(fix);
  });
});

test('all problems are told at once, by file and line', async () => {
  const report = await reportOn({
    'products/kopi.yaml': 'nmae: Kopi\n',
    'reviews/kopi/rani.md': '---\nrating: 9\nauthor: { name: "" }\ndate: soon\n---\nx\n',
    'reviews/kopi.ndjson': 'nonsense\n{"id":"b","rating":5,"author":{"name":"A"},"date":"2026-13-01","body":"x"}\n',
  });
  expect(report.split('\n')[0]).toBe('6 problems in the content folder');
  const places = [...report.matchAll(/^ {2}(\S+:\d+)$/gm)].map((match) => match[1]);
  expect(places).toEqual([
    'products/kopi.yaml:1',
    'reviews/kopi.ndjson:1',
    'reviews/kopi.ndjson:2',
    'reviews/kopi/rani.md:2',
    'reviews/kopi/rani.md:3',
    'reviews/kopi/rani.md:4',
  ]);
});

test('a report cannot move the cursor or turn the line of a terminal', async () => {
  const report = await reportOn(review('rating: 4', 'rating: "\\e[2J\\u202E"'));
  expect(report).toContain('\\u001b[2J');
  expect(report).not.toMatch(/[\u202E]/u);
});
