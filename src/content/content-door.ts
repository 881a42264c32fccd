import { createContentReader, isSound, type ReadContent, reportProblems, type SoundContent } from './read-content.ts';
import { type ContentDoor, shareDoor } from './shared-doors.ts';

/**
 * The one door to a content folder: every call in this process gives the same one.
 * @param privateFolder for commands that need the hidden parts of reviews too; they get a door of their own
 */
export function openContent(root: string, privateFolder?: string): ContentDoor {
  const key = privateFolder === undefined ? root : `${root}\0${privateFolder}`;
  return shareDoor(key, () => createDoor(root, privateFolder));
}

function createDoor(root: string, privateFolder: string | undefined): ContentDoor {
  const reader = createContentReader(root, privateFolder);
  let newest: { begun: number; reading: Promise<ReadContent> } | undefined;
  let next: Promise<ReadContent> | undefined;
  let lastSound: SoundContent | undefined;
  let isReading = false;

  const look = (): Promise<ReadContent> => {
    isReading = true;
    const reading = reader.read().finally(() => {
      isReading = false;
    });
    const look = { begun: performance.now(), reading };
    newest = look;
    reading.then(
      (result) => {
        if (isSound(result)) lastSound = result;
      },
      // A disk error is told to those who asked, and the next one who asks tries again.
      () => {
        if (newest === look) newest = undefined;
      },
    );
    return reading;
  };

  const refresh = async (withinMs = 0): Promise<ReadContent> => {
    if (newest !== undefined && performance.now() - newest.begun < withinMs) return newest.reading;
    if (!isReading) return look();
    // The reading under way may have missed the latest change: one more follows it, for all who ask meanwhile.
    next ??= settled(newest?.reading).then(() => {
      next = undefined;
      return look();
    });
    return next;
  };

  const read = (): Promise<ReadContent> => newest?.reading ?? refresh();

  const sound = async (): Promise<SoundContent> => {
    const reading = await read();
    if (isSound(reading)) return reading;
    if (lastSound === undefined) throw reportProblems(reading.problems, reading.messageLanguage);
    return lastSound;
  };

  const site = async () => (await reader.readSite()) ?? (await sound()).content.site;

  return { root, site, read, refresh, sound, settle: reader.settle, counts: reader.counts };
}

async function settled(reading: Promise<unknown> | undefined): Promise<void> {
  await Promise.allSettled([reading]);
}
