import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EVERY_SETTING, FORMS, firstChoice, hasSetting, limitsOf } from '#src/outputs/embed-code/choice.ts';
import { changeChoice, formatChoice, parseChoice, tidyChoice } from '#src/outputs/embed-code/query.ts';

const standard = firstChoice('kopi-sumbing', 'id');
const parse = (search: string) => parseChoice(search, standard, ['id', 'en']);

test('nothing chosen is no query', () => {
  expect(formatChoice(standard, standard)).toBe('');
  expect(parse('')).toEqual(standard);
});

test.each([
  [
    '?form=wall&product=cangkir&limit=6&min-length=80&layout=carousel',
    { form: 'wall', product: 'cangkir', limit: 6, minLength: 80, layout: 'carousel' },
  ],
  ['?form=wall&theme=inherit', { form: 'wall', theme: 'inherit' }],
  // A frame and a snippet stand in a box of their own.
  ['?form=frame&theme=inherit', { form: 'frame', theme: 'auto' }],
  ['?form=snippet&theme=inherit', { form: 'snippet', theme: 'auto' }],
  ['?form=frame&theme=dark&limit=5&layout=cards', { form: 'frame', theme: 'dark', limit: 5, layout: 'cards' }],
  ['?form=badge&product=_site&badge=card', { form: 'badge', product: '', badge: 'card' }],
  ['?form=badge&format=png', { form: 'badge', format: 'png' }],
  ['?form=quote&review=rani-1&accent=ff8800&lang=en', { form: 'quote', review: 'rani-1', accent: '#ff8800', lang: 'en' }],
  ['?platform=react&pinned=yes&order=lowest', { platform: 'react', pinned: true, order: 'lowest' }],
])('%s is read, and written again', (search, expected) => {
  const choice = parse(search);
  expect(choice).toEqual({ ...standard, ...expected });
  expect(parse(formatChoice(choice, standard))).toEqual(choice);
});

test.each([
  ['?form=popup', {}],
  ['?product=Kopi"><script>', {}],
  ['?accent=red;}body{', {}],
  ['?accent=FF8800', { accent: '#ff8800' }],
  ['?lang=jv', {}],
  ['?limit=-3', {}],
  ['?limit=999', { limit: 50 }],
  ['?limit=3', {}],
  ['?form=frame&limit=1', { form: 'frame', limit: 2 }],
  ['?form=frame&layout=carousel', { form: 'frame' }],
  ['?form=wall&layout=cards&limit=12', { form: 'wall' }],
  ['?form=badge&badge=card&format=png', { form: 'badge', badge: 'card' }],
  ['?min-length=9999', { minLength: 500 }],
  ['?review=rani-1', {}],
])('what makes no sense is left out: %s', (search, expected) => {
  expect(parse(search)).toEqual({ ...standard, ...expected });
});

test('whatever stands in the address, the choice is one that its form has, and writing it changes nothing more', () => {
  const query = fc.record({
    form: fc.oneof(fc.constantFrom(...FORMS), fc.string()),
    limit: fc.oneof(fc.nat(2000).map(String), fc.string()),
    layout: fc.constantFrom('list', 'cards', 'carousel', 'x'),
    accent: fc.string(),
    product: fc.string(),
  });
  fc.assert(
    fc.property(query, (fields) => {
      const choice = parse(`?${new URLSearchParams(fields)}`);
      const { least, most } = limitsOf(choice.form);
      expect(choice.limit === 0 || (choice.limit >= least && choice.limit <= most)).toBe(true);
      expect(tidyChoice(choice)).toEqual(choice);
      expect(parse(formatChoice(choice, standard))).toEqual(choice);
    }),
  );
});

test.each(FORMS.flatMap((form) => FORMS.map((other) => [form, other] as const)))(
  'what was chosen for %s is there again after %s',
  (form, other) => {
    const all = parse(
      `?form=${form}&key=sku&review=rani-1&theme=dark&accent=104060&layout=cards&limit=5&min-length=80&order=lowest&badge=card&pinned=yes`,
    );
    const elsewhere = changeChoice(all, { form: other });
    for (const setting of EVERY_SETTING.filter((one) => !hasSetting(other, one)))
      expect([setting, tidyChoice(elsewhere)[setting]]).toEqual([setting, standard[setting]]);
    expect(tidyChoice(changeChoice(elsewhere, { form }))).toEqual(all);
  },
);

test('a value that is the default of one form is not carried over to the next form', () => {
  const list = changeChoice(changeChoice(standard, { layout: 'cards', limit: 5 }), { layout: 'list', limit: 3 });
  expect(changeChoice(list, { form: 'wall' })).toEqual({ ...standard, form: 'wall' });
});
