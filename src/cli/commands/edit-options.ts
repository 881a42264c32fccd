import type { Command } from 'commander';
import { messageLanguage } from '#src/content/message-language.ts';
import { createContentReader } from '#src/content/read-content.ts';
import type { MessageLanguage } from '#src/schemas/problem.ts';
import { contentOption, existingContentFolder } from '../content-folder.ts';
import { addFields, completeFields, type Field, type Given } from '../edit/field.ts';
import type { ContentFolders } from '../edit/write-content.ts';
import { privateFolder, privateOption } from '../seal/private-folder.ts';

/** A command that changes content files, told by flags or asked for. @param work gets what was typed, complete */
export function editCommand(
  command: Command,
  fields: readonly Field[],
  work: (given: Given, folders: ContentFolders, id: string, lang: MessageLanguage) => Promise<unknown>,
): Command {
  return addFields(command, fields)
    .addOption(privateOption())
    .addOption(contentOption())
    .action(async (...all: unknown[]) => {
      const [first, second] = all;
      const id = typeof first === 'string' ? first : '';
      const { content: givenContent, private: givenPrivate, ...given } = (typeof first === 'string' ? second : first) as Given;
      const content = existingContentFolder(asText(givenContent));
      const folders = { content, private: privateFolder(asText(givenPrivate), content) };
      const lang = messageLanguage(await createContentReader(content).readSite());
      await work(await completeFields(fields, given, lang), folders, id, lang);
    });
}

/** Of flags that are typed once. */
export const asText = (value: Given[string]): string | undefined => (typeof value === 'string' ? value : undefined);
