import type { z } from 'astro/zod';
import type { Content } from '#src/aggregate/catalog.ts';
import { ownTextsSchema } from '#src/i18n/own-texts.ts';
import { CampaignSchema } from '#src/schemas/campaign.ts';
import { CauseSchema } from '#src/schemas/cause.ts';
import { ChangeSchema } from '#src/schemas/change.ts';
import { DeclarationSchema } from '#src/schemas/declaration.ts';
import { InvitationsSchema } from '#src/schemas/invitations.ts';
import { PostSchema } from '#src/schemas/post.ts';
import { LanguageTagSchema, SLUG_EXPECTED, SlugSchema } from '#src/schemas/primitives.ts';
import { type Problem, tell } from '#src/schemas/problem.ts';
import { ProductSchema } from '#src/schemas/product.ts';
import { QuestionSchema } from '#src/schemas/question.ts';
import { ReviewSchema } from '#src/schemas/review.ts';
import { ShopPromiseSchema } from '#src/schemas/shop-promise.ts';
import { SiteSchema } from '#src/schemas/site.ts';
import { expectedInIndonesian } from './expected-text.ts';
import { inManyPlaces } from './group-problems.ts';
import { misplaced } from './misplaced.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { parseNdjson } from './parse-ndjson.ts';
import { parseYaml } from './parse-yaml.ts';
import { slugOf } from './slug-of.ts';
import { decodeUtf8, type Parsed, type Source } from './source.ts';
import { validate } from './validate.ts';

/** An entry with the way back to its lines. */
export interface Located<Kind extends EntryKind = EntryKind> {
  kind: Kind;
  data: Kind extends 'site' ? Content['site'] : NonNullable<Content[Exclude<Kind, 'site'>]>[number];
  source: Source;
}

export interface ParsedFile {
  entries: AnyLocated[];
  problems: Problem[];
  /** Entries that the file holds and that could not be read: what depends on them must not complain. */
  lost?: LostEntries;
}

/** Names of entries that are there, and cannot be read. */
export interface LostEntries {
  kind: EntryKind;
  /** Slugs and ids, as far as they are known. */
  names: string[];
  /** Whether there may be others, whose names nobody knows. */
  more: boolean;
}
export type AnyLocated = { [Kind in EntryKind]: Located<Kind> }[EntryKind];
/** The log is no entry: it is read as a whole, by `readLog()`. */
export type EntryKind = Exclude<keyof Content, 'log'>;

/** Reads one content file into validated entries. Which file means what is decided by its place alone. */
export function parseFile(path: string, bytes: Uint8Array): ParsedFile {
  const read = readerFor(path);
  if (read === undefined) return failed(misplaced(path), path);
  if (bytes.length === 0) return failed(emptyFile(path), path);
  const { text, problem } = decodeUtf8(bytes, path);
  if (problem !== undefined) return failed(problem, path);
  return withLost(read(text), path);
}

/** What a file holds by its place alone, without a look into it: nothing where its name says nothing. */
export function lostByName(path: string): LostEntries | undefined {
  const [folder = '', ...rest] = path.split('/');
  const name = (rest.at(-1) ?? '').replace(/\.[^.]*$/, '');
  const names = [...new Set([name, slugOf(name)])];
  if (/^site\b/i.test(path) && rest.length === 0) return { kind: 'site', names: [], more: false };
  if (/^products?$/i.test(folder)) return { kind: 'products', names, more: false };
  if (/^commitments?$/i.test(folder)) return { kind: 'commitments', names, more: false };
  if (/^questions?$/i.test(folder)) return { kind: 'questions', names, more: false };
  if (/^posts?$/i.test(folder)) return { kind: 'posts', names, more: false };
  return /^reviews?$/i.test(folder) ? { kind: 'reviews', names, more: /json/i.test(path) } : undefined;
}

/** Notes the entry of a file with a mistake as lost, by the name of the file, unless the reader of the file has noted its entries. */
function withLost(parsed: ParsedFile, path: string): ParsedFile {
  if (parsed.problems.length === 0 || parsed.lost !== undefined) return parsed;
  const lost = lostByName(path);
  return lost === undefined ? parsed : { ...parsed, lost };
}

function emptyFile(path: string): Problem {
  return {
    code: 'file-empty',
    file: path,
    line: 1,
    ...tell(
      { en: 'found an empty file, expected content', id: 'berkas ini kosong' },
      { en: 'Write the entry, or delete the file.', id: 'Tulis isinya, atau hapus berkasnya.' },
    ),
  };
}

type Reader = (text: string) => ParsedFile;

function readerFor(path: string): Reader | undefined {
  const [folder = '', ...rest] = path.split('/');
  const ending = path.slice(path.lastIndexOf('.'));
  const place = rest.length === 0 ? path : `${folder}/${'*/'.repeat(rest.length - 1)}*${ending}`;
  switch (place) {
    case 'site.yaml':
      return (text) => single(parseYaml(text, path), (source) => entry('site', SiteSchema, source));
    case 'invitations.yaml':
      return (text) => single(parseYaml(text, path), (source) => entry('invitations', InvitationsSchema, source));
    case 'products/*.yaml':
      return (text) => named(path, (slug) => single(parseYaml(text, path), (source) => entry('products', ProductSchema, source, { slug })));
    case 'texts/*.yaml': {
      const lang = path.slice('texts/'.length, -'.yaml'.length);
      if (!LanguageTagSchema.safeParse(lang).success) return undefined;
      return (text) => single(parseYaml(text, path), (source) => entry('texts', ownTextsSchema(), source, { lang }));
    }
    case 'commitments/*.yaml':
      return (text) =>
        named(path, (slug) => single(parseYaml(text, path), (source) => entry('commitments', ShopPromiseSchema, source, { slug })));
    case 'declarations/*.yaml':
      return (text) => named(path, () => single(parseYaml(text, path), (source) => entry('declarations', DeclarationSchema, source)));
    case 'changes/*.md':
      return (text) =>
        named(path, (slug) => single(parseMarkdown(text, path), (source) => entry('changes', ChangeSchema, source, { slug })));
    case 'campaigns/*.md':
      return (text) =>
        named(path, (slug) => single(parseMarkdown(text, path), (source) => entry('campaigns', CampaignSchema, source, { slug })));
    case 'causes/*.md':
      return (text) => named(path, (slug) => single(parseMarkdown(text, path), (source) => entry('causes', CauseSchema, source, { slug })));
    case 'questions/*.md':
      return (text) =>
        named(path, (id) => single(parseMarkdown(text, path), (source) => entry('questions', QuestionSchema, withId(source, id))));
    case 'posts/*.md':
      return (text) => named(path, (id) => single(parseMarkdown(text, path), (source) => entry('posts', PostSchema, withId(source, id))));
    case 'reviews/*/*.md':
      return (text) =>
        named(path, (id) =>
          single(parseMarkdown(text, path), (source) => entry('reviews', ReviewSchema, withId(source, id), { product: rest[0] })),
        );
    case 'reviews/*.ndjson':
      return (text) => named(path, (product) => reviewLines(text, path, product));
    default:
      return undefined;
  }
}

function reviewLines(text: string, path: string, product: string): ParsedFile {
  const { sources, problems, broken } = parseNdjson(text, path);
  const parsed = sources.map((source) => ({ source, ...entry('reviews', ReviewSchema, source, { product }) }));
  const wrong = parsed.filter((one) => one.problems.length > 0);
  if (wrong.length === 0 && broken.length === 0) return { entries: parsed.flatMap(({ entries }) => entries), problems };
  const names = [...wrong.map(({ source }) => idOf(source.value)), ...broken.map(idInText)];
  return {
    entries: parsed.flatMap(({ entries }) => entries),
    problems: [...problems, ...groupAlike(wrong.flatMap((one) => one.problems))],
    lost: { kind: 'reviews', names: names.filter((name) => name !== undefined), more: names.includes(undefined) },
  };
}

const idOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : undefined;

const idInText = (line: string): string | undefined => /"id"\s*:\s*"([a-z0-9-]{1,80})"/.exec(line)?.[1];

/** The same mistake in each line of a file, as a program makes it, is told once. */
function groupAlike(problems: readonly Problem[]): Problem[] {
  const alike = Map.groupBy(problems, ({ code, field, fix, message }) =>
    JSON.stringify([code, field, code === 'unknown-key' ? fix : message]),
  );
  return [...alike.values()].flatMap((same) => {
    const [first] = same as [Problem, ...Problem[]];
    if (same.length < MANY_ALIKE) return same;
    const [edit, ...moreEdits] = same.flatMap((one) => one.edit ?? []);
    return [{ ...inManyPlaces(first, same.length), ...(edit !== undefined && { edit, moreEdits }) }];
  });
}

/** A mistake that occurs this often was made by a program, not by hand. */
const MANY_ALIKE = 3;

/** Validates one entry and adds what its place says. */
function entry(kind: EntryKind, schema: z.ZodType<object>, source: Source, derived: object = {}): ParsedFile {
  const { data, problems } = validate(schema, source);
  if (problems !== undefined) return { entries: [], problems };
  return { entries: [{ kind, data: { ...data, ...derived }, source } as AnyLocated], problems: [] };
}

function single(parsed: Parsed, read: (source: Source) => ParsedFile): ParsedFile {
  return parsed.problems === undefined ? read(parsed.source) : { entries: [], problems: parsed.problems };
}

/** Runs a reader with the file's name without its ending, which must be a slug since it stands in addresses. */
function named(path: string, read: (slug: string) => ParsedFile): ParsedFile {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z]+$/, '');
  if (SlugSchema.safeParse(name).success) return read(name);
  const right = slugOf(name);
  const ending = path.slice(path.lastIndexOf('.'));
  return failed(
    {
      code: 'file-name',
      file: path,
      ...tell(
        {
          en: `found the file name ${JSON.stringify(name)}, expected ${SLUG_EXPECTED}`,
          id: `nama berkasnya ${JSON.stringify(name)}; yang diharapkan: ${expectedInIndonesian(SLUG_EXPECTED)}`,
        },
        {
          en: `Rename the file${right === '' ? '' : ` to ${right}${ending}`}: its name stands in the address of the page.`,
          id: `Ganti nama berkasnya${right === '' ? '' : ` menjadi ${right}${ending}`}: nama itu ada di alamat halamannya.`,
        },
      ),
    },
    path,
  );
}

function withId(source: Source, id: string): Source {
  return { ...source, value: { ...(source.value as object), id } };
}

function failed(problem: Problem, path: string): ParsedFile {
  return withLost({ entries: [], problems: [problem] }, path);
}
