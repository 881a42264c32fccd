import { useEffect, useId, useRef, useState } from 'react';
import type { Texts } from '#src/i18n/texts.ts';
import { cleanQuery } from './state.ts';

interface Props {
  t: Texts['search'];
  q: string;
  onType(q: string): void;
  onCommit(q: string): void;
  onFocus(): void;
}

/** The box for words. `/` comes here from anywhere on the page, Escape empties it. */
export function SearchBox({ t, q, onType, onCommit, onFocus }: Props) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(q);
  useSlashKey(box);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page begins to listen, for what was typed before
  useEffect(() => {
    const early = box.current?.value ?? '';
    if (early === '') return;
    setText(early);
    onType(early);
  }, []);
  // A change from outside (Back, a suggestion) comes in; the space that is being typed stays.
  if (cleanQuery(text) !== cleanQuery(q)) setText(q);

  const clear = () => {
    setText('');
    onCommit('');
    box.current?.focus();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: the form is the landmark; one more element around it would say nothing
    <form
      className="bs-box"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onCommit(cleanQuery(text));
      }}
    >
      <label htmlFor={id}>{t.label}</label>
      <div className="bs-field">
        <span className="bs-lens" aria-hidden="true" />
        <input
          ref={box}
          id={id}
          type="search"
          name="q"
          value={text}
          maxLength={200}
          placeholder={t.placeholder}
          dir="auto"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          aria-keyshortcuts="/"
          onFocus={onFocus}
          onChange={(event) => {
            setText(event.target.value);
            onType(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || text === '') return;
            event.preventDefault();
            clear();
          }}
        />
        {text === '' ? (
          <span className="bs-key" title={t.shortcut} aria-hidden="true">
            /
          </span>
        ) : (
          <button type="button" className="bs-clear" aria-label={t.clear} onClick={clear}>
            <span aria-hidden="true">×</span>
          </button>
        )}
      </div>
    </form>
  );
}

function useSlashKey(box: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
      event.preventDefault();
      box.current?.focus();
      box.current?.select();
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, [box]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
