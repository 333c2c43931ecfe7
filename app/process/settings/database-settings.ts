import path from "node:path";
import { z } from "zod";
import { m } from "~/kit/language/m";
import { NAME } from "~/kit/yaml/explain-issue";
import { FILE, type Place } from "~db/open";
import { isPostgresAddress } from "~db/postgres/address";

/** The database on a server, where the data is not a file in the data folder. */
export interface DatabaseSettings {
  url: string;
  /** A replica to read from. */
  readUrl?: string;
  connections?: number;
}

const address = z.string().refine(isPostgresAddress, {
  error: () => m.process_settings_database_address({ name: NAME }),
});

const LEAST = 5;
const MOST = 500;
const words = {
  error: () =>
    m.process_settings_connections({ name: NAME, least: String(LEAST), most: String(MOST) }),
};
const connections = z
  .string()
  .regex(/^\d{1,3}$/, words)
  .transform(Number)
  .refine((number) => number >= LEAST && number <= MOST, words);

export const DATABASE_SETTINGS = {
  DATABASE_URL: address.optional(),
  DATABASE_READ_URL: address.optional(),
  FIRSTHAND_DATABASE_CONNECTIONS: connections.optional(),
};

type Read = z.output<z.ZodObject<typeof DATABASE_SETTINGS>>;

export function databaseSettingsOf(value: Read): DatabaseSettings | null {
  const { DATABASE_URL: url, DATABASE_READ_URL: readUrl } = value;
  const { FIRSTHAND_DATABASE_CONNECTIONS: connections } = value;
  if (url === undefined) return null;
  return {
    url,
    ...(readUrl !== undefined && { readUrl }),
    ...(connections !== undefined && { connections }),
  };
}

/** Where an installation's data is, by its data folder and its settings. */
export function placeOf(data: string, database: DatabaseSettings | null | undefined): Place {
  return database ?? { file: path.join(data, FILE) };
}
