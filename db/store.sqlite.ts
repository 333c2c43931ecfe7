import { access, constants, stat, statfs } from "node:fs/promises";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import Database from "better-sqlite3";
import type { Logger } from "drizzle-orm";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { drizzle as drizzleProxy } from "drizzle-orm/sqlite-proxy";
import { migrateSqlite, sqliteMigrationsApplied, sqliteMigrationState } from "./migrate.sqlite";
import { tables } from "./schema.sqlite";
import { keepStatements } from "./sqlite/statements";
import { NotWritable } from "../app/kit/http/database-away";
import { readAside } from "./sqlite/aside";
import { outermost, type Db, type Store, type Tx } from "./store";
import { createWriteQueue } from "./write-queue";

export interface SqliteOptions {
  file: string;
  /** `full` waits for the disk at every commit. `off` is for data that can be made again, such as the demo's. */
  durability?: "full" | "off";
}

/** Opens the file (made if missing), brings it to the current migrations, and returns its two doors. */
export function openSqliteStore({ file, durability = "full" }: SqliteOptions): Store {
  const writer = new Database(file);
  writer.pragma("journal_mode = WAL");
  writer.pragma(`synchronous = ${durability}`);
  writer.pragma("foreign_keys = ON");
  // What is deleted or blanked is overwritten in the file too, where that costs no further page.
  writer.pragma("secure_delete = fast");
  writer.pragma("busy_timeout = 5000");
  try {
    migrateSqlite(writer);
  } catch (error) {
    writer.close();
    throw error;
  }

  // From here on waiting is up to `whenFree`, which lets everything else go on meanwhile.
  writer.pragma("busy_timeout = 0");

  const reader = new Database(file, { readonly: true });
  reader.pragma("busy_timeout = 1000");
  reader.pragma("cache_size = -65536");
  reader.pragma("mmap_size = 268435456");

  /** How many rows the writer has changed, ever: a write that changed none says nothing of the disk. */
  const changes = writer.prepare<[], number>("select total_changes()").pluck();
  keepStatements(writer);
  keepStatements(reader);

  const { writes, inTurn } = createWriteQueue();
  const turns = { heldAt: -Infinity };
  const logger: Logger = { logQuery: (sql) => store.onStatement?.(sql) };
  const read = Object.assign(drizzle(reader, { logger }), { tables }) as unknown as Db;
  const txOn = (connection: Database.Database) =>
    Object.assign(drizzle(connection, { logger }), {
      tables,
      inTransaction: true,
    }) as unknown as Tx;
  const tx = txOn(writer);
  const onFile = { connection: reader, read };
  /** What is read by: a connection aside, for as long as nothing can be written to the file. */
  let reads = onFile;
  const asides: Database.Database[] = [];
  const closeAllBut = (newest: number) => {
    for (const aside of asides.splice(0, asides.length - newest)) aside.close();
  };

  const store: Store = {
    get read() {
      return reads.read;
    },
    get fresh() {
      return reads.read;
    },
    replicated: null,
    onStatement: null,
    write(work) {
      return outermost(() =>
        inTurn(async () => {
          await whenFree(() => writer.exec("BEGIN IMMEDIATE"), turns);
          const before = changes.get();
          try {
            const result = await work(tx);
            writer.exec("COMMIT");
            if (changes.get() !== before) reads = onFile;
            return result;
          } catch (error) {
            if (writer.inTransaction) writer.exec("ROLLBACK");
            throw error;
          }
        }),
      ).catch(asNotWritable);
    },
    aside(work) {
      return outermost(() =>
        inTurn(async () => {
          // Whoever is still reading by the one before may finish.
          closeAllBut(1);
          const connection = readAside(file, reads.connection);
          asides.push(connection);
          const derived = txOn(connection);
          connection.exec("BEGIN");
          await work(derived);
          connection.exec("COMMIT");
          reads = { connection, read: derived };
        }),
      );
    },
    guest: { db: guestHandle(writer, inTurn, logger), provider: "sqlite", tables },
    writes,
    migrationState: async () => sqliteMigrationState(reader),
    appliedMigrations: async () => sqliteMigrationsApplied(reader),
    space: () => spaceOf(file),
    whyNotWritable: () => whyNotWritable(file),
    async close() {
      await inTurn(async () => {
        closeAllBut(0);
        reader.close();
        writer.close();
      });
    },
  };
  return store;
}

/** Opens a file that a program has made, to read it only: nothing in it can be changed, and no migration is applied. */
export function openSqliteReader(file: string): Pick<Store, "read" | "migrationState" | "close"> {
  const reader = new Database(file, { readonly: true, fileMustExist: true });
  reader.pragma("busy_timeout = 5000");
  return {
    read: Object.assign(drizzle(reader), { tables }) as unknown as Db,
    migrationState: async () => sqliteMigrationState(reader),
    async close() {
      reader.close();
    },
  };
}

/** The file with the log beside it, and what is left on its disk. */
async function spaceOf(file: string): Promise<{ used: number; free: number }> {
  const sizes = [file, `${file}-wal`].map((each) =>
    stat(each).then(
      ({ size }) => size,
      () => 0,
    ),
  );
  const [{ bavail, bsize }, ...used] = await Promise.all([statfs(path.dirname(file)), ...sizes]);
  return { used: used.reduce((sum, size) => sum + size, 0), free: bavail * bsize };
}

/** What a start, a day of work and a checkpoint need at least. */
const LEAST_FREE_BYTES = 16 * 1024 * 1024;

async function whyNotWritable(file: string): Promise<string | null> {
  try {
    const folder = path.dirname(file);
    await Promise.all([access(file, constants.W_OK), access(folder, constants.W_OK)]);
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize < LEAST_FREE_BYTES ? "the disk is full" : null;
  } catch {
    return "the data folder cannot be written to";
  }
}

/** Milliseconds for which a write waits while another process holds the database. */
const LONGEST_WAIT = 30_000;
/** The longest pause before another try: most writes take less. */
const LONGEST_PAUSE = 4;
/** For so long after another process held it, whoever has just written lets others have their turn. */
const SHARED_FOR = 1_000;

/**
 * Does it as soon as no other process holds the database; what is refused for that has changed nothing. Each pause is of chance, so
 * that no process is always the one that comes too late.
 */
async function whenFree<Result>(
  work: () => Result,
  turns = { heldAt: -Infinity },
): Promise<Result> {
  const start = performance.now();
  const pause = () => setTimeout(LONGEST_PAUSE * Math.random());
  if (start - turns.heldAt < SHARED_FOR) await pause();
  for (;;) {
    try {
      return work();
    } catch (error) {
      const isBusy = error instanceof Database.SqliteError && BUSY.test(error.code);
      if (!isBusy || performance.now() - start > LONGEST_WAIT) throw error;
      turns.heldAt = performance.now();
    }
    await pause();
  }
}

/** Also while what a process left that was killed is being put right. */
const BUSY = /^SQLITE_BUSY(_RECOVERY)?$/;

/** What nothing of was written, for the disk takes nothing. */
function asNotWritable(error: unknown): never {
  if (error instanceof Database.SqliteError && TAKES_NOTHING.test(error.code))
    throw new NotWritable("Nothing can be written to the database.", { cause: error });
  throw error;
}

const TAKES_NOTHING =
  /^SQLITE_(FULL|READONLY(_DIRECTORY|_DBMOVED)?|CANTOPEN|IOERR_(WRITE|FSYNC|TRUNCATE|SHMSIZE|SHMOPEN|GETTEMPPATH))$/;

type InTurn = ReturnType<typeof createWriteQueue>["inTurn"];

/** A Drizzle handle of the asynchronous kind: each statement waits for its turn, then runs alone on the writing connection. */
function guestHandle(writer: Database.Database, inTurn: InTurn, logger: Logger) {
  return drizzleProxy(
    (sql, params, method) =>
      outermost(() =>
        inTurn(async () => {
          const statement = await whenFree(() => writer.prepare(sql));
          if (!statement.reader) {
            await whenFree(() => statement.run(...params));
            return { rows: [] };
          }
          const rows = await whenFree(() => statement.raw().all(...params) as unknown[][]);
          // The proxy's `get` expects one row's values, and nothing where there is none.
          return { rows: method === "get" ? (rows[0] as unknown[]) : rows };
        }),
      ).catch(asNotWritable),
    { logger },
  );
}
