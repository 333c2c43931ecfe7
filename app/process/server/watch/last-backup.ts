import { readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";

/** The file in the data folder that says when the last backup was made. */
export const LAST_BACKUP = "last-backup.json";

const Kept = z.object({ at: z.iso.datetime() });

/** Leaves word in the data folder that a backup was made, for the server to see. */
export async function noteBackup(data: string, at: Date): Promise<void> {
  const file = path.join(data, LAST_BACKUP);
  await writeFile(`${file}.part`, `${JSON.stringify({ at: at.toISOString() })}\n`);
  await rename(`${file}.part`, file);
}

/** When the last backup was made; null where none was, or where nothing readable says so. */
export async function lastBackup(data: string): Promise<Date | null> {
  try {
    const text = await readFile(path.join(data, LAST_BACKUP), "utf8");
    return new Date(Kept.parse(JSON.parse(text)).at);
  } catch {
    return null;
  }
}
