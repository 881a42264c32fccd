import { z } from 'astro/zod';
import { LEVELS, type Level } from '#src/evidence/level.ts';
import { PACKED_ENTRIES } from '#src/evidence/packs.ts';
import { isHonest } from '#src/i18n/own-texts.ts';
import { WebAddressSchema } from '#src/schemas/primitives.ts';
import { quote } from '../terminal.ts';
import { LEVEL_WORDS, type LevelWords, plainLevelWords } from './expected/claims.ts';
import { readText } from './read-file.ts';
import type { SiteSource } from './site-source.ts';
import type { Findings } from './verify-report.ts';

export const DESCRIPTION_PATH = '.well-known/review-log.json';
const MAX_BYTES = 4 * 1024 * 1024;
/** One of them takes about a kilobyte of memory here. No shop has a million reviews. */
const MAX_ENTRIES = 1_000_000;
const MAX_TEMPLATES = 20;

const SizeSchema = z.int().min(0).max(MAX_ENTRIES);
const KeySchema = z.string().max(400);

const DescriptionSchema = z
  .object({
    v: z.literal(1),
    origin: z.string().min(1).max(400),
    key: KeySchema.nullable(),
    witnesses: z.array(KeySchema).max(MAX_TEMPLATES),
    size: SizeSchema,
    root: z.string().max(100),
    log: WebAddressSchema.refine((url) => url.endsWith('/log/'), 'an address that ends in /log/'),
    checkpoints: z.array(SizeSchema).max(MAX_ENTRIES),
    /** None where reviews have no pages of their own. */
    pages: z.array(WebAddressSchema).max(MAX_TEMPLATES),
    /** Where links to reviews lead on a site whose reviews have no pages: `reviews/#{id}`. */
    places: z.array(WebAddressSchema).max(MAX_TEMPLATES).default([]),
    products: z.array(WebAddressSchema).max(MAX_TEMPLATES),
    /** Addresses of the languages in which products have badges, frames, snippets, oEmbed and feeds; all languages where it is missing. */
    embedded: z.array(WebAddressSchema).max(MAX_TEMPLATES).optional(),
    /** A file for each review, by its id; or `documents` and `proofs`, by the number of their pack. */
    document: WebAddressSchema.optional(),
    proof: WebAddressSchema.optional(),
    /** The same proof as a COSE receipt, where the site has them. */
    receipt: WebAddressSchema.optional(),
    documents: WebAddressSchema.optional(),
    proofs: WebAddressSchema.optional(),
    packedEntries: z.literal(PACKED_ENTRIES).optional(),
    /** What the site calls each level, in its languages; missing on sites of an older version. */
    badges: z.partialRecord(z.enum(LEVELS), z.array(z.string().max(80)).max(MAX_TEMPLATES)).default({}),
    sample: z.boolean(),
    /** Which reviews enter the rating; missing where only first-hand ones do. */
    count: z.enum(['first-hand', 'all']).optional(),
  })
  .check(({ value, issues }) => {
    const base = baseOf(value.log);
    const inside = (template: string, variable: string) =>
      template.split(variable).length === 2 && relativeTo(base, template.replace(variable, 'x')) !== undefined;
    const { document, proof, receipt, documents, proofs } = value;
    const named = (templates: readonly (string | undefined)[], variable: string) =>
      templates.flatMap((template) => (template === undefined ? [] : [[template, variable] as const]));
    const templates = [
      ...named([...value.pages, ...value.places.map((place) => place.replace('#', '')), document, proof, receipt], '{id}'),
      ...named([documents, proofs], '{pack}'),
      ...named([...value.products, ...(value.embedded ?? [])], '{slug}'),
    ];
    if ((document === undefined || proof === undefined) && (documents === undefined || proofs === undefined))
      issues.push({ code: 'custom', input: value, message: 'no address of sealed documents and proofs' });
    for (const [template, variable] of templates) {
      if (!inside(template, variable))
        issues.push({
          code: 'custom',
          input: template,
          message: `${quote(template)} is not an address below ${base} with one ${variable}`,
        });
    }
  });

/** Where the files of one kind are, relative to the site's base: one a review, or one a pack. */
export type FileTemplate = { each: string; pack?: never } | { each?: never; pack: string };

/** What a site says about its log. Addresses are made relative to the site's base; everything else is to be checked. */
export interface Description
  extends Omit<z.infer<typeof DescriptionSchema>, 'document' | 'proof' | 'receipt' | 'documents' | 'proofs' | 'badges' | 'embedded'> {
  /** The words of this software's levels, and the site's own. */
  levelWords: LevelWords;
  embedded: readonly string[];
  document: FileTemplate;
  proof: FileTemplate;
  /** Missing where the site has no receipts. */
  receipt?: string;
  /** What the site calls its own base. */
  base: string;
}

/** @returns nothing when there is no description that can be used, and a finding says why */
export async function readDescription(source: SiteSource, findings: Findings): Promise<Description | undefined> {
  const text = await readText(source, DESCRIPTION_PATH, MAX_BYTES, findings, 'the file in which a Bukti site says where its log is');
  if (text === undefined) return undefined;
  const { data, error } = DescriptionSchema.safeParse(parseJson(text));
  if (data === undefined) {
    const [issue] = error.issues;
    const place = issue?.path.join('.') ?? '';
    findings.add({
      code: 'malformed',
      where: source.address(DESCRIPTION_PATH),
      found: `${place === '' ? '' : `in ${place}: `}${issue?.message ?? 'no JSON'}`,
      expected: 'the description of a review log, version 1',
    });
    return undefined;
  }
  const { receipt, ...described } = data;
  const base = baseOf(data.log);
  const relative = (template: string) => template.slice(base.length);
  return {
    ...described,
    base,
    levelWords: joinLevelWords(data.badges, source.address(DESCRIPTION_PATH), findings),
    checkpoints: [...new Set(data.checkpoints)].sort((a, b) => a - b),
    pages: data.pages.map(relative),
    places: data.places.map(relative),
    products: data.products.map(relative),
    embedded: (data.embedded ?? data.products).map(relative),
    document: ofBoth(data.document, data.documents, relative),
    proof: ofBoth(data.proof, data.proofs, relative),
    ...(receipt !== undefined && { receipt: relative(receipt) }),
  };
}

/** A site may call a level in its own words, but not by the name of another one, and not by words that say more than is proven. */
function joinLevelWords(own: Partial<Record<Level, string[]>>, where: string, findings: Findings): LevelWords {
  const all = new Map(LEVEL_WORDS);
  for (const [level, texts] of Object.entries(own) as [Level, string[]][]) {
    for (const text of texts) {
      const words = plainLevelWords(text);
      const known = all.get(words);
      if (!isHonest(text) || (known !== undefined && known !== level))
        findings.add({
          code: 'wrong-level',
          where,
          found: `${quote(text)} for ${level}`,
          expected: 'words that claim what this level proves',
        });
      else all.set(words, level);
    }
  }
  return all;
}

function ofBoth(each: string | undefined, pack = '', relative: (template: string) => string): FileTemplate {
  return each === undefined ? { pack: relative(pack) } : { each: relative(each) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function baseOf(log: string): string {
  return log.slice(0, -'log/'.length);
}

/** The rest of an address after its base; nothing when it is elsewhere, or would be written in another way. */
function relativeTo(base: string, address: string): string | undefined {
  const inside = address.startsWith(base) && new URL(address).href === address && !/[?#\\]/.test(address);
  return inside ? address.slice(base.length) : undefined;
}
