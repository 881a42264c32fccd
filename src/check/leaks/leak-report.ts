import { printable } from '#src/schemas/problem-report.ts';
import { cleanCommand, describeVideoData } from '../video/describe.ts';
import type { Leak } from './find-leaks.ts';
import { isSvg, type PictureData } from './find-picture-data.ts';
import type { VideoLeak } from './find-video-data.ts';
import { SECRET_NOUNS, type Secret } from './secret.ts';

/** More would be the same mistake, over and over. */
const SHOWN = 20;
const FILES_SHOWN = 3;

/** Every leak as a person reads it, a block each: what leaks, from where, into which files, how to mend it. Never the value. */
export function renderLeaks(
  leaks: readonly Leak[],
  pictures: readonly PictureData[],
  videos: readonly VideoLeak[],
  closed: readonly string[],
): string {
  // Grouped by content: another thread gives a copy of the same secret, not the same object.
  const bySecret = [...Map.groupBy(leaks, ({ secret }) => JSON.stringify(secret))];
  const blocks = [
    ...bySecret.map(([secret, all]) => secretBlock(JSON.parse(secret) as Secret, all)),
    ...pictures.map(pictureBlock),
    ...videos.map(videoBlock),
    ...closed.map(closedBlock),
  ];
  const count = blocks.length === 1 ? '1 leak' : `${blocks.length} leaks`;
  const rest = blocks.length > SHOWN ? [`  … and ${blocks.length - SHOWN} more`] : [];
  const head = `${count} in the built site. Nothing was deleted: do not deploy this folder.`;
  return [head, '', ...blocks.slice(0, SHOWN), ...rest].map(printable).join('\n');
}

function secretBlock(secret: Secret, leaks: readonly Leak[]): string {
  const files = [...new Set(leaks.map(({ file }) => file))];
  const more = files.length > FILES_SHOWN ? ` and ${files.length - FILES_SHOWN} more` : '';
  return [
    `  ${files.slice(0, FILES_SHOWN).join(', ')}${more}`,
    `    found ${SECRET_NOUNS[secret.kind]}, the one in ${secret.place}; expected it nowhere in the site`,
    `    → ${fixFor(secret)}`,
  ].join('\n');
}

function fixFor({ kind }: Secret): string {
  switch (kind) {
    case 'pepper':
    case 'key':
    case 'opening':
    case 'seed':
      return 'Find out how it came there (public/ is copied as it is, and so are the words of content/), take it out, and build again.';
    case 'media':
      return 'Take it out of public/, or out of the entry that shows it, and build again.';
    case 'words':
      return 'Take the words out of the entry that quotes them, and build again.';
    default:
      return 'Take it out of the words or the file that hold it, and build again. If it may be public, name it in allowed of its review, with the reason.';
  }
}

function pictureBlock({ file, carries }: PictureData): string {
  if (carries.length === 0) {
    return `  ${file}\n    found a picture that cannot be read, so nobody knows what it carries; expected one without EXIF, XMP, IPTC, texts and comments\n    → Save it as JPEG, PNG or WebP, or delete it.`;
  }
  const where = carries.includes('GPS') ? ': the place where it was taken is in it' : '';
  return [
    `  ${file}`,
    `    found ${carries.join(', ')} in the picture${where}; expected none`,
    isSvg(file)
      ? '    → Save it as a plain SVG file, without metadata. SVG files are published as they are.'
      : '    → Put it into content/media/, which is cleaned, or clean it where it lies (exiftool -all= -trailer:all= <file>). What is in public/ is copied as it is.',
  ].join('\n');
}

function closedBlock(file: string): string {
  return [
    `  ${file}`,
    '    found an archive or a PDF that cannot be looked into (a password, a kind other than zip and gzip, old packing, or larger than 512 MB), so nobody knows what it carries',
    '    → Pack it as a zip file, save it as a new PDF, without a password, or take it out of public/.',
  ].join('\n');
}

function videoBlock({ file, carries }: VideoLeak): string {
  const found =
    carries.length === 0
      ? 'a video that cannot be read to its end, so nobody knows what it carries; expected MP4 or WebM'
      : `${describeVideoData(carries)} in the video; expected picture and sound alone`;
  return [`  ${file}`, `    found ${found}`, `    → ${cleanCommand(file)}, and put the clean one in its place.`].join('\n');
}
