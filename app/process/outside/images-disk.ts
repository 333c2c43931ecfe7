import { randomUUID } from "node:crypto";
import { access, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { ImageStore } from "~/curriculum/services/images/image-store.server";
import { syncToDisk } from "./sync-to-disk";

/** Pictures as files: `<folder>/ab/<hash>.webp`, where `ab` begins the hash. */
export function createDiskImages(folder: string): ImageStore {
  const fileOf = (hash: string) => path.join(folder, hash.slice(0, 2), `${hash}.webp`);
  return {
    /** Written beside its place and moved there whole: a file under its own name is never half a one, and what was damaged is mended. */
    async put(hash, bytes) {
      const file = fileOf(hash);
      const beside = `${file}.${randomUUID()}.part`;
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
      try {
        await writeDurably(beside, bytes);
        await rename(beside, file);
      } catch (error) {
        await rm(beside, { force: true });
        throw error;
      }
      for (const made of [path.dirname(file), folder, path.dirname(folder)]) await syncToDisk(made);
    },
    get: (hash) => readFile(fileOf(hash)).catch(absent),
    has: (hash) =>
      access(fileOf(hash)).then(
        () => true,
        (error: unknown) => absent(error) !== null,
      ),
  };
}

async function writeDurably(file: string, bytes: Buffer) {
  const handle = await open(file, "wx", 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function absent(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
  throw error;
}
