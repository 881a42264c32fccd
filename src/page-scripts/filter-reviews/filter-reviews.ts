import type { ReviewSort } from '#src/i18n/filter.ts';
import { type Card, isMatch, sortCards } from './cards.ts';
import { type Choice, isChosen, readChoice, writeChoice } from './choice.ts';
import { createReport } from './report.ts';

interface ReviewCard extends Card {
  element: HTMLElement;
}

/**
 * Makes the links of a product's filters act on the reviews that are on the page, and keeps the choice in its address.
 * Without it they lead to the search, as those do that nothing on this page meets.
 * @returns what shows the reviews that an address of the search asks for, and leads to them
 */
export function filterReviews(filters: HTMLElement): (address: string) => void {
  const select = filters.querySelector('select') as HTMLSelectElement;
  const cards = [...document.querySelectorAll<HTMLElement>('article[data-facts]')].map(readCard);
  const before = cards[0]?.element.previousElementSibling;
  const links = new Map([...filters.querySelectorAll<HTMLAnchorElement>('ul a')].map((link) => [factOf(link), link]));
  const known = [...links.keys()];
  const report = createReport(filters, links, cards.length);
  let choice = readChoice(new URL(location.href), known);
  let order = cards;
  const chips = [...links].filter(([fact]) => choice.facts.includes(fact) || cards.some(({ facts }) => facts.includes(fact)));

  const choose = (next: Choice) => {
    history.pushState(null, '', writeChoice(location.href, next, known));
    show(next);
  };
  const show = (next: Choice) => {
    choice = next;
    for (const [fact, chip] of chips) chip.ariaPressed = String(choice.facts.includes(fact));
    select.value = choice.sort;
    const shown = cards.filter(({ facts }) => isMatch(facts, choice.facts));
    for (const { element } of cards) element.hidden = true;
    for (const { element } of shown) element.hidden = false;
    const sorted = sortCards(cards, choice.sort);
    if (sorted.some((card, at) => card !== order[at])) before?.after(...sorted.map(({ element }) => element));
    order = sorted;
    report(choice, shown.length);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a.language, article[data-facts] ~ nav a')) {
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
  show(choice);
  if (isChosen(choice)) scrollToReviews();

  return (address) => {
    choose({ ...choice, facts: readChoice(new URL(address), known).facts });
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

/** A link of the filters carries one fact beside the product. */
function factOf(link: HTMLAnchorElement): string {
  const [fact = []] = [...new URL(link.href).searchParams].filter(([facet]) => facet !== 'product');
  return fact.join('=');
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
