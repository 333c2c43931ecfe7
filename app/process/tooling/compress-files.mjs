/* After the build of the pages: their files once more, as browsers are sent them. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const COMPRESSIBLE = /\.(js|css|svg)$/;

/** Less is not worth it. */
const SMALLEST = 1024;

/**
 * What most pages load, and what employees do, gets the smallest form there is; for the many files that few pages have, the last step
 * takes ten times as long.
 */
const EVERYWHERE =
  /^(frame|root|libraries|kit|entry|learn|quiz|home|module|activity|attempt|result)/;

/** So many at a time: Node has four threads for this. */
const AT_ONCE = 4;

/** Puts `x.js.br` and `x.js.gz` beside every `x.js`. Files of the same content are compressed once. */
export async function compressFiles(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && COMPRESSIBLE.test(entry.name))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
  const known = new Map();
  const next = async () => {
    for (let file = files.pop(); file; file = files.pop()) {
      const content = readFileSync(file);
      if (content.length < SMALLEST) continue;
      const quality = EVERYWHERE.test(path.basename(file)) ? 11 : 9;
      const key = `${quality} ${createHash("sha256").update(content).digest("base64")}`;
      if (!known.has(key)) known.set(key, both(content, quality));
      const [br, gz] = await known.get(key);
      writeFileSync(`${file}.br`, br);
      writeFileSync(`${file}.gz`, gz);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}

const byBrotli = promisify(brotliCompress);
const byGzip = promisify(gzip);

function both(content, quality) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  return Promise.all([byBrotli(content, { params }), byGzip(content, { level: 9 })]);
}
