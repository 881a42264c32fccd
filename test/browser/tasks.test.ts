import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { isCriticism } from '#src/aggregate/criticism.ts';
import { factsOf } from '#src/aggregate/filters.ts';
import { listOwnFilters, ownFactsOf } from '#src/aggregate/own-filters.ts';
import { listSiblings } from '#src/aggregate/siblings.ts';
import { localText } from '#src/i18n/format.ts';
import { textsFor } from '#src/i18n/texts.ts';
import { settled } from './search-page.ts';
import { catalog, eventually, found, openPage, textOf } from './support.ts';

/** What a shopper wants to know on a phone, each from the product's page in at most two taps; then by the keyboard alone. */
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const NO_SCRIPT = { ...PHONE, javaScriptEnabled: false };
const t = textsFor('id');

type Product = (typeof catalog.products)[number];
const productWith = (what: string, holds: (product: Product) => boolean): Product => found(catalog.products.find(holds), what);
const idsOf = (reviews: readonly { id: string }[]) => reviews.map(({ id }) => id);

const cup = productWith('a product with leaks', ({ slug }) => slug === 'cangkir-lereng');
const coffee = productWith(
  'a coffee beside others, of which several say how bitter it is',
  (product) =>
    listSiblings(product, catalog.products).length > 1 && product.reviews.filter(({ body }) => /pahit|bitter/i.test(body)).length > 2,
);
const pictured = productWith(
  'a product with a picture in a review of few stars',
  ({ reviews }) => reviews.length > 20 && reviews.some(isPictured),
);
const varied = productWith(
  'a product with attributes and pages of lists',
  (product) => product.reviews.length > 20 && listOwnFilters(product).length > 0,
);
const answered = productWith(
  'a product with an answered complaint',
  ({ reviews }) => reviews.length > 20 && reviews.some(isAnsweredComplaint),
);

function isPictured({ rating, media }: Product['reviews'][number]): boolean {
  return rating < 3 && media.length > 0;
}
function isAnsweredComplaint(review: Product['reviews'][number]): boolean {
  return isCriticism(review) && review.replies.length > 0;
}

/** One way to act: with a finger, or with the keyboard. Counts what was done, and never more than two. */
interface Hand {
  page: Page;
  act(target: Locator): Promise<void>;
}
type Task = (hand: Hand) => Promise<void>;
const MOST = 2;

async function byFinger(product: Product, task: Task, options: BrowserContextOptions = PHONE): Promise<void> {
  const page = await openPage(`/products/${product.slug}/`, options);
  let taps = 0;
  await task({
    page,
    async act(target) {
      taps += 1;
      await target.tap();
    },
  });
  expect(taps).toBeLessThanOrEqual(MOST);
}

/** What takes the focus is reached by Tab: `keyboard.test.ts` walks over every page. */
async function byKeyboard(product: Product, task: Task): Promise<void> {
  const page = await openPage(`/products/${product.slug}/`, { viewport: PHONE.viewport });
  await task({
    page,
    async act(target) {
      await target.focus();
      expect(await target.evaluate((element: HTMLElement) => element === document.activeElement && element.tabIndex >= 0)).toBe(true);
      if ((await target.evaluate(({ tagName }) => tagName)) !== 'INPUT') await page.keyboard.press('Enter');
    },
  });
}

const chip = (page: Page, name: string | RegExp) => page.locator('.filters').getByRole('button', { name });
const shownIds = (page: Page) =>
  page.locator('article[data-facts]').evaluateAll((all) => all.filter((one) => one.checkVisibility()).map(({ id }) => id));
const wakeFilters = async (page: Page) => {
  await page.locator('.filters').scrollIntoViewIfNeeded();
  await page.locator('.filters select:enabled').waitFor();
};

/** Asks the box on the product's page. @returns what the answer says */
async function ask({ page, act }: Hand, product: Product, question: string): Promise<string> {
  const box = page.locator(`#ask-${product.slug}`);
  await act(box);
  await page.keyboard.type(question);
  await act(box.locator('xpath=following-sibling::button'));
  await page.waitForURL('**/search/**');
  await settled(page);
  return textOf(page.locator('.bs-asked').first());
}

const COUNTED = /\d+ dari \d+ ulasan/;
const firstAuthorLink = (page: Page, id: string) => page.locator(`article[id="${id}"] a[href$="/reviews/${id}/"]`).first();

const TASKS: [name: string, product: Product, task: Task][] = [
  [
    'does it leak?',
    cup,
    async (hand) => {
      const answer = await ask(hand, cup, 'bocor ga?');
      expect(answer).toMatch(COUNTED);
      expect(answer).toMatch(/rembes|bocor/i);
    },
  ],
  [
    'how is delivery?',
    coffee,
    async (hand) => {
      expect(await ask(hand, coffee, 'pengirimannya cepat?')).toMatch(COUNTED);
      expect(await hand.page.locator('.bs-asked blockquote').count()).toBeGreaterThan(0);
    },
  ],
  [
    'few stars, with a photo',
    pictured,
    async ({ page, act }) => {
      const review = found(pictured.reviews.find(isPictured), 'the review');
      await wakeFilters(page);
      await act(chip(page, new RegExp(`^${review.rating} bintang`)));
      await act(chip(page, /^Dengan foto/));
      await eventually(() => shownIds(page)).toEqual(
        idsOf(pictured.reviews.filter(({ rating, media }) => rating === review.rating && media.length > 0)),
      );
    },
  ],
  [
    'which is less bitter?',
    coffee,
    async (hand) => {
      const others = listSiblings(coffee, catalog.products);
      const table = await textOf(hand.page.locator('[aria-labelledby="siblings"]'));
      for (const { name } of others) expect(table).toContain(localText(name, 'id'));
      expect(await ask(hand, coffee, 'kurang pahit?')).toMatch(COUNTED);
    },
  ],
  [
    'is it real?',
    cup,
    async ({ page, act }) => {
      const sealed = found(
        cup.reviews.find(({ seal }) => seal !== undefined),
        'a sealed review',
      );
      await act(firstAuthorLink(page, sealed.id));
      await page.waitForURL(`**/reviews/${sealed.id}/`);
      await act(page.locator('bukti-check button'));
      await eventually(() => page.locator('bukti-check').getAttribute('data-state')).toBe('passed');
      expect(await textOf(page.locator('bukti-check > output'))).toMatch(/^Ini kata-kata pelanggan/);
    },
  ],
  [
    'what do people like me say?',
    varied,
    async ({ page, act }) => {
      const [filter] = listOwnFilters(varied);
      const { facet, value } = found(filter, 'an answer');
      const fact = `${facet}=${value}`;
      await wakeFilters(page);
      await act(page.locator(`.filters [data-fact="${fact}"]`));
      await eventually(() => shownIds(page)).toEqual(idsOf(varied.reviews.filter((review) => ownFactsOf(review, varied).includes(fact))));
    },
  ],
  [
    'the newest complaint that was answered',
    answered,
    async ({ page, act }) => {
      const newest = found(answered.reviews.find(isAnsweredComplaint), 'the complaint');
      await wakeFilters(page);
      await act(chip(page, /^Dengan balasan/));
      await eventually(() => shownIds(page)).toEqual(idsOf(answered.reviews.filter((review) => factsOf(review).includes('reply=yes'))));
      const article = page.locator(`article[id="${newest.id}"]`);
      expect(await textOf(article)).toContain(found(newest.replies[0], 'its answer').by);
    },
  ],
  [
    'share a review',
    cup,
    async ({ page, act }) => {
      const [review] = cup.reviews;
      const { id, rating } = found(review, 'a review');
      await act(firstAuthorLink(page, id));
      await page.waitForURL(`**/reviews/${id}/`);
      const link = page.locator('bukti-share a[href^="https://wa.me/"]');
      const message = new URL((await link.getAttribute('href')) ?? '').searchParams.get('text') ?? '';
      expect(message).toContain('★'.repeat(rating));
      expect(message).toMatch(/“.+”/s);
      expect(message).toContain(`/reviews/${id}/`);
      expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    },
  ],
  [
    'what is done with complaints?',
    cup,
    async ({ page, act }) => {
      await act(page.getByRole('banner').getByRole('link', { name: t.pages.nav.trust }));
      await page.waitForURL('**/trust/');
      expect(await textOf(page.locator('[data-after-sale="recovery"]').first())).toMatch(/\d+ dari \d+ keluhan/);
    },
  ],
];

describe('at 390 pixels, in two taps', () => {
  test.each(TASKS)('%s', async (_name, product, task) => {
    await byFinger(product, task);
  });
});

describe('by the keyboard', () => {
  test.each(TASKS)('%s', async (_name, product, task) => {
    await byKeyboard(product, task);
  });
});

describe('without a script, in two taps', () => {
  test('what do people like me say?', async () => {
    const [filter] = listOwnFilters(varied);
    const { facet, value } = found(filter, 'an answer');
    const fact = `${facet}=${value}`;
    const task: Task = async ({ page, act }) => {
      await act(page.locator(`.filters a[data-fact="${fact}"]`));
      await page.waitForURL(`**/products/${varied.slug}/${fact.replace('=', '/')}/`);
      const wanted = varied.reviews.filter((review) => ownFactsOf(review, varied).includes(fact));
      expect(await shownIds(page)).toEqual(idsOf(wanted));
    };
    await byFinger(varied, task, NO_SCRIPT);
  });

  test('the newest complaint that was answered', async () => {
    const task: Task = async ({ page, act }) => {
      await act(page.locator('.filters a[data-fact="reply=yes"]'));
      await page.waitForURL('**/reply/yes/');
      const newest = found(answered.reviews.find(isAnsweredComplaint), 'the complaint');
      expect(await textOf(page.locator(`article[id="${newest.id}"]`))).toContain(found(newest.replies[0], 'its answer').by);
    };
    await byFinger(answered, task, NO_SCRIPT);
  });

  test('what the shop answered to others', async () => {
    const question = found(
      catalog.questions.find(({ product, replies }) => product === cup.slug && replies.length > 0),
      'a question',
    );
    const task: Task = async ({ page, act }) => {
      await act(
        page.getByRole('link', { name: t.ask.seeQuestions(catalog.questions.filter(({ product }) => product === cup.slug).length) }),
      );
      expect(await textOf(page.locator(`[id="question-${question.id}"]`))).toContain(
        found(question.replies[0], 'its answer').body.slice(0, 40),
      );
    };
    await byFinger(cup, task, NO_SCRIPT);
  });
});

test('the search says what the shop answered, apart from customers’ words; where nobody wrote about it, the question can go to the shop', async () => {
  const page = await openPage('/search/?q=bisa+microwave%3F', PHONE);
  await settled(page);
  expect(await textOf(page.getByRole('region', { name: t.ask.shopAnswered }))).toContain('Microwave boleh');
  const nothing = await openPage('/search/?q=apakah+kompatibel+HomeKit%3F', PHONE);
  await settled(nothing);
  const asked = nothing.getByRole('region', { name: t.ask.title });
  expect(await textOf(asked)).toContain(t.ask.none(catalog.reviews.length));
  const link = asked.getByRole('link', { name: /WhatsApp/ });
  expect(new URL((await link.getAttribute('href')) ?? '').searchParams.get('text')).toBe('apakah kompatibel HomeKit?');
});

test('on a phone the header takes at most 120 pixels, and no page is wider than the screen', async () => {
  for (const path of ['/', '/en/', `/products/${cup.slug}/`, '/search/?q=bocor', '/trust/']) {
    const page = await openPage(path, PHONE);
    const seen = await page.evaluate(() => ({
      header: document.querySelector('header.page')?.getBoundingClientRect().bottom ?? 0,
      wide: document.documentElement.scrollWidth,
    }));
    expect([path, seen.wide]).toEqual([path, PHONE.viewport.width]);
    expect(seen.header).toBeLessThanOrEqual(120);
  }
});
