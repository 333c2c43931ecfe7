import path from "node:path";
import { takeLock, type Lock } from "~db/lock.sqlite";

/** The data folder that a command looks after: the environment's, or `.data` here. */
export function dataFolderOf(environment: Record<string, string | undefined>): string {
  return path.resolve(environment.FIRSTHAND_DATA?.trim() || ".data");
}

/** The file in the data folder that its user holds. */
export const LOCK = "in-use";

/** Another process uses the data folder. The person at the keyboard can fix that: `startWords` says how. */
export class FolderTaken extends Error {
  constructor(readonly folder: string) {
    super(`in use: ${folder}`);
  }
}

/** A command or an upgrade has the database on the server alone. */
export class DatabaseTaken extends Error {}

/** The database has other tables than this program, and other processes use it. */
export class OtherTables extends Error {}

/** Takes the data folder for as long as this process lives, or until it is released. Throws `FolderTaken` where another has it. */
export function takeFolder(folder: string): Lock {
  const lock = takeLock(path.join(folder, LOCK));
  if (!lock) throw new FolderTaken(folder);
  return lock;
}
