import type { Texts } from '#src/i18n/texts.ts';
import type { SearchProps } from '#src/outputs/search/props.ts';

/** Where all reviews can be read without searching. */
export function ProductLinks({ t, products, root }: Pick<SearchProps, 'products' | 'root'> & { t: Texts['search'] }) {
  if (products.length === 0) return null;
  return (
    <>
      <p>{t.orProducts}</p>
      <ul className="bs-products">
        {products.map(({ slug, name }) => (
          <li key={slug}>
            <a href={`${root}products/${slug}/`} dir="auto">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
