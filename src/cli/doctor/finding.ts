import type { MessageAndFix } from '#src/i18n/doctor.ts';

/** What `bukti doctor` looks at. The names are part of `--json`, and stay. */
export type Subject =
  | 'content'
  | 'address'
  | 'contact'
  | 'policy'
  | 'sample'
  | 'languages'
  | 'key'
  | 'seals'
  | 'personal-data'
  | 'orders'
  | 'backup'
  | 'git'
  | 'host'
  | 'headers';

/** `error`: it must not go public like this; `warning`: it may, and somebody should look. */
export type Gravity = 'ok' | 'warning' | 'error';

export interface Finding {
  subject: Subject;
  gravity: Gravity;
  message: string;
  fix?: string;
}

export function finding(subject: Subject, gravity: Gravity, [message, fix]: MessageAndFix): Finding {
  return { subject, gravity, message, ...(fix !== undefined && { fix }) };
}
