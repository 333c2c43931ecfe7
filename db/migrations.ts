import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** Where an engine's generated migrations lie: `db/migrations` under the folder the program was started in. */
export function migrationsFolder(engine: "sqlite" | "postgres"): string {
  const folder = path.resolve("db/migrations", engine);
  if (!existsSync(folder))
    throw new Error(`The migrations are missing: ${folder}. Start Firsthand from its own folder.`);
  return folder;
}

/** How a database, by the time stamp of its last applied migration, stands to the migrations this program knows. */
export function compareMigrations(
  engine: "sqlite" | "postgres",
  lastApplied: number | null,
): "older" | "current" | "newer" {
  const journal = JSON.parse(
    readFileSync(path.join(migrationsFolder(engine), "meta/_journal.json"), "utf8"),
  ) as { entries: { when: number }[] };
  const newest = Math.max(...journal.entries.map((entry) => entry.when));
  if (lastApplied === null || lastApplied < newest) return "older";
  return lastApplied > newest ? "newer" : "current";
}
