/* Whether what is installed and what is built still fit the sources. Plain Node: it runs before anything is installed. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The project's own folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");

const installStamp = path.join(root, "node_modules/.firsthand-installed");
const buildStamp = path.join(root, "build/.sources");

const SOURCES = [
  "app",
  "db",
  "vite.config.ts",
  "remix.config.js",
  "tsconfig.json",
  "package-lock.json",
];

export function isInstalled() {
  const lock = lockHash();
  if (read(installStamp) === lock) return true;
  if (!installedByHand()) return false;
  try {
    writeFileSync(installStamp, lock);
  } catch {
    // In production the program may only read its own folder: then it compares again at each start.
  }
  return true;
}

export function writeInstallStamp() {
  writeFileSync(installStamp, lockHash());
}

export function isBuilt() {
  return read(buildStamp) === sourcesHash();
}

export function writeBuildStamp(sources) {
  writeFileSync(buildStamp, sources);
}

function lockHash() {
  const hash = createHash("sha256").update(readFileSync(path.join(root, "package-lock.json")));
  // Native modules belong to one Node version and one kind of machine.
  return hash
    .update(`${process.versions.modules} ${process.platform} ${process.arch}`)
    .digest("hex");
}

/** Whether npm's own record of node_modules names every package of the lock file, in its version. */
function installedByHand() {
  const record = read(path.join(root, "node_modules/.package-lock.json"));
  if (!record || !existsSync(path.join(root, "node_modules/better-sqlite3/build/Release")))
    return false;
  const wanted = JSON.parse(read(path.join(root, "package-lock.json")) ?? "{}").packages ?? {};
  const present = JSON.parse(record).packages ?? {};
  return Object.entries(wanted).every(
    ([name, { version, optional }]) =>
      name === "" || optional || present[name]?.version === version,
  );
}

/** What the program is made of, dependencies by their locked versions; migrations are no part of it. */
export function sourcesHash() {
  const hash = createHash("sha256");
  for (const source of SOURCES) add(hash, path.join(root, source), source);
  return hash.update(process.env.FIRSTHAND_PSEUDO ?? "").digest("hex");
}

function add(hash, file, name) {
  // Migrations are read at start; they are no part of what is built.
  if (!existsSync(file) || name === "db/migrations") return;
  if (statSync(file).isDirectory()) {
    for (const entry of readdirSync(file).sort())
      add(hash, path.join(file, entry), `${name}/${entry}`);
  } else {
    hash.update(`${name}\0`).update(readFileSync(file)).update("\0");
  }
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
