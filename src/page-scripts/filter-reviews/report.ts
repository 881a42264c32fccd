import { type Choice, isChosen, type ReviewSort, writeChoice } from './choice.ts';

/** The search can sort all reviews in these ways. */
const SORTS_OF_SEARCH: readonly ReviewSort[] = ['newest', 'highest', 'lowest'];

/**
 * What says how many reviews are shown, and the way back to all. Where those of the other pages did not come, it says so, and a link
 * leads to the search.
 * @param known everything that can be chosen
 */
export function createReport(filters: HTMLElement, known: readonly string[]): (choice: Choice, shown: number, loaded: number) => void {
  const find = <T extends HTMLElement>(selector: string) => filters.querySelector(selector) as T;
  const status = find('[role=status]');
  const all = find<HTMLAnchorElement>('.all');
  const unfiltered = status.textContent;
  const searchAddress = all.href;
  const { every = '', here = '', some, none, sorted } = status.dataset;

  const describe = ({ sort }: Choice, shown: number, isAll: boolean) => {
    const of = isAll ? every : here;
    if (shown === 0) return put(none, of);
    const name = find(`[value=${sort}]`).textContent.toLowerCase();
    return put(some, String(shown), of) + (sort === 'newest' ? '' : put(sorted, name));
  };

  return (choice, shown, loaded) => {
    const isAll = loaded === Number(filters.dataset.total);
    const { facts, sort } = choice;
    status.textContent = isChosen(choice) ? describe(choice, shown, isAll) : unfiltered;
    filters.toggleAttribute('data-none', shown === 0);
    find('.clear').hidden = facts.length === 0;
    find('.rule').hidden = sort !== 'helpful';
    all.hidden = isAll || !isChosen(choice);
    all.href = writeChoice(searchAddress, { facts, sort: SORTS_OF_SEARCH.includes(sort) ? sort : 'newest' }, known);
  };
}

/** Fills the gaps of a sentence, in their order. */
function put(text = '', ...what: string[]): string {
  return what.reduce((filled, one) => filled.replace(/{(?:n|of)}/, one), text);
}
