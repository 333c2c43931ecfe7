import { m } from "~/kit/language/m";
import { FolderTaken } from "./settings/data-folder";
import { PortTaken } from "./running";

/** Says what keeps the program from starting, with the path and what to do; null for what nobody foresaw. */
export function startWords(error: unknown, folder: string): string | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof PortTaken) {
    const { port } = error;
    return m.process_start_port_taken({ port: String(port), next: String(port + 1) });
  }
  if (error instanceof FolderTaken) return m.process_start_folder_taken({ folder: error.folder });
  const { code = "", message } = error as NodeJS.ErrnoException;
  if (NEWER.test(message)) return m.process_start_newer({ folder });
  if (NO_MIGRATIONS.test(message)) return m.process_start_no_migrations();
  const reason = REASONS.find(([codes]) => codes.test(code));
  return reason ? reason[1]({ folder }) : null;
}

/* What the database says. */
const NEWER = /^This database was made by a newer/;
const NO_MIGRATIONS = /^The migrations are missing/;

const REASONS: readonly [codes: RegExp, words: (where: { folder: string }) => string][] = [
  [
    /^(EACCES|EPERM|EROFS|ENOENT|SQLITE_READONLY.*|SQLITE_CANTOPEN.*)$/,
    m.process_start_not_writable,
  ],
  [/^(EEXIST|ENOTDIR)$/, m.process_start_not_a_folder],
  [/^(SQLITE_NOTADB|SQLITE_CORRUPT.*)$/, m.process_start_unreadable],
  [/^(ENOSPC|SQLITE_FULL|SQLITE_IOERR.*)$/, m.process_start_disk],
];
