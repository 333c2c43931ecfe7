import { expect, test } from "vitest";
import { addNewPerson } from "~/assignment/services/add-person.server";
import { eraseLeaver } from "~/clearance/services/people/erase-leaver.server";
import { leaveCompany } from "~/clearance/services/people/leave-company.server";
import { findPersonKey } from "~/ledger/queries/ledger";
import { own } from "~/ledger/rules/own";
import { findBookmark, saveBookmark } from "~/learning/queries/learning";
import { showNotices } from "~/notices/services/show-notices.server";
import { unseenNotices } from "~/notices/services/unseen-notices.server";
import { addEnrolment } from "~/people/queries/organisation";
import { findPersonSigningIn } from "~/people/queries/people";
import type { Employee, Manager } from "~/people/rules/actor";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { aTeam, anEnrolled, inDays, trained, type Team } from "../../support/clearance/a-team";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, aManager, peopleIn } from "../../support/makers";
import { aMailbox, runNotices } from "../../support/notices";
import { signOff } from "../../support/own-forms";
import { ownCompany } from "../../support/own";

/** Makes somebody an employee of a company besides what they are, by their address. */
async function besides(
  store: Store,
  actor: Employee | Manager,
  company: { id: string; name: string; timeZone: string },
): Promise<Employee> {
  const { email } = actor;
  const role = "employee" as const;
  const person = { name: "Another Name", givenName: "Another", email, role };
  const now = inDays(-30);
  const added = { ...person, company: ownCompany(company.id) };
  expect(await addNewPerson({ store, now, person: added })).toBe(actor.personId);
  const { id: companyId, timeZone, name: organisation } = company;
  return own({ ...actor, role, companyId, timeZone, organisation });
}

async function enrolledToo(store: Store, { programme }: Team, employee: Employee) {
  const id = newId(inDays(-20));
  const row = { id, programmeId: programme.programme, enrolledAt: inDays(-20) };
  await store.write((tx) =>
    addEnrolment(tx, employee, { ...row, enrolledBy: null, dueOn: null }, ["instagram", "x"]),
  );
  return own({ ...employee, enrolmentId: id });
}

eachEngine("somebody with several roles", (open) => {
  test("learns like anybody, and is asked for everyone’s sign-off but their own", async () => {
    const store = await open();
    const team = await aTeam(store);
    const { got, mailer, subjectsTo } = aMailbox();
    const learning = await besides(store, team.priya, team.company);
    const priya = await enrolledToo(store, team, learning);
    const maya = await anEnrolled(store, team, "Maya Okafor", inDays(-20));
    for (const one of [priya, maya]) {
      await trained(store, team, one, inDays(-10));
      const said = { verdict: "competent" as const, comment: "" };
      const { enrolmentId } = one;
      await signOff({ store, actor: team.dana, now: inDays(-5), enrolmentId, ...said });
    }
    await runNotices(store, mailer, inDays(-5, 5));
    const wanted = (name: string) => `${name} is waiting for your sign-off`;
    expect(subjectsTo(team.ben.email)).toEqual(
      expect.arrayContaining([wanted("Maya Okafor"), wanted("Priya Nair")]),
    );
    expect(subjectsTo(team.priya.email)).toContain(wanted("Maya Okafor"));
    expect(subjectsTo(team.priya.email)).not.toContain(wanted("Priya Nair"));

    const now = inDays(-4);
    const titles = async (actor: Employee | Manager) =>
      (await showNotices({ store, actor, now })).days.flatMap(({ notices }) =>
        notices.map(({ title }) => title),
      );
    expect(await titles(team.priya)).toEqual([wanted("Maya Okafor")]);
    expect(await titles(priya)).not.toContain(wanted("Maya Okafor"));
    expect(await unseenNotices(store, team.priya, now)).toBe(1);

    // A mail says as whom its links are to be followed, to people who could be several.
    const linksTo = (email: string) =>
      got
        .filter((mail) => mail.to === email)
        .flatMap(({ text }) => text.match(/\/as\/[^/]+/g) ?? []);
    expect(new Set(linksTo(team.priya.email))).toEqual(
      new Set(["/as/manager@harbour-and-pine", "/as/employee@harbour-and-pine"]),
    );
    expect(linksTo(team.ben.email)).toEqual([]);

    const authorise = { verdict: "authorised" as const, comment: "", now };
    const { enrolmentId } = priya;
    expect(await signOff({ store, actor: team.priya, enrolmentId, ...authorise })).toMatchObject({
      ok: false,
      reason: { code: "own" },
    });
    expect(await signOff({ store, actor: team.ben, enrolmentId, ...authorise })).toEqual({
      ok: true,
    });
  });

  test("has in each company what they did there, and leaves one without leaving the other", async () => {
    const store = await open();
    const team = await aTeam(store);
    const other = await aCompany(store, { key: "tidewater", name: "Tidewater" });
    const maya = await anEnrolled(store, team, "Maya Okafor", inDays(-20));
    const there = await besides(store, maya, other);
    const activityId = team.programme.lesson;
    const bookmark = { activityId, checks: {}, updatedAt: inDays(-9) };
    await store.write(async (tx) => {
      await saveBookmark(tx, maya, { ...bookmark, section: "here" });
      await saveBookmark(tx, there, { ...bookmark, section: "there" });
      const row = { programmeId: team.programme.programme, enrolledAt: inDays(-9), dueOn: null };
      const id = newId(inDays(-9));
      expect(await addEnrolment(tx, there, { id, ...row, enrolledBy: null }, [])).not.toBeNull();
    });
    expect(await findBookmark(store.read, maya, activityId)).toMatchObject({ section: "here" });
    expect(await findBookmark(store.read, there, activityId)).toMatchObject({ section: "there" });

    const leaving = { store, actor: team.priya, now: inDays(0), personId: maya.personId };
    expect(await leaveCompany(leaving)).toEqual({ ok: true });
    const hers = (await peopleIn(store)).filter(({ personId }) => personId === maya.personId);
    const left = hers.map(({ companyId, leftAt }) => [companyId, leftAt !== null]);
    expect(left.sort()).toEqual(
      [[maya.companyId, true] as const, [other.id, false] as const].sort(),
    );
    const signing = await findPersonSigningIn(store.read, { email: maya.email }, inDays(1));
    expect(signing).toMatchObject({ left: false, companyName: "Tidewater" });
  });

  test("is erased in one company for that company, and altogether in the last", async () => {
    const store = await open();
    const team = await aTeam(store);
    const other = await aCompany(store, { key: "tidewater", name: "Tidewater" });
    const omar = await aManager(store, other, "Omar Aziz");
    const maya = await anEnrolled(store, team, "Maya Okafor", inDays(-20));
    const there = await besides(store, maya, other);
    const { personId, email, name: typedName } = maya;
    await store.write(async (tx) => {
      const session = { id: "s", token: `t-${personId}`, personId, expiresAt: inDays(9) };
      const times = { createdAt: inDays(-1), updatedAt: inDays(-1) };
      await tx.insert(tx.tables.session).values({ ...session, ...times });
    });
    const reason = "asked" as never;
    const erasing = { store, personId, typedName, reason };
    await leaveCompany({ store, actor: team.priya, now: inDays(0), personId });
    const sessions = () => store.read.select().from(store.read.tables.session);
    expect(await eraseLeaver({ ...erasing, actor: team.priya, now: inDays(1) })).toMatchObject({
      ok: true,
    });
    const person = async () =>
      (await peopleIn(store)).find(
        (one) => one.personId === personId && one.companyId === other.id,
      );
    expect(await person()).toMatchObject({ name: "Maya Okafor", email, leftAt: null });
    expect(await findPersonKey(store.read, maya, personId)).toBeNull();
    expect(await findPersonKey(store.read, there, personId)).toEqual(expect.any(String));

    await leaveCompany({ store, actor: omar, now: inDays(2), personId });
    expect(await eraseLeaver({ ...erasing, actor: omar, now: inDays(3) })).toMatchObject({
      ok: true,
    });
    expect(await person()).toMatchObject({
      name: "Erased person",
      email: `${personId}@erased.invalid`,
    });
    expect(await sessions()).toEqual([]);
  });
});
