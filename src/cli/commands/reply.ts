import { Command } from 'commander';
import type { Content } from '#src/aggregate/catalog.ts';
import { changeAnswered } from '../edit/change-entry.ts';
import type { Field } from '../edit/field.ts';
import { localDay } from '../edit/local-day.ts';
import { asText, editCommand } from './edit-options.ts';

const FIELDS: readonly Field[] = [
  { name: 'text', kind: 'words', required: true, about: { id: 'jawaban untuk pelanggan', en: 'the answer' } },
  { name: 'by', kind: 'text', about: { id: 'siapa yang menjawab', en: 'who answers (default: who answered last, else the brand)' } },
  { name: 'date', kind: 'day', about: { id: 'hari jawaban', en: 'the day of the answer, YYYY-MM-DD (default: today)' } },
  { name: 'lang', kind: 'text', about: { id: 'bahasa jawaban', en: 'language of the answer (default: that of the review or question)' } },
];

/** `bukti reply <id>`, also `bukti new reply <id>`. */
export function replyCommand(): Command {
  const command = new Command('reply')
    .description('answer a review or a question in public')
    .argument('<id>', 'the review, as in its address; or the question, as its file is named');
  return editCommand(command, FIELDS, async (given, folders, id) => {
    await changeAnswered(folders, id, ({ reading: { content }, strings }) => {
      const by = asText(given.by) ?? lastAnswerer(content) ?? content.site.name;
      const lang = asText(given.lang);
      const reply = {
        date: asText(given.date) ?? localDay(),
        by,
        ...(lang !== undefined && { lang }),
        body: asText(given.text) ?? '',
      };
      return { changes: [{ field: 'replies', append: reply }], said: (path) => strings.replied(id, by, path) };
    });
  });
}

/** Who answered last, on whatever review or question. */
export function lastAnswerer({ reviews, questions = [] }: Content): string | undefined {
  const replies = [...reviews, ...questions].flatMap((entry) => entry.replies).sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
  return replies.at(-1)?.by;
}
