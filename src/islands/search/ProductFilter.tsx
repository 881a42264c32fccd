import { useId, useState } from 'react';
import type { Texts } from '#src/i18n/texts.ts';
import { fold } from '#src/language/tokens.ts';
import { CheckRow } from './CheckRow.tsx';
import type { Choice } from './FilterPanel.tsx';
import type { Labels } from './labels.ts';

interface Props {
  t: Texts['search'];
  values: readonly Choice[];
  labels: Labels;
  onToggle(slug: string): void;
}

/** More than this many products cannot be read down; a box finds the others. */
export const MOST_SHOWN = 8;

/** The chosen products, and those with most results; a shop may have a thousand. */
export function ProductFilter({ t, values, labels, onToggle }: Props) {
  const id = useId();
  const [wanted, setWanted] = useState('');
  if (values.length < 2 && !values.some(({ chosen }) => chosen)) return null;
  const words = fold(wanted)
    .split(/\s+/)
    .filter((word) => word !== '');
  const named = values.filter(({ value, chosen }) => chosen || words.every((word) => fold(labels.product(value)).includes(word)));
  const shown = [...named]
    .sort((a, b) => Number(b.chosen) - Number(a.chosen) || b.count - a.count)
    .slice(0, Math.max(MOST_SHOWN, values.filter(({ chosen }) => chosen).length));
  const matching = named.filter(({ chosen }) => !chosen).length;

  return (
    <fieldset>
      <legend>{t.facets.product}</legend>
      {values.length > MOST_SHOWN && (
        <>
          <label htmlFor={id} className="bs-hidden">
            {t.findProduct}
          </label>
          <input
            id={id}
            className="bs-find"
            type="search"
            value={wanted}
            placeholder={t.findProduct}
            autoComplete="off"
            dir="auto"
            onChange={(event) => setWanted(event.target.value)}
          />
          <p className="bs-hidden" role="status">
            {words.length === 0 ? '' : matching === 0 ? t.noProduct : t.productsShown(matching)}
          </p>
        </>
      )}
      {shown.map((value) => (
        <CheckRow key={value.value} labels={labels} {...value} label={labels.product(value.value)} onToggle={() => onToggle(value.value)} />
      ))}
      {words.length > 0 && matching === 0 && (
        <p className="bs-soft" aria-hidden="true">
          {t.noProduct}
        </p>
      )}
    </fieldset>
  );
}
