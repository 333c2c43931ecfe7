import { FolderTaken } from "./data-folder";
import { PortTaken } from "./running";

/** Says in words, with the path and what to do, what keeps the program from starting; null for what nobody foresaw. */
export function startWords(error: unknown, data: string): string | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof PortTaken || error instanceof FolderTaken) return error.message;
  const { code = "", message } = error as NodeJS.ErrnoException;
  if (message.startsWith("This database was made by a newer"))
    return `${message} The database is in ${data}.`;
  if (message.startsWith("The migrations are missing")) return message;
  const reason = REASONS.find(([codes]) => codes.test(code));
  return reason ? reason[1](data) : null;
}

const REASONS: readonly [codes: RegExp, words: (data: string) => string][] = [
  [
    /^(EACCES|EPERM|EROFS|ENOENT|SQLITE_READONLY.*|SQLITE_CANTOPEN.*)$/,
    (data) =>
      `The data folder ${data} cannot be written to. Give the account that runs Firsthand the right to write there, or choose another folder: FIRSTHAND_DATA=…`,
  ],
  [/^(EEXIST|ENOTDIR)$/, (data) => `${data} is not a folder. Choose another one: FIRSTHAND_DATA=…`],
  [
    /^(SQLITE_NOTADB|SQLITE_CORRUPT.*)$/,
    (data) =>
      `The file firsthand.db in ${data} is not a database that can be read. Put a backup in its place (npm run restore -- FILE), or choose another folder: FIRSTHAND_DATA=…`,
  ],
  [
    /^(ENOSPC|SQLITE_FULL|SQLITE_IOERR.*)$/,
    (data) => `The disk that holds ${data} is full or failing. Free some space, then start again.`,
  ],
];
