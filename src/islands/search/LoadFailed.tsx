import type { Texts } from '#src/i18n/texts.ts';
import type { SearchProps } from '#src/outputs/search/props.ts';
import { ProductLinks } from './ProductLinks.tsx';

interface Props extends Pick<SearchProps, 'products' | 'root'> {
  t: Texts['search'];
  onRetry(): void;
}

/** What happened, in plain words, and what to do now. */
export function LoadFailed({ t, products, root, onRetry }: Props) {
  const { title, text } = t.failed;
  return (
    <div className="bs-nothing" role="alert">
      <h3>{title}</h3>
      <p>{text}</p>
      <p>
        <button type="button" className="bs-button" onClick={onRetry}>
          {t.retry}
        </button>
      </p>
      <ProductLinks t={t} products={products} root={root} />
    </div>
  );
}
