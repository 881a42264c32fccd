import { useState } from 'react';
import type { Texts } from '#src/i18n/texts.ts';
import type { WriteProps } from '#src/outputs/submission/props.ts';
import { formatSubmission, type Submission } from '#src/outputs/submission/submission.ts';
import { toBlob } from './photos.ts';

interface Props {
  t: Texts['write'];
  props: WriteProps;
  submission: Submission;
  photos: readonly string[];
  onSent: () => void;
}

/** The ways to send it. What is missing is told in their place, whatever the stars are. */
export function Send({ t, props, submission, photos, onSent }: Props) {
  const [state, setState] = useState<'idle' | 'sending' | 'sent' | 'failed'>('idle');
  const missing = (['product', 'rating', 'consent'] as const).filter((what) => !submission[what]);
  const message = formatSubmission(submission, t.labels);
  const subject = `${t.title}: ${props.brand}`;

  const post = async (endpoint: string) => {
    setState('sending');
    const form = new FormData();
    form.append('subject', subject);
    form.append('message', message);
    for (const [at, photo] of photos.entries()) form.append('photo', toBlob(photo), `${at + 1}.jpg`);
    const isSent = await fetch(endpoint, { method: 'POST', body: form, headers: { Accept: 'application/json' } }).then(
      ({ ok }) => ok,
      () => false,
    );
    setState(isSent ? 'sent' : 'failed');
    if (isSent) onSent();
  };
  const save = () => {
    const file = new Blob([JSON.stringify({ bukti: 1, message, photos })], { type: 'application/json' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `bukti-${submission.product}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };

  return (
    <section className="wr-send" aria-labelledby="wr-send">
      <h2 id="wr-send">{t.send}</h2>
      {missing.length > 0 ? (
        <ul className="wr-missing">
          {missing.map((what) => (
            <li key={what}>{t.missing[what]}</li>
          ))}
        </ul>
      ) : (
        <ul className="wr-ways">
          {props.send.map(({ way, to }, at) => {
            const className = at === 0 ? 'button filled' : 'button';
            return (
              <li key={way}>
                {way === 'whatsapp' || way === 'email' ? (
                  <a
                    className={className}
                    href={way === 'whatsapp' ? whatsappLink(to, message) : mailLink(to, subject, message)}
                    target="_blank"
                    rel="noreferrer"
                    data-way={way}
                  >
                    {t.ways[way]}
                  </a>
                ) : (
                  <button
                    type="button"
                    className={className}
                    disabled={way === 'form' && (state === 'sending' || state === 'sent')}
                    onClick={way === 'form' ? () => post(to) : save}
                    data-way={way}
                  >
                    {t.ways[way]}
                  </button>
                )}
                <p className="soft small">
                  {t.wayHelp[way]} {photos.length > 0 && (way === 'whatsapp' || way === 'email') && t.attach(photos.length)}
                </p>
              </li>
            );
          })}
        </ul>
      )}
      <p role="status">{{ idle: '', sending: t.sending, sent: t.sent, failed: t.failed }[state]}</p>
      <p className="soft small">{t.afterwards}</p>
    </section>
  );
}

function whatsappLink(to: string, message: string): string {
  return `https://wa.me/${to}?text=${encodeURIComponent(message)}`;
}

/** RFC 6068 wants CRLF between lines. */
function mailLink(to: string, subject: string, message: string): string {
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(message.replaceAll('\n', '\r\n'))}`;
}
