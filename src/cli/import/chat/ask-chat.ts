import { cancel, isCancel, multiselect, select } from '@clack/prompts';
import { printable } from '#src/schemas/problem-report.ts';
import type { Product } from '#src/schemas/product.ts';
import { CliError } from '../../cli-error.ts';
import { told } from '../../spoken.ts';
import type { ChatMessage } from './chat.ts';
import type { Choice } from './chat-import.ts';

/** Asks who the customer is, which messages are the testimonial, and which one allows to publish it. @throws CliError when they leave */
export async function askChat(
  messages: readonly ChatMessage[],
  products: readonly Product[],
  product: string | undefined,
): Promise<Choice> {
  const senders = [...new Set(messages.map(({ sender }) => sender))];
  const sender = await answer(
    select({ message: 'Who is the customer?', options: senders.map((value) => ({ value, label: printable(value) })) }),
  );
  const own = messages.filter((message) => message.sender === sender);
  const options = own.map(({ number, date, text, isFile }) => ({
    value: number,
    label: printable(`${date}  ${isFile ? '[file] ' : ''}${text.replace(/\s+/g, ' ').slice(0, 70)}`),
  }));
  const numbers = await answer(multiselect({ message: 'Which messages are the testimonial?', options, required: true }));
  const agreed = await answer(select({ message: 'In which message did the customer agree to publication?', options }));
  const slug = products.some((one) => one.slug === product)
    ? product
    : await answer(select({ message: 'What is it about?', options: products.map(({ slug: value }) => ({ value, label: value })) }));
  const consent = own.find(({ number }) => number === agreed);
  if (consent === undefined || slug === undefined) throw new CliError(told({ en: 'Stopped by you.', id: 'Dihentikan oleh Anda.' }));
  return { picked: own.filter(({ number }) => numbers.includes(number)), consent, product: slug };
}

async function answer<Answer>(question: Promise<Answer>): Promise<Exclude<Answer, symbol>> {
  const value = await question;
  if (!isCancel(value)) return value as Exclude<Answer, symbol>;
  cancel('Nothing was imported.');
  throw new CliError(told({ en: 'Stopped by you.', id: 'Dihentikan oleh Anda.' }));
}
