import { expect, test } from 'vitest';
import { SITE } from '../support/content-folder.ts';
import { workspace } from './workspace.ts';

async function importing(file: string, text: string, ...flags: readonly string[]) {
  const space = await workspace({ 'content/site.yaml': SITE, [file]: text });
  const result = await space.bukti('import', file, ...flags);
  const lines = Object.entries(await space.files('content/reviews')).flatMap(([path, all]) =>
    all
      .trimEnd()
      .split('\n')
      .map((line) => ({ product: path.replace(/\.ndjson$/, ''), ...JSON.parse(line) })),
  );
  return { ...result, lines };
}

const MUG = { product: 'Mug', rating: 5, name: 'Ann', date: '2025-08-14' };
const WORDS = 'Lovely mug for tea';

/** Headers that mean one thing in one file and another in the next: the cells tell. */
test.for([
  ['likes that count', { ...MUG, text: WORDS, likes: 3, dislikes: 0 }, { body: WORDS }],
  ['likes with a unit', { ...MUG, text: WORDS, likes: '3 likes' }, { body: WORDS }],
  ['likes in words', { ...MUG, text: WORDS, likes: 'The handle', dislikes: 'The lid' }, { pros: ['The handle'], cons: ['The lid'] }],
  ['words in a snippet', { ...MUG, snippet: WORDS, likes: 2 }, { body: WORDS }],
  ['the pictures of a customer', { ...MUG, text: WORDS, user: { photos: 4, link: 'https://a.example/ann' } }, { body: WORDS }],
  ['a number of pictures', { ...MUG, text: WORDS, photos: 2 }, { body: WORDS }],
  ['the day of a comment below', { ...MUG, date: undefined, text: WORDS, comment: { id: 3, created_at: '2025-08-15' } }, { body: WORDS }],
  ['the number of a user', { ...MUG, text: WORDS, name: undefined, author: 3, author_name: 'Ann' }, { author: { name: 'Ann' } }],
  [
    'the path of a review',
    { ...MUG, text: WORDS, name: 'places/X/reviews/1', user: { name: 'Ann' } },
    { body: WORDS, author: { display: 'first-initial' } },
  ],
  [
    'original words beside translated ones',
    { ...MUG, text: 'Very nice mug', originalText: 'Sehr schöne Tasse', language: 'en', originalLanguage: 'de' },
    { body: 'Sehr schöne Tasse', lang: 'de' },
  ],
  ['a number of answers', { ...MUG, text: WORDS, reply: 2, title: 12 }, { body: WORDS }],
  ['what is known of a customer', { ...MUG, date: undefined, text: WORDS, user: { date: '2020-01-01', rating: 1 } }, { body: WORDS }],
  ['a day beside "ago"', { ...MUG, text: WORDS, date: '2 weeks ago', published_date: '2025-08-01' }, { date: '2025-08-01' }],
  ['a day of another name', { ...MUG, text: WORDS, date: '2 weeks ago', iso_date: '2025-08-01T10:00:00Z' }, { date: '2025-08-01' }],
  ['seconds beside "ago"', { ...MUG, text: WORDS, date: 'a week ago', time: 1754042400 }, { date: '2025-08-01' }],
  [
    'the day of an answer',
    { ...MUG, text: WORDS, response: { date: 'a week ago', iso_date: '2025-08-20', snippet: 'Thanks' } },
    { replies: [{ date: '2025-08-20', body: 'Thanks' }] },
  ],
] as const)('%s', async ([, record, expected]) => {
  const { lines, stderr } = await importing('a.json', JSON.stringify([record]), '--channel', 'website');
  expect(lines, stderr).toMatchObject([expected]);
  const others = ['pros', 'cons', 'title', 'replies', 'imported.claims', ...(record.date === undefined ? ['date'] : [])];
  for (const name of others.filter((one) => !(one in expected))) expect(lines[0]).not.toHaveProperty(name);
});

test('what was liked does not stand for the words of a column that is not known', async () => {
  const text = `Product,Rating,Pros,Remarks\nMug,5,The handle,I have used this mug for years now\n`;
  const { code, stderr } = await importing('a.csv', text, '--channel', 'website');
  expect(code).toBe(1);
  expect(stderr).toContain('--map body=Remarks');
});

test('Google Places: the customer’s own words, name and day', async () => {
  const review = {
    name: 'places/X/reviews/1',
    relativePublishTimeDescription: '2 weeks ago',
    rating: 5,
    text: { text: 'Lovely place', languageCode: 'en' },
    originalText: { text: 'Schöner Ort', languageCode: 'de' },
    authorAttribution: { displayName: 'Ann Lee' },
    publishTime: '2025-08-01T10:00:00Z',
  };
  const { lines } = await importing('a.json', JSON.stringify([review]), '--product', 'kopi');
  expect(lines).toMatchObject([{ body: 'Schöner Ort', lang: 'de', author: { name: 'Ann Lee' }, date: '2025-08-01', channel: 'google' }]);
});

test('words that only the platform translated are told', async () => {
  const one = (author_name: string, translated: boolean) => ({
    author_name,
    rating: 5,
    relative_time_description: 'a month ago',
    language: 'en',
    text: 'Lovely place for tea',
    time: 1754042400,
    translated,
  });
  const { stdout, lines } = await importing('a.json', JSON.stringify([one('Ann', true), one('Bob', false)]), '--product', 'kopi');
  expect(lines).toMatchObject([{ date: '2025-08-01' }, { date: '2025-08-01' }]);
  expect(stdout).toContain('translation alone, without the customer’s words (row 1)');
});

test('WordPress: the shop’s answer is a comment below the review', async () => {
  const comment = (id: number, parent: number, author_name: string, words: string, rating: number | '') => ({
    ...{ id, post: 77, parent, author: 3, author_name, date: '2025-08-14T10:00:00', content: { rendered: `<p>${words}</p>` } },
    ...{ status: 'approved', meta: { rating } },
  });
  const { lines } = await importing(
    'a.json',
    JSON.stringify([comment(11, 0, 'Ann Lee', WORDS, 5), comment(12, 11, 'Toko', 'Thanks!', '')]),
  );
  expect(lines).toMatchObject([{ rating: 5, author: { name: 'Ann Lee' }, body: WORDS, replies: [{ by: 'Toko', body: 'Thanks!' }] }]);
});

/** Documents in which what belongs to one review stands in several places. Each line: product, stars, words, name, answers. */
test.for([
  [
    'the list of goods of Yotpo’s widget, and its comment',
    {
      response: {
        reviews: [
          {
            ...{ id: 1, score: 5, votes_up: 0, votes_down: 0, content: WORDS, title: 'Nice', created_at: '2025-08-14T10:00:00Z' },
            ...{
              product_id: 1,
              user: { display_name: 'Ann L.' },
              comment: { id: 3, content: 'Thanks', created_at: '2025-08-15T10:00:00Z' },
            },
          },
          { ...{ id: 2, score: 2, votes_up: 0, votes_down: 0, content: 'It leaks' }, created_at: '2025-08-14', product_id: 2 },
        ],
        products: [
          { id: 1, name: 'Mug' },
          { id: 2, name: 'Teapot' },
        ],
      },
    },
    [`mug 5 ${WORDS} (Ann L.) Thanks`, 'teapot 2 It leaks (Anonim)'],
  ],
  [
    'goods by their numbers',
    {
      Includes: { Products: { P1: { Id: 'P1', Name: 'Mug' } } },
      Results: [{ ProductId: 'P1', Rating: 5, ReviewText: WORDS, UserNickname: 'Ann', SubmissionTime: '2025-08-14T10:00:00Z' }],
    },
    [`p1 5 ${WORDS} (Ann)`],
  ],
  [
    'goods with their reviews in them, whose stars are called product_rating',
    {
      products: [
        { title: 'Teapot', reviews: [{ product_rating: 2, comment: 'Leaks at the lid', author: 'Ann' }] },
        { title: 'Mug', reviews: [{ product_rating: 5, product_id: 7, comment: WORDS, author: 'Bob' }] },
      ],
    },
    ['teapot 2 Leaks at the lid (Ann)', `mug 5 ${WORDS} (Bob)`],
  ],
  [
    'an order with a review of each good',
    {
      orders: [
        {
          id: 1,
          customer_name: 'Ann',
          items: [
            { rating: 5, comment: WORDS, name: 'Mug' },
            { rating: 2, comment: 'Leaks', name: 'Teapot' },
          ],
        },
      ],
    },
    [`mug 5 ${WORDS} (Ann)`, 'teapot 2 Leaks (Ann)'],
  ],
  [
    'a product beside its reviews',
    { product: { id: 7, name: 'Mug' }, reviews: [{ id: 1, stars: 5, text: WORDS, author: { id: 3, name: 'Ann' } }] },
    [`mug 5 ${WORDS} (Ann)`],
  ],
  [
    'Feefo: a customer’s words about the service and about goods',
    {
      reviews: [
        {
          customer: { display_name: 'Ann B' },
          service: { rating: { min: 1, max: 5, rating: 5 }, review: 'Quick delivery' },
          products: [
            {
              ...{ rating: { min: 1, max: 5, rating: 2 }, id: 'p1', review: 'Leaks', created_at: '2025-08-14T10:00:00.000Z' },
              product: { sku: 'TK-1', title: 'Teapot' },
              thread: [
                { message: 'Sorry Ann', from: 'merchant', created_at: '2025-08-15T10:00:00.000Z' },
                { message: 'It leaks still', from: 'consumer', created_at: '2025-08-16T10:00:00.000Z' },
              ],
            },
            { rating: { rating: 5 }, id: 'p2', review: WORDS, product: { sku: 'MG-1', title: 'Mug' } },
          ],
        },
      ],
    },
    ['teapot 2 Leaks (Ann B) Sorry Ann', `mug 5 ${WORDS} (Ann B)`],
  ],
  [
    'Kiyoh: questions with their answers',
    {
      reviews: [
        {
          ...{
            reviewId: 'b3',
            reviewAuthor: 'Jan',
            rating: 10,
            product: 'Mug',
            reviewComments: 'Bedankt',
            dateSince: '2025-08-14T10:00:00.000+02:00',
          },
          reviewContent: [
            { questionGroup: 'DEFAULT_OVERALL', rating: '10', questionTranslation: 'Totaalscore' },
            { questionGroup: 'DEFAULT_ONELINER', rating: 'Snel geleverd', questionTranslation: 'Beschrijf uw ervaring in 1 zin' },
          ],
        },
      ],
    },
    ['mug 5 Snel geleverd (Jan) Bedankt'],
  ],
  [
    'answers of a form',
    [
      {
        ...MUG,
        answers: [
          { question: 'Size', answer: 'L' },
          { question: 'Tell us about your experience', answer: WORDS },
        ],
      },
    ],
    [`mug 5 ${WORDS} (Ann)`],
  ],
] as const)('%s', async ([, document, expected]) => {
  const { lines, stderr } = await importing(
    'a.json',
    JSON.stringify(document),
    ...('response' in document || 'Results' in document ? [] : ['--channel', 'website']),
  );
  const shown = lines
    .sort((a, b) => a.imported.row - b.imported.row)
    .map(({ product, rating, body, author, replies = [] }) =>
      [product, rating, body, `(${author.name})`, ...replies.map((reply: { body: string }) => reply.body)].join(' '),
    );
  expect(shown, stderr).toEqual(expected);
});

/** Files that are asked about; what is printed must do no harm when it is typed as it stands. */
test.for([
  [
    'school grades',
    'Produkt,Schulnote (1-6),Kommentar\nTasse,1,Sehr schöne Tasse\nTasse,5,Leider kaputt\n',
    'holds grades of which 1 may be the best',
    'Schulnote',
  ],
  [
    'a grade in German',
    'Produkt,Note,Kommentar\nTasse,1,Sehr schöne Tasse\nTasse,5,Leider kaputt\n',
    'holds grades of which 1 may be the best',
    'Note',
  ],
  [
    'a scale turned round',
    'Product,Rating (1 = best),Review\nMug,1,Lovely mug\nMug,5,It leaks\n',
    'holds grades of which 1 may be the best',
    '',
  ],
  [
    'a scale that says so at length',
    'Product,Satisfied? (1 = very satisfied; 5 = not satisfied),Review\nMug,1,Lovely\nMug,5,It leaks\n',
    'holds grades of which 1 may be the best',
    'Satisfied',
  ],
  ['seven steps', 'Product,Rating (1-7),Review\nMug,7,Lovely mug\nMug,4,Nice mug\n', 'has values up to 7', '--round'],
  ['twenty points', 'Produit;Note /20;Avis\nTasse;18;Très belle tasse\n', 'has values up to 20', '--round'],
  ['two columns of words', 'Product,Rating,Comment,Review\nMug,2,It is nice,It leaks\n', '--map body=COLUMN', '--map body=\n'],
  ['words about the service', 'Product,Rating,Service Comment\nMug,2,Quick delivery here\n', '--map body=COLUMN', 'body="Service'],
  [
    'no names of columns',
    `Mug,5,${WORDS},Ann Lee,2025-08-14\nMug,2,It leaks,Bob Ray,2025-08-15\n`,
    'the first row looks like a review',
    '--map',
  ],
  [
    'no names of columns, but seconds',
    '1755140000;INV-1;KG-1;5;Sehr guter Kaffee, gerne wieder\n1755150000;INV-2;KG-1;2;Leider verbrannt\n',
    'the first row looks like a review',
    '--map',
  ],
  ['an age', 'product,review,name,age\nMug,Lovely,A,23\nMug,Nice,B,35\nMug,Bad,C,55\n', '--map rating=COLUMN', 'age'],
  ['the number of a room', 'product,review,room number\nMug,Lovely,3\nMug,Nice,4\nMug,Bad,5\n', '--map rating=COLUMN', 'room'],
  ['words of the shop', 'product,rating,staff comment\nMug,5,Called her about it twice\n', '--map body=COLUMN', 'staff'],
  ['words about a product', 'product,rating,product description\nMug,5,A mug of clay for tea\n', '--map body=COLUMN', 'description'],
  ['stars in words', 'Mug,Lovely mug,Ann Lee,FIVE\nMug,It leaks,Bob,TWO\n', 'the first row looks like a review', '--map'],
  ['a single row', `Mug;★★★★☆;${WORDS};Ann\n`, 'the first row looks like a review', '--map'],
] as const)('%s', async ([, text, found, harm]) => {
  const { code, stderr, lines } = await importing('a.csv', text, '--channel', 'website');
  expect({ code, lines }).toEqual({ code: 1, lines: [] });
  expect(stderr).toContain(found);
  if (harm !== '') expect(stderr.slice(stderr.indexOf('→'))).not.toContain(harm);
});

test.for([
  ['a note in French', 'Produit;Note;Avis\nTasse;4;Très belle tasse\n', { rating: 4 }],
  ['stars that are told to be stars', 'Product,Rating (1-7),Review\nMug,4,Nice mug for tea\n', { rating: 4 }, '--scale', '5'],
  [
    'the words about the product',
    'Product,Service Rating,Product Rating,Service Comment,Product Comment\nMug,5,2,Quick delivery here,Leaks\n',
    { rating: 2, body: 'Leaks' },
  ],
  ['years as names of columns', 'Product,Rating,Review,2024\nMug,5,Lovely mug,12\n', { rating: 5, body: 'Lovely mug' }],
] as const)('%s come in', async ([, text, expected, ...flags]) => {
  const { lines, stderr } = await importing('a.csv', text, '--channel', 'website', ...flags);
  expect(lines, stderr).toMatchObject([expected]);
});

test.for([
  [{ Teapot: [{ rating: 5 }], Mug: [{ rating: 4 }] }, "add --list '*'"],
  [{ Teapot: { reviews: [{ rating: 5 }] }, Mug: { reviews: [{ rating: 4 }] } }, "add --list '*'"],
  [{ shopReviews: [{ rating: 5 }], productReviews: [{ rating: 4 }] }, 'such as --list "productReviews"'],
] as const)('of the lists in %j one is proposed that loses nothing', async ([document, proposed]) => {
  const { stderr } = await importing('a.json', JSON.stringify(document), '--channel', 'website');
  expect(stderr).toContain(proposed);
  if (!proposed.includes('*')) return;
  const { lines } = await importing('a.json', JSON.stringify(document), '--channel', 'website', '--list', '*');
  expect(lines.map(({ product, rating }) => `${product} ${rating}`).sort()).toEqual(['mug 4', 'teapot 5']);
});
