import path from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addNewPerson } from "~/assignment/services/add-person.server";
import { archiveCompany } from "~/authoring/services/companies/archive-company.server";
import { putConnection } from "~/directory/queries/connections";
import { changeTrainer } from "~/installation/services/trainers/change-trainer.server";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Actor, Admin, Trainer, WholeManager } from "~/people/rules/actor";
import { ROLES, type Role } from "~/people/rules/kinds";
import { setRules } from "~/people/services/second-factor/rules.server";
import {
  AGAIN,
  AGAIN_FOR_SOME,
  EVEN_ARCHIVED,
  OF_THE_WHOLE,
  OWN_MEANS,
} from "../../support/access/again";
import {
  answers,
  asStranger,
  isAskedAgain,
  isClosed,
  isShut,
  isToBe,
  isUnsure,
  mayEnter,
  unwritten,
} from "../../support/access/answers";
import { DOORS, mayasThings, type Door, type Things } from "../../support/access/access";
import { METHODS, routeAsker, type Answered, type Method } from "../../support/access/ask-route";
import { companyCalled, endings, signIn } from "../../support/access/ended-sessions";
import { openSite, PEOPLE, signedIn, type Site } from "../../support/harness/site";
import { inTeam } from "../../support/clearance/teams-manager";
import { changeMembership, peopleIn } from "../../support/makers";

/** In what state somebody comes to each route of the list: which session they have, and which of their roles they act in. */

const MINUTE = 60_000;

let site: Site;
let things: Things;
let ask: Awaited<ReturnType<typeof routeAsker>>;
let database: Database.Database;
let nothingIsWritten: ReturnType<typeof unwritten>;
let ids: Map<string, string>;
let end: ReturnType<typeof endings>;
let robin: Admin;
let dana: Trainer;

beforeAll(async () => {
  site = await openSite();
  const maya = await signedIn(site, PEOPLE.employee);
  const started = await maya.post("/learn/reply/quiz", { intent: "start" });
  things = await mayasThings(site.store, started.headers.get("location")!.split("/").at(-1)!);
  ask = await routeAsker(site.app, things);
  database = new Database(path.join(site.data, "firsthand.db"), { readonly: true });
  nothingIsWritten = unwritten(database);
  ids = new Map((await peopleIn(site.store)).map(({ email, personId }) => [email, personId]));
  robin = (await actorOf("admin")) as Admin;
  dana = (await actorOf("trainer")) as Trainer;
  end = endings(site, { priya: (await actorOf("manager")) as WholeManager, robin });
});
afterAll(async () => {
  database.close();
  await site.stop();
});

const cookieFor = (who: keyof typeof PEOPLE, more = {}) =>
  signIn(site, ids.get(PEOPLE[who])!, more);
async function actorOf(who: keyof typeof PEOPLE): Promise<Actor> {
  return (await site.app.sessions.read(await cookieFor(who), site.clock.now))!.actor;
}

const doors = DOORS.filter(({ roles }) => roles !== "everyone");
const isOfHarbour = (door: Door) => door.path(things).includes("/harbour-and-pine");

/** Asks at each of these doors, and fails with what answered otherwise than it should. */
async function each(
  these: readonly Door[],
  {
    as,
    is,
    methods = METHODS,
    hat = null,
  }: {
    as: (door: Door) => string | undefined;
    is: (said: Answered, door: Door, method: Method) => boolean;
    methods?: readonly Method[];
    hat?: string | null;
  },
) {
  const wrong: string[] = [];
  let asked = 0;
  for (const door of these) {
    for (const method of methods) {
      const cookie = as(door);
      if (cookie === undefined || !answers(door, method)) continue;
      asked += 1;
      const said = await ask(door, method, { cookie, hat });
      if (!is(said, door, method))
        wrong.push(`${method} /${door.route} as ${hat}: ${said.status} ${said.location}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(asked).toBeGreaterThan(0);
}

/** Where people stand is derived and written for the first who asks: here that is done before anything is looked at. */
async function allDerived() {
  const asked = { headers: { cookie: await cookieFor("trainer") } };
  const page = await fetch(`${site.origin}/studio/companies/harbour-and-pine`, asked);
  expect(page.status).toBe(200);
}

describe("without a session that still lasts, nobody gets any further than to sign in", () => {
  test("with no session, or one that we didn’t begin", async () => {
    const forged = (await cookieFor("employee")).replace(/.{4}$/, "AA%3D");
    for (const cookie of ["", "firsthand.session_token=forged", forged])
      await nothingIsWritten(() => each(doors, { as: () => cookie, is: asStranger }));
  });

  test.each([
    "signed out",
    "ended from another of their own",
    "ended by an admin",
    "a second factor that was reset",
    "another role",
    "another address",
    "their time with the company ended",
    "removed by the company’s directory",
    "merged into another",
    "erased",
    "unused for two weeks",
    "a month old, however it was used",
  ])("%s", async (how) => {
    const before = site.clock.now;
    const cookies = await end.ended(how);
    const as = (door: Door) =>
      cookies[ROLES.find((role) => mayEnter(door, role) && cookies[role] !== undefined)!];
    await nothingIsWritten(() => each(doors, { as, is: asStranger }));
    site.clock.now = before;
  });
});

describe("a session that is not enough", () => {
  test("without the second factor that their role has to give, there is nothing but giving it", async () => {
    const { store, clock } = site;
    const rules = { store, actor: robin, now: clock.now };
    await setRules({ ...rules, roles: ["manager", "trainer", "admin"] });
    const isSecond = (said: Answered) => isToBe(said, "/sign-in/second", "again");
    for (const who of ["manager", "trainer", "admin"] as const) {
      const cookie = await cookieFor(who);
      await nothingIsWritten(() => each(doors, { as: () => cookie, is: isSecond }));
    }
    const employee = await cookieFor("employee");
    await each(doors, {
      as: () => employee,
      is: (said, door) => (said.status === 403) === isShut(door),
      methods: ["get"],
    });
    await setRules({ ...rules, roles: [] });
  });

  test("where the company insists on its provider, nothing of it is there but by that", async () => {
    const { store, clock } = site;
    const now = clock.now;
    const harbour = await companyCalled(site, "harbour-and-pine");
    const provider = {
      provider: "other" as const,
      issuer: "https://id.example.com",
      clientId: "firsthand",
      clientSecret: "sealed",
      joining: false,
      trustsFactor: false,
      changedAt: now,
      changedBy: robin.personId,
      triedAt: now,
    };
    const turn = (use: "required" | "off") =>
      store.write((tx) => putConnection(tx, harbour, { ...provider, use }));
    await turn("required");
    const isProvider = (said: Answered) => isToBe(said, "/sign-in/with/harbour-and-pine", "again");
    for (const who of ["employee", "manager"] as const) {
      const cookie = await cookieFor(who);
      await nothingIsWritten(() => each(doors, { as: () => cookie, is: isProvider }));
    }
    await addNewPerson({ store, now, person: anybody("employee", "sam@example.test", harbour) });
    const tidewater = await companyCalled(site, "tidewater");
    const person = anybody("manager", "sam@example.test", tidewater);
    const sam = await addNewPerson({ store, now, person });
    const byProvider = await signIn(site, sam, { viaCompanyId: harbour.companyId });
    await each(doors, {
      as: () => byProvider,
      is: ({ status }, door, method) =>
        (status === 403) ===
        (!door.roles.includes("employee") ||
          (method === "get" && isShut(door)) ||
          Boolean(OWN_MEANS[door.route]?.includes(method))),
    });
    // What they are elsewhere is nobody’s to say but their own.
    await each(doors, {
      as: () => byProvider,
      hat: "manager@tidewater",
      methods: ["post"],
      is: isUnsure,
    });
    await turn("off");
  });

  test("what decides who gets in asks to sign in again after ten minutes, and nothing else does", async () => {
    const cookies = new Map<string, string>();
    for (const role of ROLES) cookies.set(role, await cookieFor(role));
    const byRoute = new Map(doors.map((door) => [door.route, door]));
    const some = async (expected: boolean) => {
      for (const { route, method, ...form } of AGAIN_FOR_SOME) {
        const door = { ...byRoute.get(route)!, ...(form.path && { path: form.path }) };
        for (const role of ROLES.filter((role) => mayEnter(door, role))) {
          const cookie = cookies.get(role)!;
          const said = await ask(door, method, {
            cookie,
            ...(form.fields && { fields: form.fields }),
          });
          expect([route, form.fields, role, isAskedAgain(said)]).toEqual([
            route,
            form.fields,
            role,
            expected,
          ]);
        }
      }
    };
    await some(false);
    site.clock.now = new Date(site.clock.now.getTime() + 10 * MINUTE);
    await each(doors, {
      as: (door) => cookies.get(ROLES.find((role) => mayEnter(door, role))!),
      is: (said, { route }, method) =>
        isAskedAgain(said) === Boolean(AGAIN[route]?.includes(method)),
    });
    await nothingIsWritten(() => some(true));
  });
});

const anybody = (role: "employee" | "manager", email: string, company: OwnCompany) => ({
  name: "Sam Both",
  givenName: "Sam",
  role,
  email,
  company,
});

describe("somebody with several roles", () => {
  const HARBOUR = "harbour-and-pine";

  /** Each has a role in which the list of doors knows them, and others. */
  const HATS = [
    { who: "employee", own: { role: "employee", at: HARBOUR }, more: [{ role: "trainer" }] },
    {
      who: "manager",
      own: { role: "manager", at: HARBOUR },
      more: [{ role: "employee", at: "tidewater" }, { role: "trainer" }],
    },
    {
      who: "otherManager",
      own: { role: "manager", at: "tidewater" },
      more: [{ role: "employee", at: "tidewater" }, { role: "admin" }],
    },
  ] as const;
  interface OneHat {
    role: Role;
    at?: string;
  }
  const keyOf = ({ role, at }: OneHat) => (at === undefined ? role : `${role}@${at}`);

  /** Whether that is right for somebody in this role, here or at the other company. */
  function isRight(said: Answered, door: Door, method: Method, { role, at }: OneHat): boolean {
    const { status } = said;
    if (!mayEnter(door, role)) return status === 403;
    if (at === HARBOUR || role === "admin") return Boolean(answers(door, method)?.includes(status));
    if (role === "trainer") return isClosed(said, door, method) || !isOfHarbour(door);
    const isForeign = Boolean(door.foreign?.[method]?.includes(status));
    // Of what nobody has assigned, there is nothing.
    return isForeign || (role === "employee" && status === 404);
  }

  test.each(HATS)(
    "$who: acts in the role that the address names, in none that isn’t theirs",
    async ({ who, own, more }) => {
      const { store, clock } = site;
      const companies = {
        [HARBOUR]: await companyCalled(site, HARBOUR),
        tidewater: await companyCalled(site, "tidewater"),
      };
      for (const hat of more) {
        const company = "at" in hat ? companies[hat.at] : null;
        const person = {
          name: "Any Name",
          givenName: "Any",
          email: PEOPLE[who],
          role: hat.role,
          company,
        };
        await addNewPerson({ store, now: clock.now, person });
      }
      const hats: readonly OneHat[] = [own, ...more];
      const cookie = await cookieFor(who);
      const as = () => cookie;
      for (const hat of hats)
        await each(doors, {
          as,
          hat: keyOf(hat),
          is: (said, door, method) => isRight(said, door, method, hat),
        });
      // One that nobody has, somebody else’s, and one’s own role at another company.
      const others = [
        "trainer@tidewater",
        "manager@nowhere",
        "admin",
        "trainer",
        `manager@${HARBOUR}`,
        `employee@${HARBOUR}`,
      ];
      for (const hat of others.filter((key) => !hats.some((one) => keyOf(one) === key)))
        await nothingIsWritten(() => each(doors, { as, hat, methods: ["post"], is: isUnsure }));
      // A page is then that of one of their own.
      const isOneOfTheirs = (said: Answered, door: Door, method: Method) =>
        hats.some((hat) => isRight(said, door, method, hat));
      await each(doors, { as, hat: "manager@nowhere", methods: ["get"], is: isOneOfTheirs });
      // Without a name, a form is for the one role whose pages lie there, or for none.
      await each(doors, {
        as,
        methods: ["post"],
        is: (said, door, method) => said.status === 409 || isOneOfTheirs(said, door, method),
      });
    },
  );
});

test("a manager of teams finds nobody of other teams, and no page about the whole company", async () => {
  const { store, clock } = site;
  const harbour = await companyCalled(site, "harbour-and-pine");
  const person = anybody("manager", "lee@example.test", harbour);
  const personId = await addNewPerson({ store, now: clock.now, person });
  await changeMembership(store, personId, { teamsOnly: true });
  const one = { companyId: harbour.companyId, personId, isManager: true };
  await inTeam(store, "An empty team", [one]);
  const cookie = await signIn(site, personId);
  const { personId: maya, enrolmentId, attemptId, teamId, signerId } = things;
  const theirs = [maya, enrolmentId, attemptId, teamId, signerId];
  await allDerived();
  await nothingIsWritten(() =>
    each(doors, {
      as: (door) => (mayEnter(door, "manager") ? cookie : undefined),
      is({ status }, door, method) {
        if (OF_THE_WHOLE.includes(door.route)) return status === 403;
        const sent = method === "post" ? Object.values(door.post!.fields(things)) : [];
        const names = [door.path(things), ...sent].join(" ");
        const foreign = door.foreign?.[method] ?? [404];
        if (theirs.some((id) => names.includes(id))) return foreign.includes(status);
        return Boolean(answers(door, method)?.includes(status));
      },
    }),
  );
});

describe("a company that is closed to the agency’s people", () => {
  const named = () => doors.filter(isOfHarbour);

  test("is not there for a trainer who works with it no longer", async () => {
    const at = { store: site.store, now: site.clock.now };
    const change = { ...at, actor: robin, personId: dana.personId };
    const cookie = await cookieFor("trainer");
    await changeTrainer({ ...change, companies: ["tidewater"] });
    const as = (door: Door) => (mayEnter(door, "trainer") ? cookie : undefined);
    await nothingIsWritten(() => each(named(), { as, is: isClosed }));
    await changeTrainer({ ...change, companies: ["harbour-and-pine", "tidewater"] });
  });

  test("archived, it shows what was, changes nothing, and its own people are signed out", async () => {
    const own = { employee: await cookieFor("employee"), manager: await cookieFor("manager") };
    const agency = { trainer: await cookieFor("trainer"), admin: await cookieFor("admin") };
    const at = { store: site.store, now: site.clock.now };
    const archiving = { ...at, actor: dana, key: "harbour-and-pine" };
    const archived = await archiveCompany({ ...archiving, typedName: "Harbour & Pine Bakery" });
    expect(archived).toEqual({ ok: true, done: true });
    await allDerived();
    for (const role of ["employee", "manager"] as const)
      await nothingIsWritten(() => each(doors, { as: () => own[role], is: asStranger }));
    for (const role of ["trainer", "admin"] as const) {
      const as = (door: Door) => (mayEnter(door, role) ? agency[role] : undefined);
      const is = ({ status }: Answered, door: Door, method: Method) =>
        method === "get" ? Boolean(door.get?.includes(status)) : status === 409;
      const closed = named().filter(({ route }) => !EVEN_ARCHIVED.includes(route));
      await nothingIsWritten(() => each(closed, { as, is }));
    }
  });
});
