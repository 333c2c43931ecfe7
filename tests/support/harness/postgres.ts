import { createHash, randomUUID } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { migrationsFolder } from "~db/migrations";
import { openPgliteStore, type PgliteStore } from "~db/store.pglite";

const FOLDER = path.resolve(".cache");

let ofProcess: Promise<PgliteStore> | undefined;

/** The one migrated PostgreSQL of this process, with whatever the last test left in it. */
export function sharedPostgres(): Promise<PgliteStore> {
  return (ofProcess ??= openPostgres());
}

/** A migrated, empty PostgreSQL. The first one for these migrations leaves its files, and the others begin with them. */
async function openPostgres(): Promise<PgliteStore> {
  const name = `postgres-${fingerprint()}.tar`;
  const file = path.join(FOLDER, name);
  if (existsSync(file)) return openPgliteStore(new Blob([readFileSync(file)]));
  const store = await openPgliteStore();
  const files = Buffer.from(await (await store.files()).arrayBuffer());
  mkdirSync(FOLDER, { recursive: true });
  for (const old of readdirSync(FOLDER))
    if (/^postgres-.*\.tar$/.test(old) && old !== name) rmSync(path.join(FOLDER, old));
  // Written beside its place, so that nobody begins with half of it.
  const beside = `${file}.${randomUUID()}`;
  writeFileSync(beside, files);
  renameSync(beside, file);
  return store;
}

/** Of everything that makes those files what they are: the engine's version and every migration. */
function fingerprint(): string {
  const hash = createHash("sha256").update(
    readFileSync("node_modules/@electric-sql/pglite/package.json"),
  );
  const folder = migrationsFolder("postgres");
  for (const entry of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort())
    if (/\.(sql|json)$/.test(entry))
      hash.update(`${entry}\0`).update(readFileSync(path.join(folder, entry)));
  return hash.digest("hex").slice(0, 16);
}
