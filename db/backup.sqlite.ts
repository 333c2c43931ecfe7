import Database from "better-sqlite3";

/** A picture as a backup holds it. */
export interface BackupPicture {
  hash: string;
  bytes: Buffer;
}

/** Copies a database that others may be writing to, as it is at one moment (SQLite's online backup). `to` must not exist. */
export async function copySqlite(file: string, to: string): Promise<void> {
  const source = new Database(file, { readonly: true, fileMustExist: true });
  try {
    // The rest in one step: a writer in between would make it begin again.
    await source.backup(to, { progress: ({ totalPages }) => totalPages });
  } finally {
    source.close();
  }
  const copy = new Database(to);
  // One file: what would stand in a log beside it stands in it.
  copy.pragma("journal_mode = DELETE");
  copy.close();
}

/** What SQLite finds wrong with a file; nothing where it is whole. */
export function faultsOfSqlite(file: string): string[] {
  const opened = new Database(file, { readonly: true, fileMustExist: true });
  try {
    const found = opened.pragma("integrity_check") as { integrity_check: string }[];
    const faults = found.map((row) => row.integrity_check).filter((text) => text !== "ok");
    const orphans = opened.pragma("foreign_key_check") as { table: string }[];
    return [...faults, ...orphans.map(({ table }) => `a row of ${table} belongs to nothing`)];
  } finally {
    opened.close();
  }
}

/** Whether there are tables of the program in a backup, and not pictures alone. */
export function holdsDatabase(file: string): boolean {
  const opened = new Database(file, { readonly: true, fileMustExist: true });
  try {
    const others = "select 1 from sqlite_master where type = 'table' and name <> 'backup_picture'";
    return opened.prepare(others).get() !== undefined;
  } finally {
    opened.close();
  }
}

/** Puts pictures into a copy, beside the tables of the program. */
export async function addPictures(file: string, pictures: AsyncIterable<BackupPicture>) {
  const copy = new Database(file);
  try {
    copy.exec("create table backup_picture (hash text primary key, bytes blob not null)");
    const add = copy.prepare("insert into backup_picture (hash, bytes) values (?, ?)");
    for await (const { hash, bytes } of pictures) add.run(hash, bytes);
  } finally {
    copy.close();
  }
}

/** Takes the pictures of a copy out of it, one after another; then it is the program's database and nothing more. */
export async function takePictures(
  file: string,
  keep: (picture: BackupPicture) => Promise<void>,
): Promise<number> {
  const copy = new Database(file);
  try {
    const has = copy.prepare("select 1 from sqlite_master where name = 'backup_picture'").get();
    if (!has) return 0;
    const hashes = copy.prepare("select hash from backup_picture").pluck().all() as string[];
    const one = copy.prepare("select hash, bytes from backup_picture where hash = ?");
    for (const hash of hashes) await keep(one.get(hash) as BackupPicture);
    copy.exec("drop table backup_picture");
    copy.exec("vacuum");
    return hashes.length;
  } finally {
    copy.close();
  }
}
