import { type Card, isMatch, sortCards } from './cards.ts';
import { type Choice, isChosen, type ReviewSort, readChoice, writeChoice } from './choice.ts';
import { createReport } from './report.ts';

interface ReviewCard extends Card {
  element: HTMLElement;
}

/**
 * Makes the links of a product's filters act on all its reviews: those of the other pages are fetched with the first choice, which
 * the page's address keeps. Where they do not come, it acts on those that are here, and a link leads to the search.
 * @returns what shows the reviews that an address of the search asks for, and leads to them
 */
export function filterReviews(filters: HTMLElement): (address: string) => Promise<void> {
  const select = filters.querySelector('select') as HTMLSelectElement;
  const own = [...document.querySelectorAll<HTMLElement>('article[data-facts]')].map(readCard);
  let cards = own;
  const before = own[0]?.element.previousElementSibling;
  const pagination = document.querySelector<HTMLElement>('article[data-facts] ~ nav');
  const { firstPage = '', page = '1', pages = '1' } = filters.dataset;
  /** Addresses of the product's other pages. */
  const pagesFrom = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, at) => (from + at === 1 ? firstPage : `${firstPage}${from + at}/`));
  const links = new Map([...filters.querySelectorAll<HTMLAnchorElement>('ul a')].map((link) => [factOf(link), link]));
  const known = [...links.keys()];
  const report = createReport(filters, known);
  let choice = readChoice(new URL(location.href), known);
  let placed = cards;
  const chips = [...links];
  let rest: Promise<void> | undefined;
  /** Once for all; where it fails, the next choice tries again. */
  const complete = () => {
    rest ??= Promise.all([loadRest(pagesFrom(1, Number(page))), loadRest(pagesFrom(Number(page) + 1, Number(pages) + 1))])
      .then(([first, last]) => {
        cards = [...first.flat().map(readCard), ...own, ...last.flat().map(readCard)];
      })
      .catch(() => {
        rest = undefined;
      });
    return rest;
  };

  const choose = (next: Choice) => {
    history.pushState(null, '', writeChoice(location.href, next, known));
    return show(next);
  };
  const show = async (next: Choice) => {
    choice = next;
    for (const [fact, chip] of chips) chip.ariaPressed = String(choice.facts.includes(fact));
    select.value = choice.sort;
    if (isChosen(next)) await complete();
    if (choice !== next) return;
    const shown = isChosen(next) ? cards.filter(({ facts }) => isMatch(facts, choice.facts)) : own;
    for (const { element } of cards) element.hidden = true;
    for (const { element } of shown) element.hidden = false;
    const sorted = sortCards(cards, choice.sort);
    if (sorted.some((card, at) => card !== placed[at])) before?.after(...sorted.map(({ element }) => element));
    placed = sorted;
    if (pagination !== null) pagination.hidden = isChosen(choice);
    report(choice, shown.length, cards.length);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a.language')) {
      link.href = writeChoice(link.href, choice, known);
    }
  };
  for (const [fact, chip] of chips) {
    chip.role = 'button';
    chip.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      const facts = known.filter((one) => choice.facts.includes(one) !== (one === fact));
      choose({ ...choice, facts });
    });
    chip.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      chip.click();
    });
  }
  select.addEventListener('change', () => choose({ ...choice, sort: select.value as ReviewSort }));
  filters.querySelector('.clear')?.addEventListener('click', () => {
    choose({ ...choice, facts: [] });
    chips[0]?.[1].focus();
  });
  addEventListener('popstate', () => show(readChoice(new URL(location.href), known)));
  select.disabled = false;
  const shown = show(choice);
  if (isChosen(choice)) shown.then(scrollToReviews);

  return async (address) => {
    await choose({ ...choice, facts: readChoice(new URL(address), known).facts });
    const heading = headingOf();
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView();
  };
}

function readCard(element: HTMLElement): ReviewCard {
  const { facts = '', rank } = element.dataset;
  const list = facts.split(' ');
  return {
    element,
    facts: list,
    stars: Number(list.find((fact) => fact.startsWith('stars='))?.slice(-1)),
    date: element.querySelector<HTMLTimeElement>('.author time')?.dateTime ?? '',
    rank: Number(rank),
  };
}

/** What a link of the filters keeps. */
function factOf({ dataset: { fact = '' } }: HTMLAnchorElement): string {
  return fact;
}

function headingOf(): HTMLElement {
  return document.getElementById('reviews') as HTMLElement;
}

/** Who opens a link to a choice wants to see it. One frame after the filter, so that nothing in sight moves. */
function scrollToReviews(): void {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (entry?.type !== 'navigate' || location.hash !== '') return;
  requestAnimationFrame(() => requestAnimationFrame(() => headingOf().scrollIntoView({ behavior: 'instant' })));
}

/**
 * The reviews of the product's other pages, as they stand there: pages of this site, made by the same build.
 * @throws where a page does not come
 */
async function loadRest(pages: readonly string[]): Promise<HTMLElement[][]> {
  return Promise.all(
    pages.map(async (address) => {
      const response = await fetch(address);
      if (!response.ok) throw new Error(`${response.status} for ${address}`);
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      return [...page.querySelectorAll<HTMLElement>('article[data-facts]')].map((article) => document.adoptNode(article));
    }),
  );
}
