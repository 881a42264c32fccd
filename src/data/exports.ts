import { createExportSource, type ExportSource } from '#src/outputs/export/export-source.ts';
import { stillOf } from '#src/schemas/media.ts';
import { getCatalog } from './catalog.ts';
import { createOnce } from './once.ts';
import { getPictureFiles } from './picture-files.ts';

/** Everything public, for exports. */
export const getExportSource: () => Promise<ExportSource> = createOnce(async () => {
  const files = await getPictureFiles();
  return createExportSource(await getCatalog(), (media) => files.get(stillOf(media).src)?.src);
});
