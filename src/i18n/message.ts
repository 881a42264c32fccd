import { localeOf } from './locale.ts';

/**
 * A text with gaps, in a small part of the message format of ICU, so that translators know it:
 * `{name}` is what is put in; a number is written as the language writes it. `{n, plural, =0 {…} one {…} other {…}}` chooses by
 * CLDR's plural rules of the language, `{name, select, none {…} yes {…} no {…} other {…}}` by what is put in: `none` is nothing or
 * an empty text, `yes` and `no` are true and false.
 */
export interface Message<Args extends readonly unknown[] = never> {
  /** What is put in, in the order of the arguments. */
  readonly names: string;
  readonly text: string;
  /** Only for types. */
  readonly args?: (...args: Args) => void;
}

/** Texts of one language as data: what English has, with the words of that language. */
export type Messages = { readonly [name: string]: string | readonly string[] | Message | Messages };

/** The same as something to call. */
export type Texts<Given> =
  Given extends Message<infer Args>
    ? (...args: Args) => string
    : Given extends string
      ? string
      : Given extends readonly string[]
        ? readonly string[]
        : { readonly [Name in keyof Given]: Texts<Given[Name]> };

type Values = Readonly<Record<string, unknown>>;
type Part = (values: Values) => string;

export function message<Args extends readonly unknown[]>(names: string, text: string): Message<Args> {
  return { names, text };
}

export function isMessage(given: unknown): given is Message {
  return typeof given === 'object' && given !== null && 'names' in given && typeof given.names === 'string';
}

/** Messages become functions of their gaps; all other texts stay as they are. */
export function bindTexts<Given>(messages: Given, lang: string): Texts<Given> {
  const language = { number: new Intl.NumberFormat(localeOf(lang)), plural: new Intl.PluralRules(localeOf(lang)) };
  const bind = (given: unknown): unknown => {
    if (typeof given === 'string' || Array.isArray(given)) return given;
    if (isMessage(given)) return bindMessage(given, language);
    return Object.fromEntries(Object.entries(given as object).map(([name, inner]) => [name, bind(inner)]));
  };
  return bind(messages) as Texts<Given>;
}

interface LanguageRules {
  number: Intl.NumberFormat;
  plural: Intl.PluralRules;
}

function bindMessage({ names, text }: Message, language: LanguageRules): (...args: unknown[]) => string {
  const order = names.split(' ');
  let parts: Part | undefined;
  return (...args) => {
    parts ??= parseMessage(text, language);
    const [first] = args;
    // One object holds all of them by name.
    const isFacts = args.length === 1 && typeof first === 'object' && first !== null;
    return parts(isFacts ? (first as Values) : Object.fromEntries(order.map((name, at) => [name, args[at]])));
  };
}

/** @throws SyntaxError on a brace without its other half, on an unknown kind of choice, and on one without `other` */
export function parseMessage(text: string, language: LanguageRules): Part {
  const reader = new MessageReader(text, language);
  const whole = reader.text();
  if (!reader.atEnd) throw new SyntaxError(`a } without its {: ${text}`);
  return whole;
}

class MessageReader {
  #at = 0;
  readonly #text: string;
  readonly #language: LanguageRules;

  constructor(text: string, language: LanguageRules) {
    this.#text = text;
    this.#language = language;
  }

  get atEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  /** Words and gaps, up to a closing brace or the end. */
  text(): Part {
    const parts: (string | Part)[] = [];
    while (!this.atEnd && this.#text[this.#at] !== '}') parts.push(this.#text[this.#at] === '{' ? this.#gap() : this.#take(/[^{}]+/y));
    return (values) => parts.map((part) => (typeof part === 'string' ? part : part(values))).join('');
  }

  #gap(): Part {
    const name = this.#take(/\{\s*(\w+)\s*/y);
    if (this.#text[this.#at] === '}') {
      this.#at++;
      return (values) => this.#write(values[name]);
    }
    const kind = this.#take(/,\s*(plural|select)\s*,\s*/y);
    const branches = new Map<string, Part>();
    while (this.#text[this.#at] !== '}') {
      const branch = this.#take(/(=\d+|\w+)\s*\{/y);
      branches.set(branch, this.text());
      this.#take(/\}\s*/y);
    }
    this.#at++;
    const other = branches.get('other');
    if (other === undefined) throw new SyntaxError(`{${name}} without other: ${this.#text}`);
    const keyOf = kind === 'plural' ? (value: unknown) => this.#plural(value, branches) : choiceOf;
    return (values) => (branches.get(keyOf(values[name])) ?? other)(values);
  }

  #plural(value: unknown, branches: ReadonlyMap<string, Part>): string {
    const number = Number(value);
    if (branches.has(`=${number}`)) return `=${number}`;
    return Number.isNaN(number) ? 'other' : this.#language.plural.select(number);
  }

  #write(value: unknown): string {
    return typeof value === 'number' ? this.#language.number.format(value) : String(value ?? '');
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found === null) throw new SyntaxError(`not a message at character ${this.#at + 1}: ${this.#text}`);
    this.#at = pattern.lastIndex;
    return found[1] ?? found[0];
  }
}

function choiceOf(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'none';
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}
