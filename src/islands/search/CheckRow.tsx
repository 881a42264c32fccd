interface Props {
  label: string;
  count: number;
  chosen: boolean;
  onToggle(): void;
}

/** One value of a filter, with the number of results that it would give. */
export function CheckRow({ label, count, chosen, onToggle }: Props) {
  return (
    <label className="bs-check" data-none={count === 0 && !chosen}>
      <input type="checkbox" checked={chosen} onChange={onToggle} />
      <bdi className="bs-label">{label}</bdi> <span className="bs-number">{count.toLocaleString()}</span>
    </label>
  );
}
