import { addNewPerson } from "~/assignment/services/add-person.server";
import { erasePerson } from "~/clearance/services/people/erase-person.server";
import { endWithin } from "~/directory/services/users/end-user.server";
import { removeAdmin } from "~/installation/services/admins/remove-admin.server";
import { endTrainer } from "~/installation/services/trainers/change-trainer.server";
import { findCompanyByKey } from "~/people/queries/organisation";
import type { Admin, WholeManager } from "~/people/rules/actor";
import type { Role } from "~/people/rules/kinds";
import { resetSecondFactor } from "~/people/services/second-factor/reset-second-factor.server";
import { endAnySession } from "~/people/services/sessions/end-any-session.server";
import { endOtherSessions } from "~/people/services/sessions/end-other-sessions.server";
import { askForAddress, confirmAddress } from "~/roster/services/details/address.server";
import { endTime } from "~/roster/services/details/end-time.server";
import { changeRoles } from "~/roster/services/details/roles.server";
import { mergePeople } from "~/roster/services/merging/merge-people.server";
import { cookieOf } from "../a-sign-in";
import { ownPerson } from "../own";
import type { Site } from "../harness/site";

/** A company of the demo. */
export async function companyCalled({ store }: Pick<Site, "store">, key: string) {
  return (await findCompanyByKey(store.read, key))!;
}

const DAY = 24 * 60 * 60_000;

/** Somebody of Harbour & Pine or of the agency who has signed in. */
interface SignedInOne {
  personId: string;
  email: string;
  cookie: string;
}

export async function signIn(
  { app }: Pick<Site, "app">,
  personId: string,
  more: { viaCompanyId?: string } = {},
): Promise<string> {
  const from = { address: "192.0.2.7", userAgent: "" };
  return cookieOf((await app.auth.signIn({ personId, from, ...more }))!);
}

/** What ends a session, by the use cases that do, for those of its roles that it can happen to. */
export function endings({ app, store, clock }: Site, by: { priya: WholeManager; robin: Admin }) {
  const call = () => ({ store, now: clock.now });
  const keeping = () => ({ ...call(), actor: by.priya, key: null });
  const harbour = () => companyCalled({ store }, "harbour-and-pine");
  const sessionOf = async ({ cookie }: SignedInOne) =>
    (await app.sessions.read(cookie, clock.now))!.actor;
  const pass = (days: number) => {
    clock.now = new Date(clock.now.getTime() + days * DAY);
  };
  const company: readonly Role[] = ["employee", "manager"];
  const all: readonly Role[] = [...company, "trainer", "admin"];
  const list: Record<
    string,
    { roles: readonly Role[]; end: (one: SignedInOne, role: Role) => Promise<unknown> }
  > = {
    "signed out": { roles: all, end: ({ cookie }) => app.auth.signOut(cookie) },
    "ended from another of their own": {
      roles: all,
      async end({ personId }) {
        const other = await app.sessions.read(await signIn({ app }, personId), clock.now);
        await endOtherSessions({ store, actor: other!.actor });
      },
    },
    "ended by an admin": {
      roles: all,
      end: async (one) =>
        endAnySession({ store, actor: by.robin, sessionId: (await sessionOf(one)).sessionId }),
    },
    "a second factor that was reset": {
      roles: ["manager", "trainer", "admin"],
      end: ({ personId }) => resetSecondFactor({ store, actor: by.robin, personId }),
    },
    "another role": {
      roles: all,
      async end({ personId, email }, role) {
        const roles = [role === "employee" ? ("manager" as const) : ("employee" as const)];
        if (role === "trainer") await endTrainer({ ...call(), actor: by.robin, personId });
        else if (role === "admin") await removeAdmin({ ...call(), email });
        else await changeRoles({ ...keeping(), personId, roles, confirmed: true });
      },
    },
    "another address": {
      roles: company,
      async end({ personId, email }) {
        const asked = await askForAddress({ ...keeping(), personId, email: `new.${email}` });
        if (!asked.ok) throw new Error(asked.reason);
        await confirmAddress({ ...call(), token: asked.token });
      },
    },
    "their time with the company ended": {
      roles: company,
      end: ({ personId }) => endTime({ ...keeping(), personId, lastDay: null, confirmed: true }),
    },
    "removed by the company’s directory": {
      roles: company,
      async end({ personId }) {
        const one = ownPerson((await harbour()).companyId, personId);
        await store.write((tx) => endWithin(tx, one, { by: by.robin, now: clock.now }));
      },
    },
    "merged into another": {
      roles: ["employee"],
      async end({ personId: otherId, email }) {
        const kept = await someone("employee", `kept.${email}`);
        const until = { validUntil: "2027-01-31", reason: "The same" };
        await mergePeople({ ...keeping(), personId: kept.personId, otherId, ...until });
      },
    },
    erased: {
      roles: company,
      end: async ({ personId }) =>
        erasePerson({ ...call(), company: await harbour(), personId, reason: "They asked" }),
    },
    "unused for two weeks": { roles: all, end: async () => Promise.resolve(pass(14)) },
    "a month old, however it was used": {
      roles: all,
      async end({ cookie }) {
        for (let days = 0; days < 30; days += 10) {
          if (!(await app.sessions.read(cookie, clock.now))) throw new Error("It ended before.");
          pass(10);
          // What notes that it was used goes before anything else that writes.
          await store.write(() => Promise.resolve());
        }
      },
    },
  };

  async function someone(role: Role, email: string): Promise<SignedInOne> {
    const isOfCompany = company.includes(role);
    const rows = isOfCompany ? await harbour() : null;
    const engagedWith = role === "trainer" ? [await harbour()] : [];
    const name = { name: "Sam Ending", givenName: "Sam" };
    const person = { ...name, email, role, company: rows, engagedWith };
    const personId = await addNewPerson({ ...call(), person });
    return { personId, email, cookie: await signIn({ app }, personId) };
  }

  /** Ends a session of each role in this way, and gives back what their browsers still hold. */
  async function ended(how: string): Promise<Partial<Record<Role, string>>> {
    const { roles, end } = list[how]!;
    const cookies: Partial<Record<Role, string>> = {};
    const before = clock.now;
    for (const role of roles) {
      const email = `${role}.${Object.keys(list).indexOf(how)}@example.test`;
      clock.now = before;
      const one = await someone(role, email);
      await sessionOf(one);
      await end(one, role);
      cookies[role] = one.cookie;
    }
    return cookies;
  }

  return { names: Object.keys(list), ended };
}
