import { expect, test } from "vitest";
import { submitAttempt } from "~/assessment/services/submit-attempt.server";
import { endOverdueAttempts } from "~/assessment/services/end-overdue-attempts.server";
import { acknowledgePolicy } from "~/clearance/services/policy/acknowledge-policy.server";
import { enrol } from "~/assignment/services/enrol.server";
import { importContent } from "~/authoring/services/folder/import/import-content.server";
import { addNewPerson } from "~/assignment/services/add-person.server";
import { leaveCompany } from "~/clearance/services/people/leave-company.server";
import { regradeQuestion } from "~/assessment/services/trainer/regrade-question.server";
import { previewRegrade, showRegradable } from "~/assessment/services/trainer/show-regrade.server";
import { checkContent } from "~/authoring/rules/folder/read/content";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { aContentFolder, LESSON } from "../../support/content/a-content-folder";
import { aSingleChoice } from "../../support/questions/a-quiz";
import {
  AT_THE_QUIZ,
  aClass,
  begin,
  mended,
  minutesOn,
  sit,
} from "../../support/questions/a-sitting";
import {
  aTeam,
  anEnrolled,
  inDays,
  trained,
  type Enrolled,
  type Team,
} from "../../support/clearance/a-team";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, anEmployee, NOON } from "../../support/makers";
import {
  decideSuspension,
  extendTime,
  grantAllowance,
  openAgain,
  requestSignOff,
  signOff,
} from "../../support/own-forms";

const RIGHT = ["right", "right", "right"] as const;

/** What makes a decision, and what the ledger says of it: kinds, by which role, with the facts that matter. */
interface Decided {
  decide: () => Promise<unknown>;
  entries: { kind: string; actorRole: string; facts?: object }[];
}

async function aTeamWithMaya(store: Store) {
  const team = await aTeam(store);
  const maya = await anEnrolled(store, team);
  await trained(store, team, maya);
  return { team, maya };
}

function judging(
  store: Store,
  { dana }: Team,
  { enrolmentId }: Enrolled,
  verdict: "competent" | "not-yet",
) {
  const call = { store, actor: dana, enrolmentId };
  return signOff({ ...call, now: inDays(-2), verdict, comment: "Seen." });
}

function authorising(store: Store, { priya }: Team, { enrolmentId }: Enrolled) {
  const call = { store, actor: priya, now: inDays(-1), enrolmentId, comment: "" };
  return signOff({ ...call, verdict: "authorised" });
}

async function aRoom(store: Store, changes: Parameters<typeof aClass>[1] = {}) {
  const room = await aClass(store, changes);
  const { company, maya, dana } = room;
  const call = { store, actor: dana, key: company.key, personId: maya.personId };
  return { ...room, call: { ...call, reason: "The line broke.", since: 0 } };
}

/** What the form of a decision carries, sent once or more often. */
const FORM = newId(NOON);

const DECISIONS: Record<string, (store: Store) => Promise<Decided>> = {
  "enrolling somebody": async (store) => {
    const team = await aTeam(store);
    const person = await anEmployee(store, team.company);
    const whom = { person, enrolledBy: team.priya.personId };
    const what = { programmeKey: "reply", channelKeys: ["instagram"], dueOn: "2026-12-24" };
    const facts = { programme: "Cleared to reply", channels: ["instagram"], dueOn: "2026-12-24" };
    return {
      decide: () => enrol({ store, now: NOON, ...whom, ...what }),
      entries: [{ kind: "enrolled", actorRole: "manager", facts }],
    };
  },
  "acknowledging the policy": async (store) => {
    const team = await aTeam(store);
    const actor = await anEnrolled(store, team);
    const said = { policyVersionId: team.policyId, typedName: "maya okafor", ipAddress: "::1" };
    const facts = { version: "2026.1", policyHash: "policy-1" };
    return {
      decide: () => acknowledgePolicy({ store, actor, now: NOON, ...said }),
      entries: [{ kind: "policy-acknowledged", actorRole: "employee", facts }],
    };
  },
  "the trainer’s sign-off": async (store) => {
    const { team, maya } = await aTeamWithMaya(store);
    const facts = { of: "trainer", verdict: "competent", enrolmentId: maya.enrolmentId };
    return {
      decide: () => judging(store, team, maya, "competent"),
      entries: [{ kind: "signed-off", actorRole: "trainer", facts }],
    };
  },
  "asking again after a “not yet”": async (store) => {
    const { team, maya } = await aTeamWithMaya(store);
    await judging(store, team, maya, "not-yet");
    const { enrolmentId } = maya;
    return {
      decide: () => requestSignOff({ store, actor: maya, now: NOON, id: FORM, enrolmentId }),
      entries: [{ kind: "sign-off-requested", actorRole: "employee", facts: { enrolmentId } }],
    };
  },
  "the manager’s sign-off, with the clearance it grants": async (store) => {
    const { team, maya } = await aTeamWithMaya(store);
    await judging(store, team, maya, "competent");
    const facts = { level: "reply", channels: ["instagram", "x"], validFrom: "2026-11-20" };
    return {
      decide: () => authorising(store, team, maya),
      entries: [
        { kind: "signed-off", actorRole: "manager", facts: { verdict: "authorised" } },
        { kind: "clearance-granted", actorRole: "system", facts },
      ],
    };
  },
  ...Object.fromEntries(
    (["suspend", "revoke"] as const).map((action) => [
      `to ${action}`,
      async (store: Store) => {
        const { team, maya } = await aTeamWithMaya(store);
        await judging(store, team, maya, "competent");
        await authorising(store, team, maya);
        const { personId } = maya;
        const call = { store, actor: team.priya, now: NOON, personId, reason: "Why" };
        return {
          decide: () => decideSuspension({ ...call, id: FORM, action }),
          entries: [{ kind: "held-back", actorRole: "manager", facts: { action } }],
        };
      },
    ]),
  ),
  "more time for the quizzes of somebody": async (store) => {
    const { call } = await aRoom(store);
    const what = { kind: "extra-time" as const, amount: 25, activityId: null };
    const facts = { of: "extra-time", amount: 25, quiz: null };
    return {
      decide: () => grantAllowance({ ...call, ...what, id: FORM, now: NOON }),
      entries: [{ kind: "allowance-granted", actorRole: "trainer", facts }],
    };
  },
  "more time for an attempt": async (store) => {
    const { call, maya } = await aRoom(store, { timeLimitMinutes: 20 });
    const attemptId = await begin(store, maya, RIGHT);
    const deadline = minutesOn(30).toISOString();
    return {
      decide: () => extendTime({ ...call, id: FORM, now: minutesOn(5), attemptId, minutes: 10 }),
      entries: [{ kind: "attempt-changed", actorRole: "trainer", facts: { attemptId, deadline } }],
    };
  },
  "opening an attempt again": async (store) => {
    const { call, maya } = await aRoom(store);
    const attemptId = await sit(store, maya, ["wrong", "wrong", "wrong"]);
    const facts = { change: "reopened", deadline: null, attempt: 1 };
    return {
      decide: () =>
        openAgain({ ...call, id: FORM, since: 4, now: minutesOn(9), attemptId, minutes: null }),
      entries: [{ kind: "attempt-changed", actorRole: "trainer", facts }],
    };
  },
  "handing in an attempt": async (store) => {
    const { maya } = await aRoom(store);
    const attemptId = await begin(store, maya, RIGHT);
    const facts = { attemptId, points: 4, maxPoints: 4, passed: true, late: false };
    return {
      decide: () => submitAttempt({ store, actor: maya, now: minutesOn(5), attemptId }),
      entries: [{ kind: "attempt-graded", actorRole: "system", facts }],
    };
  },
  "the end of an attempt’s time": async (store) => {
    const { maya } = await aRoom(store, { timeLimitMinutes: 20 });
    await begin(store, maya, RIGHT);
    return {
      decide: () => endOverdueAttempts({ store, now: minutesOn(60) }),
      entries: [{ kind: "attempt-graded", actorRole: "system", facts: { late: true } }],
    };
  },
  "grading a question again": async (store) => {
    const { maya, dana } = await aRoom(store);
    const attemptId = await sit(store, maya, ["wrong", "right", "right"]);
    await mended(store, "jo", { ...aSingleChoice("jo"), stem: "Mended" });
    const call = { store, actor: dana, now: NOON, ...AT_THE_QUIZ, choice: "award" as const };
    const revisionId = (await showRegradable(call)).questions[0]!.revisionId;
    const mark = (await previewRegrade({ ...call, revisionId }))!.mark;
    const how = { now: minutesOn(60), revisionId, mark, reason: "The key was wrong." };
    const facts = { attemptId, choice: "award", grade: 2, points: 4, passed: true };
    return {
      decide: () => regradeQuestion({ ...call, ...how }),
      entries: [{ kind: "attempt-regraded", actorRole: "trainer", facts }],
    };
  },
  "somebody leaving": async (store) => {
    const team = await aTeam(store);
    const { personId } = await anEmployee(store, team.company);
    return {
      decide: () => leaveCompany({ store, actor: team.priya, now: NOON, personId }),
      entries: [{ kind: "person-left", actorRole: "manager" }],
    };
  },
};

async function entriesOf(store: Store) {
  const { ledgerEntry } = store.read.tables;
  const rows = await store.read
    .select()
    .from(ledgerEntry)
    .orderBy(ledgerEntry.companyId, ledgerEntry.seq);
  return rows.map((row) => ({ ...row, facts: JSON.parse(row.facts) as object }));
}

eachEngine("the ledger", (open) => {
  test.each(Object.keys(DECISIONS))(
    "%s is entered once, however often it is sent",
    async (name) => {
      const store = await open();
      const { decide, entries } = await DECISIONS[name]!(store);
      const before = (await entriesOf(store)).length;
      await decide();
      expect((await entriesOf(store)).slice(before)).toMatchObject(entries);
      await decide();
      expect(await entriesOf(store)).toHaveLength(before + entries.length);
    },
  );

  test("adding people is entered in the companies they work in", async () => {
    const store = await open();
    const harbour = await aCompany(store);
    const tidewater = await aCompany(store, { key: "tidewater", name: "Tidewater" });
    const add = (person: Partial<Parameters<typeof addNewPerson>[0]["person"]>, email: string) => {
      const named = { name: "Ana Brandt", givenName: "Ana", email };
      const who = { role: "employee" as const, company: null, ...named, ...person };
      return addNewPerson({ store, now: NOON, person: who });
    };
    await add({ company: harbour, teams: ["Pier Street"] }, "ana@example.test");
    const both = [harbour, tidewater];
    await add({ role: "trainer", engagedWith: both }, "trainer@example.test");
    await add({ role: "admin" }, "admin@example.test");
    const entries = await entriesOf(store);
    const kindsOf = ({ id }: { id: string }) =>
      entries.filter(({ companyId }) => companyId === id).map(({ kind }) => kind);
    expect(entries).toHaveLength(3);
    expect(kindsOf(harbour)).toEqual(["person-added", "trainer-engaged"]);
    expect(kindsOf(tidewater)).toEqual(["trainer-engaged"]);
    expect(entries.find(({ kind }) => kind === "person-added")?.facts).toMatchObject({
      role: "employee",
      team: "Pier Street",
    });
  });

  test("what a publication asks is entered for the companies it concerns, and a wording is not", async () => {
    const store = await open();
    const publish = (lesson: string) =>
      importContent({
        store,
        content: checkContent(aContentFolder({ "modules/reply/angry.md": lesson })).content,
        now: NOON,
      });
    await publish(LESSON);
    expect(await entriesOf(store)).toMatchObject([
      { kind: "policy-published", personId: null, actorRole: "system" },
    ]);
    const revised = LESSON.replace("Hundreds may", "Thousands may");
    await publish(revised.replace("impact: notice", "impact: relearn"));
    expect(await entriesOf(store)).toHaveLength(1);

    const [company] = await store.read.select().from(store.read.tables.company);
    const actor = await anEmployee(store, { ...company!, timeZone: "Europe/London" });
    const how = { programmeKey: "reply", channelKeys: ["x"], dueOn: null, enrolledBy: null };
    await enrol({ store, now: NOON, person: actor, ...how });
    await publish(revised.replace("impact: notice", "impact: wording").replace("Jo’s", "his"));
    await publish(LESSON.replace("Hundreds may", "Millions may"));
    expect(await entriesOf(store)).toHaveLength(2);
    await publish(LESSON.replace("impact: notice", "impact: relearn"));
    expect((await entriesOf(store)).slice(2)).toMatchObject([
      { kind: "relearn-asked", facts: { activity: "reply/angry", number: 5 } },
    ]);
  });

  test("other terms and an end of a programme are entered where somebody is enrolled, a playbook where it changed", async () => {
    const store = await open();
    const publish = (changes: Parameters<typeof aContentFolder>[0]) =>
      importContent({ store, content: checkContent(aContentFolder(changes)).content, now: NOON });
    await publish({});
    const programme = aContentFolder().get("programmes/reply.yaml")!;
    const playbook = aContentFolder().get("companies/harbour-and-pine/playbook.yaml")!;
    const shorter = programme.replace("validMonths: 12", "validMonths: 6");
    await publish({ "programmes/reply.yaml": shorter });
    expect(await entriesOf(store)).toHaveLength(1);

    const [company] = await store.read.select().from(store.read.tables.company);
    const actor = await anEmployee(store, {
      ...company!,
      timeZone: "Europe/London",
    });
    const how = { programmeKey: "reply", channelKeys: ["x"], dueOn: null, enrolledBy: null };
    await enrol({ store, now: NOON, person: actor, ...how });
    const before = (await entriesOf(store)).length;
    await publish({ "programmes/reply.yaml": `${shorter}renewal: whole\n` });
    await publish({
      "programmes/reply.yaml": null,
      "companies/harbour-and-pine/playbook.yaml": playbook.replace(
        "replyGoal:",
        "replyGoal: soon,",
      ),
    });
    expect((await entriesOf(store)).slice(before)).toMatchObject([
      { kind: "programme-changed", actorRole: "system", facts: { programme: "reply", number: 3 } },
      { kind: "playbook-changed", facts: { number: 2 } },
      { kind: "programme-retired", facts: { programme: "reply" } },
    ]);
  });
});
