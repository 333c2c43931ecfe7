import Database from "better-sqlite3";

/** A lock on a file that ends with the process that took it, however that ends. */
export interface Lock {
  release(): void;
}

/** Those of this process: a connection that nothing holds on to is closed by the garbage collector, and its lock with it. */
const held = new Set<Database.Database>();

/** Takes the lock, whose file is made if missing; null where another process has it. */
export function takeLock(file: string): Lock | null {
  const holder = new Database(file, { timeout: 0 });
  try {
    holder.exec("BEGIN EXCLUSIVE");
    held.add(holder);
    return {
      release() {
        held.delete(holder);
        holder.close();
      },
    };
  } catch (error) {
    holder.close();
    if ((error as { code?: string }).code === "SQLITE_BUSY") return null;
    throw error;
  }
}
