import { useId } from 'react';

interface Props<Value extends string | number> {
  label: string;
  options: readonly (readonly [value: Value, label: string])[];
  value: Value;
  hint?: string;
  onChoose(value: Value): void;
}

/** One of many: a list that opens. */
export function Choose<Value extends string | number>({ label, options, value, hint, onChoose }: Props<Value>) {
  const id = useId();
  const choose = (text: string) => {
    const option = options.find(([known]) => String(known) === text);
    if (option !== undefined) onChoose(option[0]);
  };
  return (
    <div className="eb-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={String(value)}
        onChange={(event) => choose(event.target.value)}
        {...(hint !== undefined && { 'aria-describedby': `${id}-hint` })}
      >
        {options.map(([option, name]) => (
          <option key={String(option)} value={String(option)}>
            {name}
          </option>
        ))}
      </select>
      {hint !== undefined && (
        <small id={`${id}-hint`} className="soft">
          {hint}
        </small>
      )}
    </div>
  );
}
