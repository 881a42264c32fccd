/** The bytes are not of the format that they claim. */
type MalformedCode = `malformed-${MalformedThing}`;
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
  | 'bundle'
  | 'receipt';

/** The evidence is well formed, but does not prove what it claims. */
export type RefusedCode = 'not-signed' | 'wrong-signature' | 'other-log' | 'not-included' | 'not-consistent' | 'history-changed';

/** This machine cannot check it. Tell the reader "cannot be checked here", never "invalid". */
export type UncheckedCode = 'cannot-check';

export type LogErrorCode = MalformedCode | RefusedCode | UncheckedCode;

/**
 * What `src/log/` throws about what it was given. The code is stable, and the message is no more than what was found. Sentences for
 * a person are in `explainLogError()`, which a browser never loads: a shopper's page has its own, in the shopper's language.
 */
export class LogError extends Error {
  readonly code: LogErrorCode;

  constructor(code: LogErrorCode, found?: string, options?: ErrorOptions) {
    super(found, options);
    this.code = code;
  }

  /** Whether the bytes could not be read at all; false where they were read and refused. */
  get malformed(): boolean {
    return this.code.startsWith('malformed');
  }
}

export function malformed(thing: MalformedThing, found?: string): LogError {
  return new LogError(`malformed-${thing}`, found);
}
