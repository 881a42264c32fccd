import { useEffect, useId, useState } from 'react';
import type { Texts } from '#src/i18n/texts.ts';
import { fold } from '#src/language/tokens.ts';
import type { Subject } from '#src/outputs/embed-code/props.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { Choose } from './Choose.tsx';

interface Props {
  t: Texts['embedBuilder']['settings'];
  lang: SiteLanguage;
  /** Those that are known yet. */
  products: readonly Subject[];
  /** How many there are: room is kept for the box from the first moment. */
  count: number;
  value: string;
  /** Whether the whole site can be chosen. */
  hasWhole: boolean;
  onChoose(slug: string): void;
}

/** With more products than these, a box finds them by name. */
const MOST_READ = 8;

/**
 * The products as a list. Words in the box above keep only products whose names match, and Enter takes the first one. An Enter that comes
 * before the list has loaded waits for it.
 */
export function ProductPicker({ t, lang, products, count, value, hasWhole, onChoose }: Props) {
  const id = useId();
  const [wanted, setWanted] = useState('');
  const [isEntered, setEntered] = useState(false);
  const words = fold(wanted)
    .split(/\s+/)
    .filter((word) => word !== '');
  const named = products.map(({ slug, name }) => [slug, name[lang] ?? Object.values(name)[0] ?? slug] as const);
  const all = hasWhole ? [['', t.wholeSite] as const, ...named] : named;
  const matching = all.filter(([, name]) => words.every((word) => fold(name).includes(word)));
  const shown = matching.some(([slug]) => slug === value) ? matching : [...all.filter(([slug]) => slug === value), ...matching];
  const first = words.length === 0 ? undefined : matching[0]?.[0];
  const areAllKnown = products.length >= count;

  useEffect(() => {
    if (!isEntered || first === undefined) return;
    setEntered(false);
    setWanted('');
    onChoose(first);
  }, [isEntered, first, onChoose]);

  return (
    <>
      {count > MOST_READ && (
        <div className="eb-field">
          <label htmlFor={id}>{t.find}</label>
          <input
            id={id}
            type="search"
            value={wanted}
            autoComplete="off"
            dir="auto"
            onChange={(event) => {
              setEntered(false);
              setWanted(event.target.value);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || words.length === 0 || (areAllKnown && first === undefined)) return;
              event.preventDefault();
              setEntered(true);
            }}
          />
          <small className="soft" role="status">
            {words.length === 0 || !areAllKnown ? '' : t.found.replace('#', String(matching.length))}
          </small>
        </div>
      )}
      <Choose label={t.product} options={shown} value={value} onChoose={onChoose} {...(!hasWhole && { hint: t.needsProduct })} />
    </>
  );
}
