import { displayName } from '#src/evidence/display-name.ts';
import type { Texts } from '#src/i18n/texts.ts';
import type { Submission } from '#src/outputs/submission/submission.ts';

/** The review as readers will see it: the name as it is shown, and nothing that is not published. */
export function Preview({ t, submission, photos }: { t: Texts['write']; submission: Submission; photos: readonly string[] }) {
  const { rating, title, words, pros, cons, city, lang } = submission;
  const name = shownName(submission);
  return (
    <section className="wr-preview" aria-labelledby="wr-preview">
      <h2 id="wr-preview">{t.preview}</h2>
      {rating === 0 && words === '' ? (
        <p className="soft">{t.previewEmpty}</p>
      ) : (
        <article lang={lang} dir="auto">
          {rating > 0 && (
            <p role="img" aria-label={t.starsOf(rating)} className="wr-shown-stars">
              {'★'.repeat(rating)}
              <span>{'★'.repeat(5 - rating)}</span>
            </p>
          )}
          {title !== '' && <h3>{title}</h3>}
          {words
            .split(/\n{2,}/)
            .filter((paragraph) => paragraph.trim() !== '')
            .map((paragraph, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name
              <p key={at}>{paragraph}</p>
            ))}
          {pros.length > 0 && <p>+ {pros.join(', ')}</p>}
          {cons.length > 0 && <p>− {cons.join(', ')}</p>}
          {photos.length > 0 && (
            <ul className="wr-thumbs">
              {photos.map((photo, at) => (
                <li key={photo.slice(-60)}>
                  <img src={photo} alt={t.photoOf(at + 1)} />
                </li>
              ))}
            </ul>
          )}
          <p className="soft">{[name ?? t.anonymous, ...(name === undefined || city === '' ? [] : [city])].join(', ')}</p>
        </article>
      )}
    </section>
  );
}

/** As the site will show it; nothing for an author without a name. */
export function shownName({ name, display }: Pick<Submission, 'name' | 'display'>): string | undefined {
  return name.trim() === '' ? undefined : displayName({ name, display });
}
