import { existsSync, statSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { emailField } from "~/kit/http/email-field";
import { m } from "~/kit/language/m";
import { listAgencyPeople } from "~/installation/queries/agency-people";
import { linkPath } from "~/installation/rules/paths";
import { inviteAdmin } from "~/installation/services/admins/invite-admin.server";
import { removeAdmin } from "~/installation/services/admins/remove-admin.server";
import { LOCK } from "~/process/settings/data-folder";
import { orSaid } from "~/process/settings/run-command";
import { readOrigin, readPlace } from "~/process/settings/settings";
import { isCurrent, missingFile, openStore, takeData, type Hold, type Place } from "~db/open";
import type { Store } from "~db/store";

interface AdminTerminal {
  /** The data folder. */
  data: string;
  environment: Record<string, string | undefined>;
  /** Who runs the command, where the system has numbers for that. */
  user: number | null;
  now: Date;
  write: (text: string) => void;
  /** Waits so many milliseconds. */
  pause?: (milliseconds: number) => Promise<unknown>;
}

/** A server that was started a moment ago makes its database ready first: so many looks at it are taken, so long apart. */
const LOOKS = 60;
const BETWEEN_LOOKS = 500;

/** Runs one command of `npm run admin`, while the server runs or not; returns what the process ends with. */
export async function runAdmin(args: readonly string[], terminal: AdminTerminal): Promise<0 | 1> {
  const { data, write } = terminal;
  const refuse = (words: string) => {
    write(`${words}\n`);
    return 1 as const;
  };
  const [command, typed, more] = args;
  const isKnown =
    command === "list" ? typed === undefined : command === "invite" || command === "remove";
  if (!isKnown || more !== undefined || (command !== "list" && !typed))
    return refuse(m.process_admin_usage());
  const address = emailField.safeParse(typed ?? "");
  if (command !== "list" && !address.success)
    return refuse(m.process_admin_bad_address({ address: typed ?? "" }));
  const where = readPlace(terminal.environment, data);
  if (!where.ok) return refuse(where.mistakes.join("\n"));
  const { place } = where;
  const isFile = "file" in place;
  if (isFile && !existsSync(data)) return refuse(m.process_admin_no_folder({ folder: data }));
  // What it makes would be its own, and the server could not write there.
  if (isFile && terminal.user === 0 && statSync(data).uid !== 0)
    return refuse(m.process_admin_not_root({ folder: data }));
  return await orSaid(terminal, async () => {
    const { pause = setTimeout } = terminal;
    const opened = await open(place, { makes: command === "invite", pause });
    if (!opened.ok) return refuse(opened.words);
    const email = address.data ?? "";
    try {
      if (command === "list") return await list(opened.store, terminal);
      if (command === "remove") return await remove(opened.store, email, terminal);
      return await invite(opened.store, email, terminal);
    } finally {
      await opened.close();
    }
  });
}

type Opened =
  | { ok: true; store: Store; close: () => Promise<void> }
  /** Where a server has the database, it may be ready in a moment. */
  | { ok: false; words: string; isServed: boolean };

/**
 * Opens the database, which is made if it may be and no server uses the folder. Only then is it brought up to this program’s
 * migrations, too: never under a server that knows others. One that is just starting is waited for.
 */
async function open(
  place: Place,
  { makes, pause }: { makes: boolean; pause: NonNullable<AdminTerminal["pause"]> },
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

async function invite(store: Store, email: string, { environment, now, write }: AdminTerminal) {
  const read = readOrigin(environment);
  if (!read.ok) {
    write(`${read.mistakes.join("\n")}\n`);
    return 1;
  }
  const invited = await inviteAdmin({ store, now, email });
  if (!invited.ok) {
    write(`${m.process_admin_taken({ address: email })}\n`);
    return 1;
  }
  const say = invited.signsIn ? m.process_admin_link_again : m.process_admin_link;
  write(`${say({ address: email })}\n\n  ${read.origin}${linkPath(invited.token)}\n\n`);
  write(`${m.process_admin_link_kept()}\n`);
  return 0;
}

async function list(store: Store, { now, write }: AdminTerminal) {
  const admins = await listAgencyPeople(store.read, "admin", now);
  if (admins.length === 0) write(`${m.process_admin_none()}\n`);
  for (const { name, email } of admins) write(`${email}  ${name}\n`);
  return 0 as const;
}

async function remove(store: Store, email: string, { now, write }: AdminTerminal) {
  const removed = await removeAdmin({ store, now, email });
  if (removed.ok) {
    write(`${m.process_admin_removed({ name: removed.name })}\n`);
    return 0;
  }
  const words = { nobody: m.process_admin_nobody, last: m.process_admin_last }[removed.why];
  write(`${words({ address: email })}\n`);
  return 1;
}
