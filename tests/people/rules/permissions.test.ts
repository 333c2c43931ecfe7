import { expect, test } from "vitest";
import { ROLES } from "~/people/rules/kinds";
import { permissionWords } from "~/people/rules/permission-words";
import { allPermissions, holds } from "~/people/rules/permissions";
import type { Actor } from "~/people/rules/actor";

test("the table that admins see is the one that pages ask", () => {
  const shown = allPermissions();
  expect(new Set(shown.map(({ permission }) => permission)).size).toBe(shown.length);
  for (const { permission, roles, teams } of shown) {
    for (const role of ROLES)
      expect([permission, role, holds({ role, teams: "all" } as Actor, permission)]).toEqual([
        permission,
        role,
        roles.includes(role),
      ]);
    const ofTeams = { role: "manager", teams: ["quay"] } as unknown as Actor;
    expect([permission, holds(ofTeams, permission)]).toEqual([permission, teams]);
  }
  const words = shown.map(({ permission }) => permissionWords(permission));
  expect(new Set(words).size).toBe(words.length);
});

test("no role may do everything, and nobody both trains and decides", () => {
  const shown = allPermissions();
  for (const role of ROLES) expect(shown.every(({ roles }) => roles.includes(role))).toBe(false);
  const mayBe = (name: string) => shown.find(({ permission }) => permission === name)?.roles;
  expect(mayBe("competence:judge")).toEqual(["trainer"]);
  expect(mayBe("clearance:authorise")).toEqual(["manager"]);
  expect(mayBe("attempt:answer")).toEqual(["employee"]);
});
