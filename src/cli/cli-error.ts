/** Something that the person at the keyboard can mend: printed without a stack, exit code 1. */
export class CliError extends Error {
  /** What to type, or do. */
  readonly fix: string | undefined;

  constructor(message: string, fix?: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CliError';
    this.fix = fix;
  }
}
