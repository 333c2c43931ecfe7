import type Database from "better-sqlite3";
import { expect } from "vitest";
import type { Role } from "~/people/rules/kinds";
import type { Door } from "./access";
import type { Answered, Method } from "./ask-route";

/** Whether the list says that its role is let in. */
export const mayEnter = (door: Door, role: Role) => (door.roles as readonly Role[]).includes(role);
/** What it says that those get. */
export const answers = (door: Door, method: Method) =>
  method === "get" ? door.get : door.post?.statuses;
/** Whether a page leads there instead, and a form comes back for that reason. */
export const isToBe = ({ status, location, kept }: Answered, at: string, why: string) =>
  status === 401 ? kept === why : status === 302 && location.startsWith(at);
export const asStranger = (said: Answered) =>
  isToBe(said, "/sign-in", "signed-out") && !/^\/sign-in\/|again=1/.test(said.location);
export const isAskedAgain = (said: Answered) => isToBe(said, "/sign-in?again=1", "again");

/**
 * Whether a company’s door is as if the company weren’t there. A form that is wrong whoever sends it may hear so first, and a page
 * that only leads to another leads there.
 */
export const isClosed = ({ status }: Answered, door: Door, method: Method) =>
  status === 404 || (status !== 200 && Boolean(answers(door, method)?.includes(status)));

/** Who switches says in the form as whom they go on; anywhere else the address has to say it. */
export const isUnsure = ({ status }: Answered, { route }: Door) =>
  status === (route === "hat" ? 404 : 409);

/** Whether an employee gets no page there: it is for other roles, or for those whom a manager named. */
export const isShut = (door: Door) =>
  !mayEnter(door, "employee") || door.get?.includes(403) === true;

/** Fails where something is written meanwhile: SQLite’s data version changes with everything that anybody else writes. */
export function unwritten(database: Database.Database) {
  const version = () => database.pragma("data_version", { simple: true });
  return async (during: () => Promise<void>) => {
    const before = version();
    await during();
    expect(version(), "nothing is written").toBe(before);
  };
}
