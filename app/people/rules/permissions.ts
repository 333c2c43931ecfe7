import type { Actor } from "./actor";
import type { Role } from "./kinds";

/** Every thing a route may ask leave for, and the roles that have it. No role has all of them. */
const PERMISSIONS = {
  "training:read": ["employee"],
  "lesson:progress": ["employee"],
  "attempt:answer": ["employee"],
  "policy:acknowledge": ["employee"],
  "sign-off:request": ["employee"],
  "hours:own": ["employee", "manager"],
  "playbook:read": ["employee", "manager"],
  "playbook:edit": ["manager", "trainer"],
  "policy:edit": ["manager", "trainer"],
  "board:read": ["manager"],
  "hours:enter": ["manager"],
  "policy:overview": ["manager"],
  "clearance:authorise": ["manager"],
  "ledger:read": ["manager"],
  "clearance:suspend": ["manager"],
  "training:assign": ["manager"],
  "person:leave": ["manager"],
  "person:erase": ["manager"],
  "credit:decide": ["manager"],
  "history:upload": ["manager"],
  "delegation:own": ["manager", "trainer"],
  "studio:read": ["trainer"],
  "company:create": ["trainer", "admin"],
  "company:manage": ["trainer", "admin"],
  "people:keep": ["manager", "trainer", "admin"],
  "people:merge": ["manager", "trainer"],
  "directory:manage": ["admin"],
  "content:author": ["trainer"],
  "competence:judge": ["trainer"],
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

/** The actors who can hold a permission, so that a service can ask for just those. */
export type ActorWith<P extends Permission> = Extract<
  Actor,
  { role: (typeof PERMISSIONS)[P][number] }
>;

export function holds<P extends Permission>(actor: Actor, permission: P): actor is ActorWith<P> {
  return (PERMISSIONS[permission] as readonly Role[]).includes(actor.role);
}

/** The whole table, in its order. */
export function allPermissions(): { permission: Permission; roles: readonly Role[] }[] {
  return Object.entries(PERMISSIONS).map(([permission, roles]) => ({
    permission: permission as Permission,
    roles,
  }));
}

/** Where each role starts. */
export const HOME: Record<Role, string> = {
  employee: "/learn",
  manager: "/clearance",
  trainer: "/studio",
  admin: "/settings",
};
