import { z } from 'astro/zod';
import { type Image, LanguageTagSchema, lineOfText, localized, MediaPathSchema } from './primitives.ts';

const SOURCE = 'a file below content/media/, such as customers/cup.jpg or customers/cup.mp4 (png, jpg, webp, avif; mp4, webm)';
const MediaSourceSchema = z
  .string({ error: SOURCE })
  .max(200, SOURCE)
  .regex(/^(?!.*(?:^|\/)\.)[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*\.(?:png|jpe?g|webp|avif|mp4|webm)$/i, SOURCE);

const CAPTIONS = 'a WebVTT file below content/media/, such as customers/cup.id.vtt';
const CaptionsSchema = z.strictObject({
  lang: LanguageTagSchema.describe('Language of the captions'),
  src: z
    .string({ error: CAPTIONS })
    .max(200, CAPTIONS)
    .regex(/^(?!.*(?:^|\/)\.)[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*\.vtt$/i, CAPTIONS)
    .describe('WebVTT file below content/media/, such as customers/cup.id.vtt'),
});

/** A picture or a video below `content/media/`. A video has a poster, so that a page knows its size before it is loaded. */
export const MediaSchema = z
  .strictObject({
    src: MediaSourceSchema.describe('File below content/media/, such as customers/cup.jpg or customers/cup.mp4'),
    alt: localized(lineOfText(300)).describe('What the picture or video shows, for people who cannot see it'),
    poster: MediaPathSchema.optional().describe('Only for a video, and required there: the picture that stands for it until it is played'),
    captions: z
      .array(CaptionsSchema)
      .max(10, 'at most 10')
      .optional()
      .describe('Only for a video: what is heard in it, one file a language'),
  })
  .superRefine((media, context) => {
    const expect = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
    const video = isVideoPath(media.src);
    if (video && media.poster === undefined) expect('poster', 'the picture that stands for the video, such as customers/cup.jpg');
    if (!video && media.poster !== undefined) expect('poster', 'no poster, since src is a picture');
    if (!video && media.captions !== undefined) expect('captions', 'no captions, since src is a picture');
    const languages = media.captions?.map(({ lang }) => lang) ?? [];
    if (new Set(languages).size < languages.length) expect('captions', 'each language once');
  });
export type Media = z.infer<typeof MediaSchema>;

/** A video always has its poster: the schema sees to it. */
export type Video = Media & { poster: string };

export function isVideo(media: Media): media is Video {
  return isVideoPath(media.src) && media.poster !== undefined;
}

/** The picture that stands for it where nothing moves: of a video its poster. */
export function stillOf(media: Media): Image {
  return { src: isVideo(media) ? media.poster : media.src, alt: media.alt };
}

/** By its name alone. */
export function isVideoPath(path: string): boolean {
  return /\.(?:mp4|webm)$/i.test(path);
}
