import { Command } from 'commander';
import type { Content } from '#src/aggregate/catalog.ts';
import type { CommandStrings } from '#src/i18n/commands.ts';
import { CliError } from '../cli-error.ts';
import type { FieldChange } from '../edit/change.ts';
import { changeAnswered, type EntryChange } from '../edit/change-entry.ts';
import type { Field, Given } from '../edit/field.ts';
import type { Reply } from '../edit/find-entry.ts';
import { localDay } from '../edit/local-day.ts';
import { told } from '../spoken.ts';
import { quote } from '../terminal.ts';
import { asText, editCommand } from './edit-options.ts';

const FIELDS: readonly Field[] = [
  { name: 'text', kind: 'words', required: true, about: { id: 'jawaban untuk pelanggan', en: 'the answer' } },
  {
    name: 'replace',
    kind: 'flag',
    about: { id: 'menggantikan jawaban terakhir', en: 'puts it in the place of the last answer, to correct it' },
  },
  { name: 'by', kind: 'text', about: { id: 'siapa yang menjawab', en: 'who answers (default: who answered last, else the brand)' } },
  {
    name: 'date',
    kind: 'day',
    about: {
      id: 'hari jawaban, YYYY-MM-DD (bila kosong: hari ini; dengan --replace: harinya tetap)',
      en: 'the day of the answer, YYYY-MM-DD (default: today; with --replace, its day stays)',
    },
  },
  { name: 'lang', kind: 'text', about: { id: 'bahasa jawaban', en: 'language of the answer (default: that of the review or question)' } },
];

/** `bukti reply <id>`, also `bukti new reply <id>`. */
export function replyCommand(): Command {
  const command = new Command('reply')
    .description(told({ en: 'answer a review or a question in public', id: 'menjawab ulasan atau pertanyaan di depan umum' }))
    .argument(
      '<id>',
      told({
        en: 'the review, as in its address, or a part of it, or the name of its customer; or the question, as its file is named',
        id: 'ulasannya, seperti di alamatnya, atau sebagiannya, atau nama pelanggannya; atau pertanyaannya, seperti nama berkasnya',
      }),
    );
  return editCommand(command, FIELDS, async (given, folders, typed) => {
    await changeAnswered(folders, typed, ({ id, replies }, { reading: { content }, strings }) => {
      const last = replies.at(-1);
      const body = (asText(given.text) ?? '').trim();
      if (last !== undefined && given.replace !== undefined) return replaceLast(last, replies.length - 1, { ...given, body }, id, strings);
      if (given.replace !== undefined) throw new CliError(strings.noAnswer(id), strings.noAnswerHelp);
      if (last?.body === body) return { changes: [], said: () => strings.repliedAlready(id) };
      const by = asText(given.by) ?? lastAnswerer(content) ?? content.site.name;
      const lang = asText(given.lang);
      const reply = {
        date: asText(given.date) ?? localDay(),
        by,
        ...(lang !== undefined && { lang }),
        body: asText(given.text) ?? '',
      };
      const second = last === undefined ? '' : `\n${strings.secondAnswer(replies.length + 1)}`;
      return { changes: [{ field: 'replies', append: reply }], said: (path) => `${strings.replied(id, by, path)}${second}` };
    });
  });
}

/** A corrected answer is no new one, so that its day stays. The command prints what it said before, and removes its translations. */
function replaceLast(last: Reply, at: number, given: Given & { body: string }, id: string, strings: CommandStrings): EntryChange {
  const within = ['replies', at];
  const set = (field: 'body' | 'by' | 'date' | 'lang', value: string | undefined): FieldChange[] =>
    value === undefined || value === last[field] ? [] : [{ within, field, set: value }];
  const changes: FieldChange[] = [
    ...set('body', given.body),
    ...set('by', asText(given.by)),
    ...set('date', asText(given.date)),
    ...set('lang', asText(given.lang)),
  ];
  if (changes.length === 0) return { changes, said: () => strings.repliedAlready(id) };
  const old = given.body === last.body ? [] : Object.keys(last.translations ?? {});
  const dropped = old.length === 0 ? '' : `\n${strings.droppedTranslations(old.join(', '))}`;
  return {
    changes: old.length === 0 ? changes : [...changes, { within, field: 'translations', remove: true }],
    said: (path) => `${strings.replacedAnswer(id, quote(last.body, 1000), path)}${dropped}`,
  };
}

/** Who answered last, on whatever review or question. */
export function lastAnswerer({ reviews, questions = [] }: Content): string | undefined {
  const replies = [...reviews, ...questions].flatMap((entry) => entry.replies).sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
  return replies.at(-1)?.by;
}
