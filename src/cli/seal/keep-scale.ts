import { type Content, sizeOf } from '#src/aggregate/catalog.ts';
import { leafName } from '#src/check/check-seals.ts';
import type { StoredLog } from '#src/evidence/log-state.ts';
import { chooseSiteScale, type SiteScale } from '#src/schemas/site-scale.ts';
import { told } from '../spoken.ts';
import { writeSite } from '../write-site.ts';

/**
 * The scale to write into `site.yaml` once the site is too large for `full`. It is chosen by the reviews that were sealed before, so that
 * their addresses stay. Where none was sealed, all published reviews decide.
 */
export function scaleToKeep({ site, products, reviews }: Content, { replay: { live } }: StoredLog): SiteScale | undefined {
  const published = reviews.filter(({ status }) => status === 'published');
  const next = chooseSiteScale(site, sizeOf(published, products));
  if (site.scale !== 'auto' || next === 'full') return undefined;
  const sealed = published.filter((review) => live.has(leafName(review)));
  return sealed.length === 0 ? next : chooseSiteScale(site, sizeOf(sealed, products));
}

/** The rest of `site.yaml` stays as it was typed. */
export async function writeScale(contentFolder: string, scale: SiteScale): Promise<void> {
  await writeSite(contentFolder, {
    changes: [{ field: 'scale', set: scale }],
    says: (site) => site.scale === scale,
    found: { en: 'The scale could not be written into site.yaml.', id: 'Skala tidak dapat ditulis ke site.yaml.' },
    fix: { en: `Add it by hand:\n  scale: ${scale}`, id: `Tambahkan sendiri:\n  scale: ${scale}` },
  });
}

export function describeKept(scale: SiteScale): string {
  return told({
    en: `site.yaml says scale: ${scale} from now on, so that no later review changes the addresses of others. The README, under "Many reviews", says what each scale gives.`,
    id: `site.yaml kini menyebut scale: ${scale}, sehingga ulasan berikutnya tidak mengubah alamat ulasan lain. README, di bawah "Many reviews", menyebut isi tiap skala.`,
  });
}
