/** The bytes are not of the format that they claim. */
export type MalformedCode = `malformed-${MalformedThing}`;
export type MalformedThing =
  | 'base64'
  | 'text'
  | 'hash'
  | 'number'
  | 'key'
  | 'note'
  | 'signature'
  | 'checkpoint'
  | 'proof'
  | 'path'
  | 'tile'
  | 'bundle';

/** The evidence is well formed, and does not show what it should. */
export type RefusedCode = 'not-signed' | 'wrong-signature' | 'other-log' | 'not-included' | 'not-consistent' | 'history-changed';

/** Neither: this machine has no way to tell. Say "cannot be checked here", never "invalid". */
export type UncheckedCode = 'cannot-check';

export type LogErrorCode = MalformedCode | RefusedCode | UncheckedCode;

/** What `src/log/` throws about what it was given. The code is stable; the message is one sentence for a person. */
export class LogError extends Error {
  readonly code: LogErrorCode;

  constructor(code: LogErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'LogError';
    this.code = code;
  }

  /** Whether the bytes could not be read at all, as opposed to read and found wanting. */
  get malformed(): boolean {
    return this.code.startsWith('malformed-');
  }
}

/** One sentence for all bytes that cannot be read: a browser has to fetch every word of it. */
export function malformed(thing: MalformedThing, found: string, options?: ErrorOptions): LogError {
  return new LogError(`malformed-${thing}`, `Not a valid ${thing}: ${quote(found)}.`, options);
}

/** A piece of what was found, short enough for a sentence. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
