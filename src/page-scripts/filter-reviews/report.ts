import type { ReviewSort } from '#src/i18n/filter.ts';
import { type Choice, isChosen, writeChoice } from './choice.ts';

/** The search can sort all reviews in these ways. */
const SORTS_OF_SEARCH: readonly ReviewSort[] = ['newest', 'highest', 'lowest'];

/**
 * What says how many reviews are shown, and what leads on from there: to all that match, on whatever page they are, and
 * back to all of this page.
 * @param links to the search, each by the fact that it asks for
 * @param here how many reviews are on the page
 */
export function createReport(
  filters: HTMLElement,
  links: ReadonlyMap<string, HTMLAnchorElement>,
  here: number,
): (choice: Choice, shown: number) => void {
  const find = <T extends HTMLElement>(selector: string) => filters.querySelector(selector) as T;
  const status = find('[role=status]');
  const all = find<HTMLAnchorElement>('.all');
  const unfiltered = status.textContent;
  const searchAddress = all.href;
  const isAll = here === Number(filters.dataset.total);
  const known = [...links.keys()];

  const describe = ({ sort }: Choice, shown: number) => {
    const { every, some, none = '', sorted } = status.dataset;
    if (shown === 0) return none;
    const name = find(`[value=${sort}]`).textContent.toLowerCase();
    return put(shown === here ? every : some, String(shown)) + (sort === 'newest' ? '' : put(sorted, name));
  };
  const leadOn = ({ facts, sort }: Choice) => {
    const { one, many, sort: sortAll = '' } = all.dataset;
    const [fact = ''] = facts;
    const canSort = SORTS_OF_SEARCH.includes(sort);
    all.hidden = isAll || (facts.length === 0 && (sort === 'newest' || !canSort));
    all.href = writeChoice(searchAddress, { facts, sort: canSort ? sort : 'newest' }, known);
    if (facts.length === 0) all.textContent = sortAll;
    else all.textContent = put(facts.length > 1 ? many : one, links.get(fact)?.querySelector('span')?.textContent);
  };

  return (choice, shown) => {
    status.textContent = isChosen(choice) ? describe(choice, shown) : unfiltered;
    filters.toggleAttribute('data-none', shown === 0);
    find('.clear').hidden = choice.facts.length === 0;
    find('.rule').hidden = choice.sort !== 'helpful';
    leadOn(choice);
  };
}

function put(text = '', what = ''): string {
  return text.replace('{n}', what);
}
