import type { Texts } from '#src/i18n/texts.ts';
import type { SearchProps } from '#src/outputs/search/props.ts';
import type { ShownReview } from '#src/outputs/search/shown.ts';
import type { Quote, ReviewAnswer } from '#src/search/ask.ts';
import { highlight } from '#src/search/highlight.ts';
import { Highlighted } from './Highlighted.tsx';
import type { Labels } from './labels.ts';

interface Props extends Pick<SearchProps, 'contact'> {
  t: Texts['search'];
  s: Texts['ask'];
  /** Of a review, with {id} in the place of its name. */
  reviewPath: string;
  q: string;
  answer: ReviewAnswer<ShownReview>;
  labels: Labels;
}

/** The answer to a question: how many say what, and their own words for and against. */
export function Asked({ t, s, reviewPath, contact, q, answer, labels }: Props) {
  const { kind, of, speak, yes, no, between, byStars, quotes } = answer;
  const side = (list: readonly Quote<ShownReview>[], heading: string) => (
    <Side {...{ t, reviewPath, labels, answer, heading }} quotes={list} />
  );
  return (
    <section className="bs-asked" aria-label={s.title}>
      <h3>{s.title}</h3>
      {kind === 'none' ? (
        <>
          <p>{s.none(of)}</p>
          <AskShop contact={contact} q={q} text={s.toShop} subject={s.toShopSubject} />
        </>
      ) : (
        <>
          <p className="bs-sum">
            {kind === 'judged' ? s.judged(speak, of, yes, no) : s.topic(speak, of, yes, no, between)} {byStars && s.byStars}
          </p>
          {side(quotes.yes, s.yes[kind])}
          {side(quotes.no, s.no[kind])}
          <p className="bs-soft">{s.honest}</p>
        </>
      )}
    </section>
  );
}

interface SideProps extends Pick<Props, 't' | 'reviewPath' | 'labels' | 'answer'> {
  heading: string;
  quotes: readonly Quote<ShownReview>[];
}

function Side({ t, reviewPath, labels, answer, heading, quotes }: SideProps) {
  if (quotes.length === 0) return null;
  return (
    <>
      <h4>{heading}</h4>
      <ul>
        {quotes.map(({ review, text }) => (
          <li key={review.id}>
            <blockquote lang={review.lang} dir="auto">
              <Highlighted {...highlight(text, review.lang, answer.terms)} />
            </blockquote>
            <a href={reviewPath.replace('{id}', review.id)}>
              <bdi>{review.author ?? t.anonymous}</bdi>, {t.starsOfFive(review.stars)}
              {review.date !== undefined && <>, {labels.date(review.date)}</>}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Sends the question where somebody can answer it. */
function AskShop({ contact, q, text, subject }: { contact: Props['contact']; q: string; text: string; subject: string }) {
  const links = [
    ...(contact.whatsapp === undefined
      ? []
      : [{ name: 'WhatsApp', href: `https://wa.me/${contact.whatsapp.slice(1)}?text=${encodeURIComponent(q)}` }]),
    ...(contact.email === undefined
      ? []
      : [{ name: contact.email, href: `mailto:${contact.email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(q)}` }]),
  ];
  if (links.length === 0) return null;
  return (
    <p className="bs-ways">
      {links.map(({ name, href }) => (
        <a key={name} className="bs-button" href={href} rel="noopener external">
          {text}: {name}
        </a>
      ))}
    </p>
  );
}
