import { setTimeout } from "node:timers/promises";
import { emailField } from "~/kit/http/email-field";
import { m } from "~/kit/language/m";
import { listAgencyPeople } from "~/installation/queries/agency-people";
import { linkPath } from "~/installation/rules/paths";
import { inviteAdmin } from "~/installation/services/admins/invite-admin.server";
import { removeAdmin } from "~/installation/services/admins/remove-admin.server";
import { orSaid } from "~/process/settings/run-command";
import { readOrigin } from "~/process/settings/settings";
import type { Store } from "~db/store";
import { openServed, placeOf, type Terminal } from "./open-served";

interface AdminTerminal extends Terminal {
  /** Waits so many milliseconds. */
  pause?: (milliseconds: number) => Promise<unknown>;
}

/** Runs one command of `npm run admin`, while the server runs or not; returns what the process ends with. */
export async function runAdmin(args: readonly string[], terminal: AdminTerminal): Promise<0 | 1> {
  const { write } = terminal;
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
  const where = placeOf(terminal);
  if (!where.ok) return refuse(where.words);
  const { place } = where;
  return await orSaid(terminal, async () => {
    const { pause = setTimeout } = terminal;
    const opened = await openServed(place, { makes: command === "invite", pause });
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
