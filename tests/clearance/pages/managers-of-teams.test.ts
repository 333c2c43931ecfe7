import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { currentPlaybook } from "~/company/queries/company";
import { findCompanyByKey } from "~/people/queries/organisation";
import { newId } from "~db/ids";
import { DOORS, type Door, type Things } from "../../support/access/access";
import { openSite, PEOPLE, signedIn, type Site, type Visitor } from "../../support/harness/site";
import { changeMembership, peopleIn } from "../../support/makers";
import { ownCompany } from "../../support/own";

/**
 * Every door that managers have, walked by one who manages a single team. `DOORS` has every route, which a test of its own sees to, so
 * that a new page is walked here, too.
 */
const THEIRS = DOORS.filter(
  ({ roles, route }) => roles !== "everyone" && roles.includes("manager") && route !== "hat",
);

/** What needs the whole company, page by page: they have no leave for it. */
const OF_THE_WHOLE =
  /^clearance\/(?:(?:playbook|policy\/edit|handover|teams|api|webhooks|groups|publishing|reviewing|chat)(?:\/|$)|people(?:$|\/(?:add|upload|invitations|retention|:person\/(?:details|merge))(?:\/|$)))/;

let site: Site;
let priya: Visitor;
let outside: Things;
let inside: Things;
/** What may stand in no answer. */
let secrets: string[];
let outsiders: { id: string; name: string; email: string }[];
let theirTeam: string;

beforeAll(async () => {
  site = await openSite();
  const { store } = site;
  const { enrolment, policyVersion, acknowledgement, teamMember } = store.read.tables;
  const company = await findCompanyByKey(store.read, "harbour-and-pine");
  const people = (await peopleIn(store)).filter(
    ({ companyId }) => companyId === company?.companyId,
  );
  const manager = people.find(({ email }) => email === PEOPLE.manager)!;
  const maya = people.find(({ email }) => email === PEOPLE.employee)!;
  const members = await store.read.select().from(teamMember);
  const mayas = members.filter(({ personId }) => personId === maya.personId);
  const elsewhere = members.filter(
    ({ personId, teamId, companyId }) =>
      companyId === company?.companyId &&
      people.some((one) => one.personId === personId && one.role === "employee") &&
      !mayas.some((one) => one.teamId === teamId),
  );
  theirTeam = mostOften(elsewhere.map(({ teamId }) => teamId));
  const own = new Set(
    members.filter(({ teamId }) => teamId === theirTeam).map(({ personId }) => personId),
  );
  await changeMembership(store, manager.personId, { teamsOnly: true });
  await store.write(async (tx) => {
    await tx.delete(teamMember).where(eq(teamMember.personId, manager.personId));
    await tx.insert(teamMember).values({
      teamId: theirTeam,
      personId: manager.personId,
      companyId: manager.companyId!,
      isManager: true,
    });
  });
  const employees = people.filter(({ role }) => role === "employee");
  outsiders = employees.filter(({ personId }) => !own.has(personId));
  const policies = await store.read.select().from(policyVersion);
  const enrolments = await store.read.select().from(enrolment);
  const signatures = await store.read.select().from(acknowledgement);
  const thingsOf = (some: readonly { personId: string }[], first = some[0]!): Things => {
    const isOne = ({ personId }: { personId: string }) =>
      some.some((one) => one.personId === personId);
    const signature = signatures.find(isOne)!;
    const theirs = enrolments.find(({ personId }) => personId === first.personId)!;
    return {
      personId: first.personId,
      enrolmentId: theirs.id,
      attemptId: "none",
      teamId: "none",
      policyId: "none",
      signerId: signature.personId,
      signed: policies.find(({ id }) => id === signature.policyVersionId)!.version,
    };
  };
  outside = thingsOf(
    outsiders.map(({ id }) => ({ personId: id })),
    maya,
  );
  const team = employees.filter(({ personId }) => own.has(personId));
  const enrolled = team.find(({ personId }) => enrolments.some((one) => one.personId === personId));
  inside = thingsOf(team, enrolled);
  // The playbook is everyone’s: who is named in it is no secret.
  const playbook = JSON.stringify(
    await currentPlaybook(store.read, ownCompany(manager.companyId!)),
  );
  secrets = outsiders
    .flatMap(({ id, name, email }) => [id, name, email])
    .filter((word) => !playbook.includes(word));
  expect(secrets.length).toBeGreaterThan(10);
  priya = await signedIn(site, PEOPLE.manager);
});

afterAll(() => site.stop());

function mostOften(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]![0];
}

/** The things, and whether any was asked for. */
function watched(things: Things) {
  const asked = new Set<string | symbol>();
  const get = (of: Things, name: string | symbol): unknown => {
    asked.add(name);
    return Reflect.get(of, name);
  };
  return { things: new Proxy(things, { get }), asked };
}

async function tellsNothing(response: Response): Promise<string> {
  const text = await response.text();
  const said = secrets.filter((word) => text.includes(word));
  expect(said).toEqual([]);
  return text;
}

/** What would have changed if anything had been done about somebody outside. */
async function recordedOutside() {
  const { ledgerEntry, personChange, pendingSignOff } = site.store.read.tables;
  const isOutside = ({ personId }: { personId: string | null }) =>
    outsiders.some(({ id }) => id === personId);
  const tables = [ledgerEntry, personChange, pendingSignOff];
  const rows = await Promise.all(tables.map((table) => site.store.read.select().from(table)));
  return rows.map((some) => some.filter(isOutside));
}

describe("a manager of one team", () => {
  test.each(THEIRS)("at /$route", async (door: Door) => {
    const before = await recordedOutside();
    for (const things of [outside, inside]) {
      const about = watched(things);
      const to = door.path(about.things);
      const whole = OF_THE_WHOLE.test(door.route);
      const answers = (method: "get" | "post", right: readonly number[] = []) => {
        if (whole) return [403];
        if (things === outside && about.asked.size > 0) return [404];
        return [...right, ...(door.foreign?.[method] ?? [])];
      };
      if (door.get) {
        const response = await priya.get(to);
        expect(answers("get", door.get), `GET ${to}`).toContain(response.status);
        await tellsNothing(response);
      }
      if (door.post) {
        const fields = { id: newId(site.clock.now), ...door.post.fields(about.things) };
        const response = await priya.post(to, fields);
        expect(answers("post", door.post.statuses), `POST ${to}`).toContain(response.status);
        await tellsNothing(response);
      }
    }
    expect(await recordedOutside()).toEqual(before);
  });

  test("finds nobody outside by a search, on the board, in the ledger or in the queue", async () => {
    for (const { name, id } of outsiders.slice(0, 3)) {
      const q = encodeURIComponent(name);
      for (const to of [
        `/search/results?q=${q}`,
        `/clearance?q=${q}&search=${q}`,
        `/clearance/ledger?name=${q}`,
        `/clearance/sign-offs?who=${outside.enrolmentId}`,
        `/clearance/people/${id}?signed=${outside.enrolmentId}`,
        `/clearance/bulk?do=assign&all=1`,
        `/clearance/policy/${outside.signed}?show=signed`,
        `/clearance/policy/${outside.signed}?show=unsigned`,
      ]) {
        const response = await priya.get(to);
        const text = await response.text();
        const said = secrets.filter((word) => word !== name && word !== id && text.includes(word));
        expect(said, to).toEqual([]);
        // What was asked for stands in the field, and nowhere else.
        if (!to.includes(q)) expect(text, to).not.toContain(name);
        else expect(text, to).not.toContain(`/clearance/people/${id}`);
      }
    }
  });

  test("changes nothing about anybody outside by a form that would do for their own people", async () => {
    const before = await recordedOutside();
    const { personId, enrolmentId } = outside;
    const person = `/clearance/people/${personId}`;
    const reason = "A complaint.";
    const [{ email }] = [outsiders.find(({ id }) => id === personId)!];
    const csv = `email,programme,completed_on,valid_until,evidence\n${email},reply,2026-06-30,2027-06-30,C1`;
    const forms: [string, Record<string, string>, number[]][] = [
      [person, { intent: "suspend", reason }, [404]],
      [person, { enrolment: enrolmentId, verdict: "authorised", comment: "" }, [404]],
      [
        "/clearance/sign-offs",
        { enrolment: enrolmentId, verdict: "not-yet", comment: reason },
        [404],
      ],
      [
        `/clearance/people/${inside.personId}`,
        { enrolment: enrolmentId, verdict: "authorised" },
        [404],
      ],
      [`${person}/leaving`, { intent: "now" }, [404]],
      [`${person}/programmes`, { intent: "out", enrolment: enrolmentId, reason }, [404]],
      [
        `/clearance/people/${inside.personId}/programmes`,
        { intent: "out", enrolment: enrolmentId, reason },
        [404],
      ],
      [
        "/clearance/upload",
        { intent: "record", text: csv, expected: "1", order: "day-first" },
        [303],
      ],
    ];
    for (const [to, fields, statuses] of forms) {
      const response = await priya.post(to, { id: newId(site.clock.now), ...fields });
      expect(statuses, `${to} ${JSON.stringify(fields)}`).toContain(response.status);
      const text = await response.text();
      // Of a file that they sent, they get back what they sent.
      if (!("text" in fields)) expect(text).not.toContain(email);
    }
    expect(await recordedOutside()).toEqual(before);
  });

  test("loses a team at once, and is told when it was the last", async () => {
    const { teamMember } = site.store.read.tables;
    const page = `/clearance/people/${inside.personId}`;
    expect((await priya.get(page)).status).toBe(200);
    await site.store.write((tx) =>
      tx.update(teamMember).set({ isManager: false }).where(eq(teamMember.teamId, theirTeam)),
    );
    expect((await priya.get(page)).status).toBe(404);
    const board = await (await priya.get("/clearance")).text();
    expect(board).toContain("You don’t manage a team yet");
  });
});
