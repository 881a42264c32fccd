import type { ReactNode } from 'react';

/** A label, what belongs into the field, and the field. */
export function Field({ id, label, help, children }: { id: string; label: string; help?: string; children: ReactNode }) {
  return (
    <div className="wr-field">
      <label htmlFor={id}>{label}</label>
      {help !== undefined && (
        <p className="soft small" id={`${id}-help`}>
          {help}
        </p>
      )}
      {children}
    </div>
  );
}

/** Choices that exclude each other, as radio buttons: arrow keys, touch and screen readers know them. */
export function Choices<Value extends string | number>({
  name,
  legend,
  help,
  options,
  value,
  className = '',
  onChoose,
}: {
  name: string;
  legend: string;
  help?: string;
  options: readonly (readonly [value: Value, text: ReactNode, label?: string])[];
  value: Value | undefined;
  className?: string;
  onChoose: (value: Value) => void;
}) {
  return (
    <fieldset className={`wr-field wr-choices ${className}`}>
      <legend>{legend}</legend>
      {help !== undefined && <p className="soft small">{help}</p>}
      <div className="wr-options">
        {options.map(([one, text, label]) => (
          <label key={one} data-on={className === 'wr-stars' && value !== undefined && one <= value ? '' : undefined}>
            <input
              type="radio"
              name={name}
              value={one}
              checked={value === one}
              onChange={() => onChoose(one)}
              {...(label !== undefined && { 'aria-label': label })}
            />
            <span aria-hidden={label !== undefined}>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
