import Database from "better-sqlite3";

/** A lock on a file that ends with the process that took it, however that ends. */
export interface Lock {
  release(): void;
}

/** Takes the lock, whose file is made if missing; null where another process has it. */
export function takeLock(file: string): Lock | null {
  const holder = new Database(file, { timeout: 0 });
  try {
    holder.exec("BEGIN EXCLUSIVE");
    return { release: () => holder.close() };
  } catch (error) {
    holder.close();
    if ((error as { code?: string }).code === "SQLITE_BUSY") return null;
    throw error;
  }
}
