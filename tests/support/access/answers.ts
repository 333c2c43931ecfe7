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
