import type { Labels } from './labels.ts';

interface Props {
  labels: Labels;
  label: string;
  count: number;
  chosen: boolean;
  onToggle(): void;
}

/** One value of a filter, with the number of results that it would give; where it would give none, it is not there. */
export function CheckRow({ labels, label, count, chosen, onToggle }: Props) {
  if (count === 0 && !chosen) return null;
  return (
    <label className="bs-check">
      <input type="checkbox" checked={chosen} onChange={onToggle} />
      <bdi className="bs-label">{label}</bdi> <span className="bs-number">{labels.number(count)}</span>
    </label>
  );
}
