import type { z } from 'astro/zod';
import type { Content } from '#src/aggregate/catalog.ts';
import { CommitmentSchema } from '#src/schemas/commitment.ts';
import { DeclarationSchema } from '#src/schemas/declaration.ts';
import { PostSchema } from '#src/schemas/post.ts';
import { SLUG_EXPECTED, SlugSchema } from '#src/schemas/primitives.ts';
import type { Problem } from '#src/schemas/problem.ts';
import { ProductSchema } from '#src/schemas/product.ts';
import { ReviewSchema } from '#src/schemas/review.ts';
import { SiteSchema } from '#src/schemas/site.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { parseNdjson } from './parse-ndjson.ts';
import { parseYaml } from './parse-yaml.ts';
import { decodeUtf8, type Parsed, type Source } from './source.ts';
import { validate } from './validate.ts';

/** An entry with the way back to its lines. */
export interface Located<Kind extends EntryKind = EntryKind> {
  kind: Kind;
  data: Kind extends 'site' ? Content['site'] : Content[Exclude<Kind, 'site'>][number];
  source: Source;
}

export interface ParsedFile {
  entries: AnyLocated[];
  problems: Problem[];
}
export type AnyLocated = { [Kind in EntryKind]: Located<Kind> }[EntryKind];
/** The log is no entry: it is read as a whole, by `readLog()`. */
type EntryKind = Exclude<keyof Content, 'log'>;

/** Reads one content file into validated entries. Which file means what is decided by its place alone. */
export function parseFile(path: string, bytes: Uint8Array): ParsedFile {
  const read = readerFor(path);
  if (read === undefined) return failed(misplaced(path));
  if (bytes.length === 0) {
    return failed({
      code: 'file-empty',
      file: path,
      line: 1,
      message: 'found an empty file, expected content',
      fix: 'Write the entry, or delete the file.',
    });
  }
  const { text, problem } = decodeUtf8(bytes, path);
  return problem === undefined ? read(text) : failed(problem);
}

type Reader = (text: string) => ParsedFile;

function readerFor(path: string): Reader | undefined {
  const [folder = '', ...rest] = path.split('/');
  const ending = path.slice(path.lastIndexOf('.'));
  const place = rest.length === 0 ? path : `${folder}/${'*/'.repeat(rest.length - 1)}*${ending}`;
  switch (place) {
    case 'site.yaml':
      return (text) => single(parseYaml(text, path), (source) => entry('site', SiteSchema, source));
    case 'products/*.yaml':
      return (text) => named(path, (slug) => single(parseYaml(text, path), (source) => entry('products', ProductSchema, source, { slug })));
    case 'commitments/*.yaml':
      return (text) =>
        named(path, (slug) => single(parseYaml(text, path), (source) => entry('commitments', CommitmentSchema, source, { slug })));
    case 'declarations/*.yaml':
      return (text) => named(path, () => single(parseYaml(text, path), (source) => entry('declarations', DeclarationSchema, source)));
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
  const { sources, problems } = parseNdjson(text, path);
  const parsed = sources.map((source) => entry('reviews', ReviewSchema, source, { product }));
  return { entries: parsed.flatMap(({ entries }) => entries), problems: [...problems, ...parsed.flatMap((one) => one.problems)] };
}

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
  return failed({
    code: 'file-name',
    file: path,
    message: `found the file name ${JSON.stringify(name)}, expected ${SLUG_EXPECTED}`,
    fix: 'Rename the file: its name stands in the address of the page.',
  });
}

function withId(source: Source, id: string): Source {
  return { ...source, value: { ...(source.value as object), id } };
}

function misplaced(path: string): Problem {
  return {
    code: 'file-place',
    file: path,
    message:
      'found a file that has no meaning here, expected site.yaml, products/<slug>.yaml, reviews/<product>/<id>.md, reviews/<product>.ndjson, posts/<id>.md, commitments/<slug>.yaml, declarations/<name>.yaml or media/…',
    fix: 'Move it to its place, or delete it.',
  };
}

function failed(problem: Problem): ParsedFile {
  return { entries: [], problems: [problem] };
}
