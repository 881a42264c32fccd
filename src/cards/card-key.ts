import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalJson, digest } from './canonical-json.ts';
import type { Card } from './card.ts';
import { EMOJI_PACKAGE } from './emoji-set.ts';
import { packageFile } from './package-file.ts';
import { cardWords } from './words.ts';

/** What all cards of one build have in common. */
export interface CardTools {
  /** SHA-256 over the font files. */
  fonts: string;
  /** Versions of everything that turns a card into pixels, by name. */
  engines: Readonly<Record<string, string>>;
  /** SHA-256 over the source of the cards. */
  template: string;
}

/**
 * Names a card by everything that goes into it, so that a kept file is never stale.
 * @param picture digest of the bytes of the card's picture: its path says nothing about what it shows
 * @returns 64 hexadecimal digits
 */
export function cardKey(card: Card, tools: CardTools, picture?: string): string {
  const { picture: _path, ...data } = { picture: undefined, ...card };
  return digest(canonicalJson({ card: data, words: cardWords(card), picture, tools }));
}

/** Reads versions and sources. Intl comes with ICU, whose rules for words, sentences and dates change. */
export async function readCardTools(fontsDigest: string): Promise<CardTools> {
  const packages = ['satori', '@takumi-rs/core', 'subset-font', 'sharp', EMOJI_PACKAGE];
  const versions = await Promise.all(packages.map(async (name) => [name, await readVersion(name)] as const));
  const engines = { ...Object.fromEntries(versions), icu: process.versions.icu ?? '' };
  return { fonts: fontsDigest, engines, template: await digestFolder(import.meta.dirname) };
}

async function readVersion(name: string): Promise<string> {
  const { version } = JSON.parse(await readFile(packageFile(name, 'package.json'), 'utf8')) as { version: string };
  return version;
}

async function digestFolder(folder: string): Promise<string> {
  const names = (await readdir(folder)).sort();
  const digests = await Promise.all(names.map(async (name) => `${name} ${digest(await readFile(join(folder, name)))}`));
  return digest(digests.join('\n'));
}
