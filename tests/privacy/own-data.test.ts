import { getTableColumns } from "drizzle-orm";
import { getTableConfig } from "drizzle-orm/sqlite-core";
import { describe, expect, test } from "vitest";
import { LEFT_OUT, MADE_LISTS, SECTIONS, type Section } from "~/privacy/queries/sections";
import { OWN_DATA_SCHEMA, ownData } from "~/privacy/services/own-data.server";
import { NAMES } from "~/privacy/services/named-rows.server";
import type { Actor, Employee } from "~/people/rules/actor";
import { own } from "~/ledger/rules/own";
import { addNewPerson } from "~/assignment/services/add-person.server";
import { acknowledgePolicy } from "~/clearance/services/policy/acknowledge-policy.server";
import { sqliteDialect } from "~db/dialect.sqlite";
import { defineTables, type Tables } from "~db/schema/tables";
import type { Store } from "~db/store";
import { aPolicyVersion } from "../support/clearance/a-team";
import { aWholeHistory } from "../support/clearance/a-whole-history";
import { eachEngine } from "../support/harness/engines";
import { aManager, NOON } from "../support/makers";
import { aSingleChoice, enrolled } from "../support/questions/a-quiz";
import { aClass, begin, minutesOn, sit } from "../support/questions/a-sitting";
import { decideSuspension, grantAllowance } from "../support/own-forms";

const TABLES = defineTables(sqliteDialect);

/** Every reference from one table to another, by the names that the code has for both. */
const REFERENCES = Object.entries(TABLES).flatMap(([name, table]) => {
  const keys = new Map(
    Object.entries(getTableColumns(table)).map(([key, column]) => [column.name, key]),
  );
  return getTableConfig(table).foreignKeys.flatMap((foreign) => {
    const { columns, foreignTable } = foreign.reference();
    const to = Object.entries(TABLES).find(([, other]) => other === foreignTable)?.[0];
    return columns.map((column) => ({ table: name, column: keys.get(column.name)!, to: to! }));
  });
});

describe("the file of a person", () => {
  test("has every column of the database that holds a person, or the list says why not", () => {
    const holding = REFERENCES.filter(({ to }) => to === "person").map(
      ({ table, column }) => `${table}.${column}`,
    );
    const inFile = [
      ...Object.values(SECTIONS).map(({ table, whose }) => `${table}.${whose}`),
      ...Object.values(MADE_LISTS).flat(),
    ];
    const known = [...inFile, ...Object.keys(LEFT_OUT)];
    expect([...known].sort()).toEqual([...holding, "person.id"].sort());
  });

  test("has what hangs on its rows in tables of their own", () => {
    const tables = new Set<string>([
      ...Object.values(SECTIONS).map(({ table }) => table),
      "attempt",
      "grade",
    ]);
    tables.delete("person");
    const hanging = REFERENCES.filter(({ table, to }) => tables.has(to) && !tables.has(table));
    // Channels and the end of a delegation are said with their row; steps are the answers of an attempt.
    expect([...new Set(hanging.map(({ table }) => table))].sort()).toEqual([
      "attemptStep",
      "clearanceChannel",
      "delegationEnd",
      "enrolmentChannel",
      "pendingSignOff",
    ]);
  });

  test("names what an id stands for, or leaves it out", () => {
    const bare = Object.values(SECTIONS as Record<string, Section>).flatMap((section) =>
      REFERENCES.filter(({ table }) => table === section.table)
        .map(({ column }) => column)
        .filter((column) => !["personId", "aboutPersonId"].includes(column))
        .filter((column) => !(column in NAMES) && !section.without.includes(column))
        .map((column) => `${section.table}.${column}`),
    );
    expect(bare).toEqual([]);
  });
});

interface OwnFile {
  [list: string]: unknown;
  profile: Record<string, unknown>;
  attempts: { questions: Record<string, unknown>[]; [fact: string]: unknown }[];
  ledger: Record<string, unknown>[];
}

async function fileOf(store: Store, actor: Actor) {
  let text = "";
  for await (const part of ownData({ store, actor, now: NOON })) text += part;
  return { text, file: JSON.parse(text) as OwnFile };
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}/;

eachEngine("everything stored about a person", (open) => {
  test("is in one file, of every list, by names and moments and without ids or secrets", async () => {
    const store = await open();
    const { maya } = await aWholeHistory(store);
    const owned = { companyId: maya.companyId, personId: maya.personId };
    await store.write(async (tx) => {
      const t = tx.tables;
      const times = { createdAt: NOON, updatedAt: NOON };
      const until = { expiresAt: minutesOn(60), ...times };
      await tx.insert(t.session).values({ id: "one", token: "SECRET-1", ...owned, ...until });
      const account = { accountId: "x", providerId: "single sign-on", accessToken: "SECRET-2" };
      await tx.insert(t.account).values({ id: "a", ...account, ...owned, ...times });
      const passkey = { name: "Work phone", credentialId: "SECRET-3", publicKey: "SECRET-4" };
      const unused = { counter: 0, transports: ["internal"], createdAt: NOON };
      await tx.insert(t.passkey).values({ id: "p", ...passkey, ...unused, ...owned });
      const app = { secret: "SECRET-5", lastStep: 0, createdAt: NOON };
      await tx.insert(t.secondFactor).values({ ...app, ...owned });
      await tx.insert(t.formerName).values({ id: "f", name: "Maya Before", until: NOON, ...owned });
      const asked = {
        email: "maya@new.example",
        tokenHash: "SECRET-7",
        askedAs: "manager" as const,
      };
      const asking = { askedBy: maya.personId, ...asked, ...until };
      await tx.insert(t.addressChange).values({ ...owned, ...asking });
      await tx.insert(t.recoveryCode).values({ codeHash: "SECRET-6", ...owned, createdAt: NOON });
      const role = "employee" as const;
      const mail = { id: "mail", role, kind: "notice" as const, key: "k", tries: 1, dueAt: NOON };
      await tx.insert(t.outbox).values({ ...mail, ...owned, createdAt: NOON });
      const facts = { kind: "paused" as const, running: true, reason: SUSPENDED };
      const notice = { ...owned, role, kind: facts.kind, facts, createdAt: NOON };
      const [other] = (await tx.select().from(t.person)).filter(({ id }) => id !== maya.personId);
      await tx.insert(t.notice).values([
        { id: "n", key: "1", ...notice, aboutPersonId: maya.personId },
        { id: "o", key: "2", ...notice, aboutPersonId: other!.id },
      ]);
      const modes = {} as Tables["noticePreference"]["$inferSelect"]["modes"];
      const quiet = { quietFrom: 0, quietUntil: 60, updatedAt: NOON };
      await tx.insert(t.noticePreference).values({ personId: maya.personId, modes, ...quiet });
    });
    const { text, file } = await fileOf(store, maya);
    expect(file).toMatchObject({ schema: OWN_DATA_SCHEMA, madeAt: NOON.toISOString() });
    expect(Object.keys(file)).toEqual([
      "schema",
      "madeAt",
      ...Object.keys(SECTIONS),
      ...Object.keys(MADE_LISTS),
    ]);
    expect(file.profile).toMatchObject({ name: maya.name, email: maya.email });
    expect(file.clearances).toEqual([
      {
        company: maya.organisation,
        programme: "Cleared to reply",
        level: "reply",
        validFrom: "2026-11-21",
        validUntil: "2027-11-20",
        grantedAt: NOON.toISOString(),
        channels: ["Instagram"],
      },
    ]);
    expect(file.passkeys).toMatchObject([{ name: "Work phone", createdAt: NOON.toISOString() }]);
    expect(file.signOffs).toHaveLength(2);
    expect(file.lessonsDone).toMatchObject([{ activity: "Replying: quiz", version: 1 }]);
    expect(file.notices).toMatchObject([
      { aboutYou: true, facts: { reason: { by: "Priya" } } },
      { aboutYou: false },
    ]);
    expect((file.notices as object[])[1]).not.toHaveProperty("facts");
    expect(text).not.toMatch(UUID);
    expect(text).not.toContain("SECRET");
    // Nobody’s history here has these: managers and trainers stand in, trainers are engaged.
    const empty = Object.entries(file).filter(([, list]) => Array.isArray(list) && !list.length);
    expect(empty.map(([name]) => name).sort()).toEqual(EMPTY);
  });

  test("says who covers for whom, until when, and their teams", async () => {
    const store = await open();
    const { maya, priya, rob } = await aWholeHistory(store);
    const { companyId, personId } = maya;
    await store.write(async (tx) => {
      await tx.insert(tx.tables.team).values({ id: "pier", companyId, name: "Pier Street" });
      const member = { teamId: "pier", personId, companyId, isManager: true };
      await tx.insert(tx.tables.teamMember).values(member);
    });
    const company = maya.organisation;
    const teams = [{ team: "Pier Street", company, isManager: true }];
    expect((await fileOf(store, maya)).file.teams).toEqual(teams);
    const [given] = (await fileOf(store, priya)).file.delegationsGiven as object[];
    const [taken] = (await fileOf(store, rob)).file.delegationsTaken as object[];
    expect(given).toEqual(taken);
    expect(given).toMatchObject({
      company,
      from: priya.name,
      to: rob.name,
      cancelledAt: NOON.toISOString(),
    });
  });

  test.each([
    ["none", null],
    ["right-or-wrong", "wrong"],
  ] as const)(
    "tells of a quiz whose feedback is %s no more than its result",
    async (feedback, said) => {
      const store = await open();
      const { maya } = await aClass(store, { feedback, questions: { jo: aSingleChoice("jo") } });
      await sit(store, maya, ["wrong"]);
      const { text, file } = await fileOf(store, maya);
      expect(file.attempts).toMatchObject([
        { quiz: "Replying: quiz", number: 1, result: { points: 0, maxPoints: 1, passed: false } },
      ]);
      expect(file.attempts[0]?.questions).toMatchObject([
        {
          question: "Which sentence serves jo best?",
          post: { text: "Typical. You lot don’t care." },
          answer: ["jo: explain"],
          outcome: said,
        },
      ]);
      expect(text).toContain("jo: voucher");
      expect(text).not.toContain("FEEDBACK");
      expect(text).not.toContain("correct");
    },
  );

  test("has an attempt that is open with its answers and without a result", async () => {
    const store = await open();
    const { maya } = await aClass(store, { questions: { jo: aSingleChoice("jo") } });
    await begin(store, maya, ["right"]);
    const { file } = await fileOf(store, maya);
    expect(file.attempts).toMatchObject([{ handedIn: null, questions: [{ outcome: null }] }]);
    expect(file.attempts[0]?.questions[0]?.answer).toEqual(["jo: say sorry"]);
  });

  test("is the person’s own, with what was decided about them and what the ledger keeps of it", async () => {
    const store = await open();
    const { company, quiz, maya, dana } = await aClass(store);
    const priya = await aManager(store, company);
    const person = { name: "Zoë Quist", givenName: "Zoë", email: "zoe@example.test" };
    const who = { ...person, role: "employee" as const, company };
    const personId = await addNewPerson({ store, now: NOON, person: who });
    const zoe: Employee = own({ ...maya, ...person, personId });
    await enrolled(store, zoe, quiz);
    const policyVersionId = await aPolicyVersion(store, company.id, 1, -30);
    for (const actor of [zoe, maya]) {
      const typed = { typedName: actor.name, ipAddress: "203.0.113.9" };
      await acknowledgePolicy({ store, actor, now: NOON, policyVersionId, ...typed });
      const about = { store, now: NOON, personId: actor.personId };
      const reason = `${actor.givenName} was ill.`;
      const time = { kind: "extra-time" as const, amount: 25, activityId: null, reason };
      await grantAllowance({ ...about, actor: dana, key: company.key, ...time });
      const why = { action: "suspend" as const, reason: `${actor.givenName} was rude.` };
      await decideSuspension({ ...about, actor: priya, ...why });
    }
    const { text, file } = await fileOf(store, zoe);
    expect(file.suspensions).toMatchObject([{ reason: "Zoë was rude.", decidedBy: priya.name }]);
    expect(file.allowances).toMatchObject([{ reason: "Zoë was ill.", grantedBy: dana.name }]);
    expect(file.acknowledgements).toMatchObject([{ typedName: "Zoë Quist" }]);
    expect(file.ledger.map(({ kind }) => kind)).toEqual([
      "person-added",
      "policy-acknowledged",
      "allowance-granted",
      "held-back",
    ]);
    expect(file.ledger.at(-1)).toMatchObject({
      by: priya.name,
      personal: { reason: "Zoë was rude." },
    });
    expect(text).not.toMatch(/Maya|Okafor/);
    // What priya decided about others isn’t in hers.
    expect((await fileOf(store, priya)).text).not.toMatch(/Zoë|Maya/);
    expect((await fileOf(store, dana)).file.engagements).toHaveLength(1);
  });
});

const SUSPENDED = { code: "suspended" as const, by: "Priya", on: "2026-03-02" };

const EMPTY = [
  "accountsElsewhere",
  "calendars",
  "calibrationsAsTrainer",
  "calibrationsBegunAsTrainer",
  "chatAccounts",
  "clearanceGroupAccounts",
  "delegationsGiven",
  "delegationsTaken",
  "directoryNames",
  "engagements",
  "invitations",
  "liveReplyReviewer",
  "placesInLessons",
  "postsToPublish",
  "reviewsInHootsuite",
  "savedPhrases",
  "sharedClearances",
  "teams",
  "toldElsewhere",
];
