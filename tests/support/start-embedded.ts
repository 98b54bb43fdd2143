// A process that starts the embedded Postgres in the folder it is given, prints one JSON line, and stays until killed.
import { startEmbedded } from '#lib/server/db/embedded/embedded.ts';

const lines: string[] = [];
const { url, folder } = await startEmbedded({ dataDir: process.argv[2] ?? '', say: (line) => lines.push(line) });
console.log(JSON.stringify({ url, folder, lines }));
setInterval(() => {}, 60_000);
