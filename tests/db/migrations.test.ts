import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import {
  generateDrizzleJson,
  generateMigration,
  generateSQLiteDrizzleJson,
  generateSQLiteMigration,
} from "drizzle-kit/api";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { tables as postgresTables } from "~db/schema.postgres";
import { tables as sqliteTables } from "~db/schema.sqlite";
import { openSqliteStore } from "~db/store.sqlite";

interface Snapshot {
  tables: Record<
    string,
    {
      name: string;
      columns: Record<string, { name: string; notNull: boolean; primaryKey: boolean }>;
      indexes: Record<string, { isUnique: boolean; columns: (string | { expression: string })[] }>;
      foreignKeys: Record<string, { columnsFrom: string[]; tableTo: string; columnsTo: string[] }>;
      compositePrimaryKeys: Record<string, { columns: string[] }>;
      checkConstraints: Record<string, { value: string }>;
    }
  >;
}

function newestSnapshot(engine: "sqlite" | "postgres"): Snapshot {
  const folder = path.resolve("db/migrations", engine, "meta");
  const newest = readdirSync(folder)
    .filter((name) => name.endsWith("_snapshot.json"))
    .sort()
    .at(-1)!;
  return JSON.parse(readFileSync(path.join(folder, newest), "utf8")) as Snapshot;
}

/** What a snapshot says of the tables, in words that both engines share. */
function described(engine: "sqlite" | "postgres") {
  return Object.values(newestSnapshot(engine).tables)
    .map((table) => ({
      name: table.name,
      columns: Object.values(table.columns)
        .map(({ name, notNull, primaryKey }) => ({ name, notNull, primaryKey }))
        .sort((a, b) => a.name.localeCompare(b.name)),
      indexes: Object.entries(table.indexes)
        .map(([name, { isUnique, columns }]) => ({
          name,
          isUnique,
          columns: columns.map((column) =>
            typeof column === "string" ? column : column.expression,
          ),
        }))
        .sort((a, b) => a.name.localeCompare(b.name)),
      foreignKeys: Object.values(table.foreignKeys)
        .map(({ columnsFrom, tableTo, columnsTo }) => `${columnsFrom} → ${tableTo}.${columnsTo}`)
        .sort(),
      primaryKeys: Object.values(table.compositePrimaryKeys).map(({ columns }) => columns),
      checks: Object.entries(table.checkConstraints)
        .map(([name, { value }]) => `${name}: ${value}`)
        .sort(),
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

function tags(engine: "sqlite" | "postgres"): string[] {
  const file = path.resolve("db/migrations", engine, "meta/_journal.json");
  const journal = JSON.parse(readFileSync(file, "utf8")) as { entries: { tag: string }[] };
  return journal.entries.map((entry) => entry.tag);
}

describe("the migrations", () => {
  test("of both engines have the same names and end in the same tables", () => {
    expect(tags("postgres")).toEqual(tags("sqlite"));
    expect(described("postgres")).toEqual(described("sqlite"));
  });

  test("hold everything that the schema defines", async () => {
    const sqlite = await generateSQLiteDrizzleJson(sqliteTables);
    const fromSqlite = newestSnapshot("sqlite") as unknown as typeof sqlite;
    expect(await generateSQLiteMigration(fromSqlite, sqlite)).toEqual([]);
    const postgres = generateDrizzleJson(postgresTables);
    const fromPostgres = newestSnapshot("postgres") as unknown as typeof postgres;
    expect(await generateMigration(fromPostgres, postgres)).toEqual([]);
  });

  test("tie every column that names a row to that row", () => {
    /** Ids of other systems, and of rows that are deleted while what they did stays; what accounts are matched by; and an event that is the same for several. */
    const free = [
      "account.account_id",
      "account.provider_id",
      "acknowledgement.session_id",
      "brokered_post.remote_id",
      "clearance_group.remote_id",
      "group_account.remote_id",
      "group_directory.match_by",
      "group_member.remote_id",
      "passkey.credential_id",
      "reviewer.client_id",
      "scim_group.external_id",
      "scim_user.external_id",
      "sso_connection.client_id",
      "webhook_delivery.event_id",
    ];
    const loose = Object.values(newestSnapshot("sqlite").tables).flatMap((table) => {
      const tied = new Set(Object.values(table.foreignKeys).flatMap((key) => key.columnsFrom));
      return Object.values(table.columns)
        .filter(({ name }) => /_(id|by)$/.test(name) && !tied.has(name))
        .map(({ name }) => `${table.name}.${name}`);
    });
    expect(loose.sort()).toEqual(free);
  });

  test("are applied in one piece: every trigger and index of the files is there", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "firsthand-migrations-"));
    const file = path.join(folder, "test.db");
    await openSqliteStore({ file, durability: "off" }).close();
    const database = new Database(file, { readonly: true });
    const count = (type: string) =>
      database
        .prepare("select count(*) from sqlite_master where type = ? and sql is not null")
        .pluck()
        .get(type);
    const source = tags("sqlite")
      .map((tag) => readFileSync(path.resolve(`db/migrations/sqlite/${tag}.sql`), "utf8"))
      .join("\n");
    // A table that is rebuilt gets its triggers back, under the names they had.
    const written = (pattern: RegExp) => {
      const names = new Set<string>();
      for (const [statement, name = ""] of source.matchAll(pattern))
        if (statement.startsWith("DROP")) names.delete(name);
        else names.add(name);
      return names.size;
    };
    expect(count("trigger")).toBe(written(/^(?:CREATE|DROP) TRIGGER `(\w+)`/gm));
    expect(count("index")).toBe(written(/^(?:CREATE(?: UNIQUE)?|DROP) INDEX `(\w+)`/gm));
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });
});

describe("opening a database", () => {
  const home = process.cwd();
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "firsthand-migrations-"));
    file = path.join(folder, "test.db");
  });
  afterEach(() => {
    process.chdir(home);
    rmSync(folder, { recursive: true, force: true });
  });

  /** The program's migrations with one more, as a later version might have it. */
  function withMigration(statements: string) {
    cpSync("db/migrations", path.join(folder, "db/migrations"), { recursive: true });
    const meta = path.join(folder, "db/migrations/sqlite/meta/_journal.json");
    const journal = JSON.parse(readFileSync(meta, "utf8")) as {
      entries: { idx: number; when: number; tag: string }[];
    };
    const last = journal.entries.at(-1)!;
    journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1000, tag: "later" });
    writeFileSync(meta, JSON.stringify(journal));
    writeFileSync(path.join(folder, "db/migrations/sqlite/later.sql"), statements);
    process.chdir(folder);
  }

  async function made() {
    const store = openSqliteStore({ file });
    await store.write(async (tx) => {
      await tx
        .insert(tx.tables.agency)
        .values({ id: "a", name: "Northlight", createdAt: new Date(0) });
    });
    await store.close();
  }

  test("of an older program brings it up to date, and keeps what is in it", async () => {
    await made();
    withMigration("CREATE TABLE `later` (`id` text PRIMARY KEY NOT NULL);");
    const store = openSqliteStore({ file });
    expect(await store.migrationState()).toEqual({ current: true });
    const [agency] = await store.read.select().from(store.read.tables.agency);
    expect(agency).toMatchObject({ name: "Northlight" });
    await store.close();
  });

  test("of a newer program is refused in plain words, and the file is not touched", async () => {
    withMigration("CREATE TABLE `later` (`id` text PRIMARY KEY NOT NULL);");
    await made();
    process.chdir(home);
    const before = readFileSync(file);
    expect(() => openSqliteStore({ file })).toThrow(
      /made by a newer Firsthand than this one\. Start the newer program, or restore a copy/,
    );
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.startsWith("test.db"))).toEqual(["test.db"]);
  });

  test("whose migration fails half-way leaves it as it was, for the program before to go on", async () => {
    await made();
    withMigration(
      [
        "CREATE TABLE `later` (`id` text PRIMARY KEY NOT NULL);",
        "ALTER TABLE `agency` DROP COLUMN `name`;",
        "INSERT INTO `no_such_table` VALUES (1);",
      ].join("\n--> statement-breakpoint\n"),
    );
    const before = readFileSync(file);
    expect(() => openSqliteStore({ file })).toThrow();
    expect(readFileSync(file).equals(before)).toBe(true);
    process.chdir(home);
    const store = openSqliteStore({ file });
    expect(await store.migrationState()).toEqual({ current: true });
    const [agency] = await store.read.select().from(store.read.tables.agency);
    expect(agency).toMatchObject({ name: "Northlight" });
    await store.close();
  });

  test("tells where it stands when the program has gone on without it", async () => {
    const store = openSqliteStore({ file });
    withMigration("SELECT 1;");
    expect(await store.migrationState()).toEqual({
      current: false,
      reason: "the database is older",
    });
    await store.close();
  });

  test("in a folder without migrations says what is wrong", () => {
    process.chdir(folder);
    expect(() => openSqliteStore({ file })).toThrow(/The migrations are missing/);
  });
});
