/** All that a product's page loads at first: filters are links to the search until the reader comes near them, or chose already. */
const filters = document.querySelector<HTMLElement>('[data-filter-reviews]');
if (filters !== null) startNear(filters);

function startNear(filters: HTMLElement): void {
  let loaded: Promise<(address: string) => Promise<void>> | undefined;
  const load = () => {
    loaded ??= import('./filter-reviews.ts').then(({ filterReviews }) => filterReviews(filters));
    return loaded;
  };
  /** Where it cannot be loaded, the links stay what they are. */
  const prepare = () => load().catch(() => undefined);

  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      near.disconnect();
      prepare();
    },
    { rootMargin: '100%' },
  );
  if (location.search === '') near.observe(filters);
  else prepare();

  // A row of stars shows the reviews behind it here.
  document.querySelector('[data-histogram]')?.addEventListener('click', async (event) => {
    const { ctrlKey, metaKey, shiftKey, altKey, target } = event as MouseEvent;
    const link = (target as Element).closest('a');
    if (link === null || ctrlKey || metaKey || shiftKey || altKey) return;
    event.preventDefault();
    try {
      await (await load())(link.dataset.search === undefined ? link.href : new URL(link.dataset.search, link.href).href);
    } catch {
      location.assign(link.href);
    }
  });
}
