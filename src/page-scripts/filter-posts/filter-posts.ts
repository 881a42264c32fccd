/** A post as it stands in the list. */
interface Item {
  element: HTMLElement;
  facts: readonly string[];
}

const LIST = '[data-posts] > ul';

/**
 * Filters the posts below a form by all that is chosen in it. Posts of the other pages are fetched with the first choice; where they do not
 * come, those on this page are filtered. The choice stands in the address, so that it can be shared.
 */
async function filterPosts(form: HTMLFormElement): Promise<void> {
  const list = document.querySelector<HTMLElement>(LIST);
  const said = form.querySelector('[role=status]');
  if (list === null || said === null) return;
  const pagination = document.querySelector<HTMLElement>('[data-posts] ~ nav');
  const selects = [...form.querySelectorAll('select')];
  const own = itemsIn(list);
  let all = own;
  let isComplete = false;

  const complete = async () => {
    if (isComplete) return;
    isComplete = true;
    const load = (addresses = '') => Promise.all(addresses.split(' ').filter(Boolean).map(loadPosts));
    try {
      const [before, after] = await Promise.all([load(form.dataset.before), load(form.dataset.after)]);
      all = [...before.flat(), ...own, ...after.flat()];
      list.prepend(...before.flat().map(({ element }) => element));
      list.append(...after.flat().map(({ element }) => element));
    } catch {
      isComplete = false;
    }
  };
  const show = async () => {
    const chosen = selects.filter(({ value }) => value !== '').map(({ name, value }) => `${name}=${value}`);
    if (chosen.length > 0) await complete();
    const shown = chosen.length === 0 ? own : all.filter(({ facts }) => chosen.every((fact) => facts.includes(fact)));
    for (const { element } of all) element.hidden = !shown.some((item) => item.element === element);
    if (pagination !== null) pagination.hidden = chosen.length > 0;
    const text = form.dataset.said ?? '';
    said.textContent = chosen.length === 0 ? '' : text.replace('{shown}', String(shown.length)).replace('{all}', String(all.length));
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a.language')) link.search = location.search;
  };

  const address = new URL(location.href).searchParams;
  for (const select of selects) {
    const asked = address.get(select.name) ?? '';
    if ([...select.options].some(({ value }) => value === asked)) select.value = asked;
  }
  form.addEventListener('change', () => {
    const url = new URL(location.href);
    for (const { name, value } of selects) {
      if (value === '') url.searchParams.delete(name);
      else url.searchParams.set(name, value);
    }
    history.replaceState(null, '', url);
    show();
  });
  await show();
}

/** The posts of another page of this site, made by the same build. @throws where it does not come */
async function loadPosts(address: string): Promise<Item[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  const list = new DOMParser().parseFromString(await response.text(), 'text/html').querySelector<HTMLElement>(LIST);
  return (list === null ? [] : itemsIn(list)).map(({ element, facts }) => ({ element: document.adoptNode(element), facts }));
}

function itemsIn(list: HTMLElement): Item[] {
  return [...list.querySelectorAll<HTMLElement>('li[data-facts]')].map((element) => ({
    element,
    facts: (element.dataset.facts ?? '').split(' '),
  }));
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-post-filters]')) void filterPosts(form);
