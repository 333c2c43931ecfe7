import type { Actor, TeamsManager } from "./actor";
import type { Role } from "./kinds";

/** Every thing a route may ask leave for, and the roles that have it. No role has all of them. */
const PERMISSIONS = {
  "training:read": ["employee"],
  "lesson:progress": ["employee"],
  "attempt:answer": ["employee"],
  "policy:acknowledge": ["employee"],
  "sign-off:request": ["employee"],
  "live-reply:log": ["employee"],
  "live-reply:look": ["employee"],
  "incident:tell": ["employee", "manager"],
  "hours:own": ["employee", "manager"],
  "credential:share": ["employee"],
  "calendar:own": ["employee", "manager"],
  "playbook:read": ["employee", "manager"],
  "playbook:edit": ["manager", "trainer"],
  "policy:edit": ["manager", "trainer"],
  "board:read": ["manager"],
  "handover:read": ["manager"],
  "hours:enter": ["manager"],
  "policy:overview": ["manager"],
  "clearance:authorise": ["manager"],
  "ledger:read": ["manager"],
  "clearance:suspend": ["manager"],
  "live-reply:oversee": ["manager"],
  "training:assign": ["manager"],
  "person:leave": ["manager"],
  "person:erase": ["manager"],
  "credit:decide": ["manager"],
  "history:upload": ["manager"],
  "gate:manage": ["manager"],
  "delegation:own": ["manager", "trainer"],
  "studio:read": ["trainer"],
  "company:create": ["trainer", "admin"],
  "company:manage": ["trainer", "admin"],
  "people:keep": ["manager", "trainer", "admin"],
  "people:merge": ["manager", "trainer"],
  "directory:manage": ["admin"],
  "content:author": ["trainer"],
  "competence:judge": ["trainer"],
  "live-reply:judge": ["trainer"],
  "incident:turn": ["trainer"],
  "competence:credit": ["trainer"],
  "assessment:grant": ["trainer"],
  "assessment:regrade": ["trainer"],
  "installation:read": ["admin"],
  "installation:change": ["admin"],
  "trainer:manage": ["admin"],
  "session:end-any": ["admin"],
  "second-factor:govern": ["admin"],
  "second-factor:own": ["manager", "trainer", "admin"],
  "image:read": ["employee", "manager", "trainer", "admin"],
  "search:use": ["employee", "manager", "trainer", "admin"],
  "account:own": ["employee", "manager", "trainer", "admin"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/** What a manager has leave for only where they manage the whole company: it concerns everyone in it. */
const WHOLE_COMPANY = [
  "playbook:edit",
  "policy:edit",
  "handover:read",
  "people:keep",
  "people:merge",
  "gate:manage",
] as const satisfies readonly Permission[];

/** The actors who can hold a permission, so that a service can ask for just those. */
export type ActorWith<P extends Permission> = Exclude<
  Extract<Actor, { role: (typeof PERMISSIONS)[P][number] }>,
  P extends (typeof WHOLE_COMPANY)[number] ? TeamsManager : never
>;

export function holds<P extends Permission>(actor: Actor, permission: P): actor is ActorWith<P> {
  if (actor.role === "manager" && actor.teams !== "all" && isOfWholeCompany(permission))
    return false;
  return (PERMISSIONS[permission] as readonly Role[]).includes(actor.role);
}

function isOfWholeCompany(permission: Permission): boolean {
  return (WHOLE_COMPANY as readonly Permission[]).includes(permission);
}

interface Allowed {
  permission: Permission;
  roles: readonly Role[];
  /** Whether a manager of some teams has it too, for the people of those. */
  teams: boolean;
}

/** The whole table, in its order. */
export function allPermissions(): Allowed[] {
  return Object.entries(PERMISSIONS).map(([name, roles]: [string, readonly Role[]]) => {
    const permission = name as Permission;
    const teams = roles.includes("manager") && !isOfWholeCompany(permission);
    return { permission, roles, teams };
  });
}

/** Where each role starts. */
export const HOME: Record<Role, string> = {
  employee: "/learn",
  manager: "/clearance",
  trainer: "/studio",
  admin: "/settings",
};
