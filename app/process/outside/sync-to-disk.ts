import { open } from "node:fs/promises";

/** Waits until a file, or the names in a folder, are on disk: a new name lasts only once its folder is there too. */
export async function syncToDisk(path: string): Promise<void> {
  const handle = await open(path, "r");
  await handle.sync().finally(() => handle.close());
}
