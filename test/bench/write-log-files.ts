import { createContentReader } from '#src/content/read-content.ts';
import { writeFiles } from '#src/integrations/serve-files.ts';
import { makeLogOutput } from '#src/outputs/log/log-output.ts';

// What a build does for the log, in a process of its own, so that its memory can be measured.
const [contentFolder = '', out = ''] = process.argv.slice(2);
const { content, log, problems } = await createContentReader(contentFolder).read();
if (content === undefined || log === undefined || problems.length > 0) throw new Error(`${problems.length} problems`);
const started = performance.now();
const written = await writeFiles(makeLogOutput({ ...content, state: content.log, log }), out);
process.stdout.write(JSON.stringify({ written, writeSeconds: (performance.now() - started) / 1000 }));
