import { z } from "zod";
import type { Incoming } from "~/roster/rules/file/incoming";

/** What is remembered of a line between its preview and its confirmation, by the page itself. */
const Packed = z
  .array(
    z.tuple([
      z.number().int(),
      z.string().max(1_000),
      z.string().max(1_000),
      z.array(z.string().max(1_000)).max(1_000).nullable(),
      z.string().max(1_000),
      z.boolean(),
    ]),
  )
  .max(10_000);

export function packed(people: readonly Incoming[]): string {
  const short = (text: string) => text.slice(0, 1_000);
  return JSON.stringify(
    people.map(({ line, email, name, teams, role, isInactive }) => [
      line,
      short(email),
      short(name),
      teams && teams.slice(0, 1_000).map(short),
      short(role),
      isInactive,
    ]),
  );
}

/** Null for what no page of ours has sent. */
export function unpacked(text: string): Incoming[] | null {
  try {
    return Packed.parse(JSON.parse(text)).map(([line, email, name, teams, role, isInactive]) => ({
      line,
      email,
      name,
      teams,
      role,
      isInactive,
    }));
  } catch {
    return null;
  }
}
