import type { SearchStrings } from '#src/i18n/search.ts';

interface Props {
  t: SearchStrings;
  label: string;
  count: number;
  chosen: boolean;
  onToggle(): void;
}

/** One value of a filter, with the number of results that it would give. */
export function CheckRow({ t, label, count, chosen, onToggle }: Props) {
  return (
    <label className="bs-check" data-none={count === 0 && !chosen}>
      <input type="checkbox" checked={chosen} onChange={onToggle} />
      <bdi className="bs-label">{label}</bdi> <span className="bs-number">{t.number(count)}</span>
    </label>
  );
}
