import { m } from "~/kit/language/m";
import { existsSync, rmSync } from "node:fs";
import { chmod, rename } from "node:fs/promises";
import path from "node:path";
import { knownImages } from "~/curriculum/queries/images";
import type { ImageStore } from "~/curriculum/services/images/image-store.server";
import { addPictures, copySqlite, type BackupPicture } from "~db/backup.sqlite";
import { FILE, openReader, type Place } from "~db/open";
import type { DatabaseSettings } from "~/process/settings/database-settings";
import { shownAddress } from "~db/postgres/address";
import { syncToDisk } from "~/process/outside/sync-to-disk";
import { noteBackup } from "~/process/server/watch/last-backup";
import { faultsOfBackup } from "./faults-of-backup";

export interface BackupTerminal {
  /** The data folder. */
  data: string;
  /** The database on a server, of which only the images are copied here. */
  database?: DatabaseSettings | null;
  images: ImageStore;
  write: (text: string) => void;
  now?: () => Date;
}

/**
 * Writes the database as it is at this moment, with its pictures, into one new file, while the server runs or not. The file has its
 * name only once it is whole: checked by SQLite, every ledger verified, on disk. The data folder then says when it was begun. A database on a server is dumped by
 * its own tools: then the file has the pictures alone, and the command says so. Returns what the process ends with.
 */
export async function runBackup(args: readonly string[], terminal: BackupTerminal): Promise<0 | 1> {
  const { data, database = null, images, write, now = () => new Date() } = terminal;
  const refuse = (words: string) => {
    write(`${words}\n`);
    return 1 as const;
  };
  const [to, more] = args;
  if (!to || more !== undefined) return refuse(m.process_backup_usage());
  const file = path.join(data, FILE);
  if (!database && !existsSync(file)) return refuse(m.process_start_no_database({ file }));
  if (existsSync(to)) return refuse(m.process_backup_taken({ file: to }));
  if (!existsSync(path.dirname(path.resolve(to))))
    return refuse(m.process_backup_no_folder({ folder: path.dirname(path.resolve(to)) }));

  const begun = now();
  const part = `${to}.part`;
  rmSync(part, { force: true });
  try {
    if (!database) await copySqlite(file, part);
    const pictures = await picturesOf(database ?? { file: part }, images);
    await addPictures(part, pictures.found);
    // It holds what people wrote about people.
    await chmod(part, 0o600);
    const found = database ? [] : await faultsOfBackup(part);
    const faults = [...found, ...pictures.missing()];
    if (faults.length > 0) return refuse([m.process_backup_not_kept(), ...faults].join("\n  "));
    await syncToDisk(part);
    await rename(part, to);
    await syncToDisk(path.dirname(path.resolve(to)));
    await noteBackup(data, begun).catch(() =>
      write(`${m.process_backup_not_noted({ folder: data })}\n`),
    );
    if (!database) write(`${m.process_backup_done({ file: to, count: pictures.count })}\n`);
    else {
      write(`${m.process_backup_pictures_only({ file: to, count: pictures.count })}\n`);
      write(`${m.process_backup_dump({ server: shownAddress(database.url) })}\n`);
    }
    return 0;
  } finally {
    rmSync(part, { force: true });
  }
}

/** The pictures that a copy of the database names. Each is there before its row is, so the copy is made first. */
async function picturesOf(place: Place, images: ImageStore) {
  const reader = await openReader(place);
  const hashes = await knownImages(reader.read).finally(() => reader.close());
  const missing: string[] = [];
  async function* found(): AsyncGenerator<BackupPicture> {
    for (const hash of hashes) {
      const bytes = await images.get(hash);
      if (bytes) yield { hash, bytes };
      else missing.push(m.process_backup_missing_picture({ hash }));
    }
  }
  return { count: hashes.size, found: found(), missing: () => missing };
}
