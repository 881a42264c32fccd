import { useId } from 'react';

interface Props<Value extends string> {
  legend: string;
  /** Value, name, and what more there is to say. */
  options: readonly (readonly [value: Value, label: string, about?: string])[];
  value: Value;
  className?: string;
  onChoose(value: Value): void;
}

/** One of a few, all of which are seen: a group of radio buttons. */
export function Segments<Value extends string>({ legend, options, value, className = '', onChoose }: Props<Value>) {
  const name = useId();
  return (
    <fieldset className={`eb-segments ${className}`}>
      <legend>{legend}</legend>
      <div>
        {options.map(([option, label, about]) => (
          <label key={option}>
            <input type="radio" name={name} value={option} checked={option === value} onChange={() => onChoose(option)} />
            <span>{label}</span>
            {about !== undefined && <small>{about}</small>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
