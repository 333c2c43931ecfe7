import { existsSync, statSync } from "node:fs";
import { m } from "~/kit/language/m";
import { LOCK } from "~/process/settings/data-folder";
import { readPlace } from "~/process/settings/settings";
import { isCurrent, missingFile, openStore, takeData, type Hold, type Place } from "~db/open";
import type { Store } from "~db/store";

/** Where a command runs that changes something while the server runs or not. */
export interface Terminal {
  /** The data folder. */
  data: string;
  environment: Record<string, string | undefined>;
  /** Who runs the command, where the system has numbers for that. */
  user: number | null;
  now: Date;
  write: (text: string) => void;
}

/** Where the data is, if this account may use it. */
export function placeOf({
  data,
  environment,
  user,
}: Terminal): { ok: true; place: Place } | { ok: false; words: string } {
  const no = (words: string) => ({ ok: false as const, words });
  const where = readPlace(environment, data);
  if (!where.ok) return no(where.mistakes.join("\n"));
  const { place } = where;
  const isFile = "file" in place;
  if (isFile && !existsSync(data)) return no(m.process_admin_no_folder({ folder: data }));
  // What it makes would be its own, and the server could not write there.
  if (isFile && user === 0 && statSync(data).uid !== 0)
    return no(m.process_admin_not_root({ folder: data }));
  return { ok: true, place };
}

/** A server that was started a moment ago makes its database ready first: so many looks at it are taken, so long apart. */
const LOOKS = 60;
const BETWEEN_LOOKS = 500;

type Opened =
  | { ok: true; store: Store; close: () => Promise<void> }
  /** Where a server has the database, it may be ready in a moment. */
  | { ok: false; words: string; isServed: boolean };

/**
 * Opens the database, which is made if it may be and no server uses the folder. Only then is it brought up to this program’s
 * migrations, too: never under a server that knows others. One that is just starting is waited for.
 */
export async function openServed(
  place: Place,
  { makes, pause }: { makes: boolean; pause: (milliseconds: number) => Promise<unknown> },
): Promise<Opened> {
  for (let looks = 1; looks < LOOKS; looks += 1) {
    const opened = await look(place, makes);
    if (opened.ok || !opened.isServed) return opened;
    await pause(BETWEEN_LOOKS);
  }
  return await look(place, makes);
}

/** Opens the database as it stands. */
async function look(place: Place, makes: boolean): Promise<Opened> {
  const hold = await takeData(place, LOCK);
  try {
    const file = missingFile(place);
    if (file !== null && !(hold && makes))
      return await refused(m.process_start_no_database({ file }), hold);
    if (!hold && !(await isCurrent(place)))
      return await refused(m.process_start_other_version(), hold);
    const store = await openStore({ ...place, alone: hold !== null });
    const close = async () => {
      await store.close();
      await hold?.release();
    };
    return { ok: true, store, close };
  } catch (error) {
    await hold?.release();
    throw error;
  }
}

async function refused(words: string, hold: Hold | null): Promise<Opened> {
  await hold?.release();
  return { ok: false, words, isServed: hold === null };
}
