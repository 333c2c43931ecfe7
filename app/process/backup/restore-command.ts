import { m } from "~/kit/language/m";
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import type { ImageStore } from "~/curriculum/services/images/image-store.server";
import { holdsDatabase, takePictures } from "~db/backup.sqlite";
import { takeLock } from "~db/lock.sqlite";
import { FILE } from "~db/open";
import { shownAddress } from "~db/postgres/address";
import type { DatabaseSettings } from "~/process/settings/database-settings";
import { LOCK } from "~/process/settings/data-folder";
import { syncToDisk } from "~/process/outside/sync-to-disk";
import { faultsOfBackup } from "./faults-of-backup";

export interface RestoreTerminal {
  /** The data folder; it need not be there yet. */
  data: string;
  /** The database on a server, which is left alone: only images are put back. */
  database?: DatabaseSettings | null;
  images: ImageStore;
  now: Date;
  write: (text: string) => void;
}

/**
 * Puts a backup in the place of the database, with its pictures. Refuses while a server uses the folder, and what cannot be read or is
 * damaged. The database that was there is kept beside it under another name. Returns what the process ends with.
 */
export async function runRestore(
  args: readonly string[],
  { data, database = null, images, now, write }: RestoreTerminal,
): Promise<0 | 1> {
  const refuse = (words: string) => {
    write(`${words}\n`);
    return 1 as const;
  };
  const [from, more] = args;
  if (!from || more !== undefined) return refuse(m.process_backup_usage_restore());
  if (!existsSync(from)) return refuse(m.process_backup_no_file({ file: from }));
  mkdirSync(data, { recursive: true, mode: 0o700 });
  // Images are only added, which harms no server that runs.
  const lock = database ? { release: () => undefined } : takeLock(path.join(data, LOCK));
  if (!lock) return refuse(m.process_start_folder_taken({ folder: data }));
  try {
    const faults = await faultsOfBackup(from);
    if (faults.length > 0) return refuse([m.process_backup_damaged(), ...faults].join("\n  "));
    if (database && holdsDatabase(from))
      return refuse(m.process_backup_other_engine({ file: from }));
    if (!database && !holdsDatabase(from)) return refuse(m.process_backup_no_rows({ file: from }));
    const part = path.join(data, "restoring.db");
    copyFileSync(from, part);
    const pictures = await takePictures(part, ({ hash, bytes }) => images.put(hash, bytes));
    if (database) {
      write(`${m.process_backup_pictures_restored({ count: pictures })}\n`);
      write(`${m.process_backup_undump({ server: shownAddress(database.url) })}\n`);
      return 0;
    }
    await syncToDisk(part);
    const kept = setAside(data, now);
    renameSync(part, path.join(data, FILE));
    await syncToDisk(data);
    write(`${m.process_backup_restored({ count: pictures })}\n`);
    if (kept) write(`${m.process_backup_kept_in({ folder: kept })}\n`);
    return 0;
  } finally {
    rmSync(path.join(data, "restoring.db"), { force: true });
    lock.release();
  }
}

/** Moves the database that is there, with its log, into a folder of its own; null where there is none. */
function setAside(data: string, now: Date): string | null {
  const files = readdirSync(data).filter((name) => /^firsthand\.db(-wal|-shm)?$/.test(name));
  if (files.length === 0) return null;
  const folder = path.join(data, `before-restore-${now.toISOString().replaceAll(/[:.]/g, "-")}`);
  mkdirSync(folder, { mode: 0o700 });
  // The log first: without its database it is nothing, the database without it is not the newest.
  for (const name of files.toSorted().toReversed())
    renameSync(path.join(data, name), path.join(folder, name));
  return folder;
}
