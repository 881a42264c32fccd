/** The script of pages with photos. Each photo is a link to the large picture; a plain click loads and opens the gallery instead. */
document.addEventListener('click', async (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-photo]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  try {
    const { openGallery } = await import('./open-gallery.ts');
    openGallery(link);
  } catch {
    location.assign(link.href);
  }
});
