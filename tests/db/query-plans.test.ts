import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkContent } from "~/authoring/rules/folder/read/content";
import { boardRows } from "~/clearance/services/board/board-rows.server";
import { searchEmployees } from "~/people/queries/employees";
import { gatherFacts } from "~/clearance/services/standing/gather-facts.server";
import { importContent } from "~/authoring/services/folder/import/import-content.server";
import { findAllowances } from "~/assessment/queries/allowances";
import {
  countReached,
  findMembers,
  findRuleChannels,
  findRulesInForce,
  findTeams,
  listRules,
} from "~/assignment/queries/assignments";
import {
  findDelegationsOf,
  findManagersOf,
  findOwnDelegation,
  findStandIns,
  findStoodInCompanies,
} from "~/people/queries/delegations";
import {
  findEngagedCompanies,
  findEngagedCompany,
  findManagers,
  findTrainers,
} from "~/people/queries/engagements";
import { findLatestSignOffs } from "~/clearance/queries/decisions";
import { findAlike, findCounts } from "~/clearance/queries/standings/counts";
import { findKeptByAddress } from "~/clearance/queries/standings/kept";
import { findHours, findHoursOf } from "~/clearance/queries/hours";
import { findContacts } from "~/people/queries/contacts";
import {
  listUnseen,
  findNoticesOfMail,
  findPreferences,
  findLookedKeys,
  findToldKeys,
  listNotices,
} from "~/notices/queries/notices";
import { claimMails, findMailKeys, listDeadMails } from "~/notices/queries/outbox";
import { createSignInCodes } from "~/people/services/sign-in/codes.server";
import { newBrowser } from "~/people/services/sign-in/cookies.server";
import { requestCode } from "~/people/services/sign-in/request-code.server";
import { listLeavers } from "~/people/queries/organisation";
import {
  findEntriesAfter,
  findEntriesBy,
  hasEntryBy,
  findReminded,
  findFactsAbout,
  findNewestEntries,
  findPeopleNamed,
  findPersonKeys,
  lastOfChain,
} from "~/ledger/queries/ledger";
import { findLatestGrades } from "~/assessment/queries/latest-grades";
import {
  countAcknowledgements,
  findAcknowledged,
  listVersionSigners,
} from "~/clearance/queries/policies";
import { findOverdueAttempts } from "~/assessment/queries/overdue-attempts";
import {
  findStepsOf,
  listAttemptDecisions,
  listAttemptsOf,
  listQuizAttempts,
} from "~/assessment/queries/person-quizzes";
import { findRegrades, findResponses, findSubmittedAttempts } from "~/assessment/queries/regrading";
import { lastChangeOf } from "~/people/queries/changes";
import { openSqliteStore } from "~db/store.sqlite";
import type { Store } from "~db/store";
import type { OwnCompany } from "~/ledger/rules/own";
import { ownCompany, ownPerson } from "../support/own";
import { aContentFolder } from "../support/content/a-content-folder";
import { NOON } from "../support/makers";

/**
 * What may be read from end to end: the agency's content, which is one small set for the whole installation, read when its
 * stamp has risen and then kept.
 */
const MAY_BE_SCANNED = [
  "content_stamp",
  "programme",
  "programme_revision",
  "module",
  "module_revision",
  "activity",
  "activity_revision",
  "activity_copy",
  "activity_translation",
  "module_translation",
];

let folder: string;
let store: Store;
let company: OwnCompany;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "firsthand-plans-"));
  store = openSqliteStore({ file: path.join(folder, "test.db"), durability: "off" });
  await importContent({ store, content: checkContent(aContentFolder()).content, now: NOON });
  const [row] = await store.read.select().from(store.read.tables.company);
  company = ownCompany(row!.id);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What SQLite means to do for each statement of the work. */
async function plans(work: () => Promise<unknown>) {
  const statements: string[] = [];
  store.onStatement = (sql) => statements.push(sql);
  await work();
  store.onStatement = null;
  expect(statements.length).toBeGreaterThan(0);
  const database = new Database(path.join(folder, "test.db"), { readonly: true });
  const found = statements.map((sql) => {
    const nulls = Array.from(sql.matchAll(/\?/g), () => null);
    const plan = database.prepare(`explain query plan ${sql}`).all(...nulls) as {
      detail: string;
    }[];
    return { sql, steps: plan.map(({ detail }) => detail) };
  });
  database.close();
  return found;
}

/** The tables read from end to end by what the work asks, each with the statement that does it. */
async function scans(work: () => Promise<unknown>) {
  return (await plans(work)).flatMap(({ sql, steps }) =>
    steps
      .map((step) => /^SCAN "?(\w+)/.exec(step)?.[1])
      .filter((name) => name !== undefined && !MAY_BE_SCANNED.includes(name))
      .map((name) => `${name}: ${sql}`),
  );
}

describe("no page reads a table from end to end", () => {
  test("everyone’s facts", async () => {
    expect(await scans(() => gatherFacts(store.read, { company }))).toEqual([]);
  });

  test("the facts of a few", async () => {
    const personIds = ["one", "two", "three"];
    expect(await scans(() => gatherFacts(store.read, { company, personIds }))).toEqual([]);
    // Nobody else in the company is read, and no order makes everybody's rows the shorter way.
    const found = await plans(() => gatherFacts(store.read, { company, personIds }));
    const ofEverybody = found.flatMap(({ steps }) =>
      steps.filter((step) => /\(company_id=\?( AND role=\?)?\)/.test(step)),
    );
    expect(ofEverybody).toEqual([]);
  });

  test("the board, with the rules it is made by", async () => {
    expect(await scans(() => boardRows(store, { company, now: NOON }))).toEqual([]);
  });

  test("a person’s quizzes, with what was answered and decided", async () => {
    const one = ownPerson(company.companyId, "one");
    const some = { company, personIds: ["one", "two"] };
    expect(await scans(() => listQuizAttempts(store.read, one))).toEqual([]);
    expect(await scans(() => listAttemptsOf(store.read, some))).toEqual([]);
    expect(await scans(() => findStepsOf(store.read, some, ["a", "b"]))).toEqual([]);
    expect(await scans(() => listAttemptDecisions(store.read, one))).toEqual([]);
    expect(await scans(() => findAllowances(store.read, one))).toEqual([]);
  });

  test("the last change of one person", async () => {
    expect(await scans(() => lastChangeOf(store.read, company, "one"))).toEqual([]);
  });

  test("what is kept for the gate of people by their addresses, and nobody else", async () => {
    for (const emails of [["a@x.example"], ["a@x.example", "b@x.example"]]) {
      const [found] = await plans(() => findKeptByAddress(store.read, company, emails));
      expect(found?.steps[0]).toContain("SEARCH person USING INDEX person_email");
      expect(found?.steps[1]).toContain("person_id=? AND company_id=?");
    }
  });

  test("who left", async () => {
    expect(await scans(() => listLeavers(store.read, company))).toEqual([]);
  });

  test("who met a mended question, and what they answered", async () => {
    const satBy = { companies: [company], activityId: "quiz" };
    expect(await scans(() => findSubmittedAttempts(store.read, satBy))).toEqual([]);
    expect(await scans(() => findResponses(store.read, satBy, "question"))).toEqual([]);
    expect(await scans(() => findRegrades(store.read, satBy))).toEqual([]);
  });

  test("the ledger: its end, its entries by person and kind, and those of one person", async () => {
    const one = ownPerson(company.companyId, "one");
    const all = { before: 9, personIds: null, kind: null };
    const some = { before: null, personIds: ["one", "two"], kind: "enrolled" };
    expect(await scans(() => lastOfChain(store.read, company))).toEqual([]);
    expect(await scans(() => findEntriesAfter(store.read, company, { seq: 1, limit: 9 }))).toEqual(
      [],
    );
    expect(await scans(() => findNewestEntries(store.read, company, all, 9))).toEqual([]);
    expect(await scans(() => findNewestEntries(store.read, company, some, 9))).toEqual([]);
    expect(await scans(() => findFactsAbout(store.read, one))).toEqual([]);
    expect(await scans(() => findPersonKeys(store.read, company, ["one", "two"]))).toEqual([]);
    expect(await scans(() => findPeopleNamed(store.read, company))).toEqual([]);
  });

  test("who signed which policy", async () => {
    const one = { personId: "one", version: "2026.1" };
    const page = { limit: 50, offset: 50 };
    expect(await scans(() => countAcknowledgements(store.read, company))).toEqual([]);
    expect(await scans(() => findAcknowledged(store.read, company, one))).toEqual([]);
    expect(await scans(() => listVersionSigners(store.read, company, "one", page))).toEqual([]);
    // A page of them comes by name from an index: nobody beyond it is read to be sorted.
    const [signers] = await plans(() => listVersionSigners(store.read, company, "one", page));
    expect(signers?.steps).toEqual([
      expect.stringContaining("USING INDEX membership_by_name"),
      expect.stringContaining("USING INDEX acknowledgement_person_version"),
      expect.stringContaining("SEARCH person USING INDEX"),
    ]);
  });

  test("who stands in for whom", async () => {
    const today = "2026-11-21";
    const own = { id: "one", personId: "one" };
    const since = { trainerId: "one", since: today, now: NOON };
    const scanned = [
      await scans(() => findDelegationsOf(store.read, ["one", "two"], today)),
      await scans(() => findStandIns(store.read, company, { today, now: NOON })),
      await scans(() => findStoodInCompanies(store.read, since)),
      await scans(() => findOwnDelegation(store.read, own)),
      await scans(() => findManagers(store.read, company)),
      await scans(() => findManagersOf(store.read, ownPerson(company.companyId, "one"))),
      await scans(() => findTrainers(store.read, company)),
    ];
    expect(scanned.flat()).toEqual([]);
    // Nobody else in the company is read.
    const [managers] = await plans(() => findManagers(store.read, company));
    expect(managers?.steps).toEqual([
      expect.stringContaining("USING INDEX membership_by_name (company_id=? AND role=?)"),
      expect.stringContaining("SEARCH person USING INDEX"),
    ]);
  });

  test("attempts whose time is over", async () => {
    const first = { since: NOON, now: NOON, after: null, limit: 10 };
    const after = { id: "one", deadline: NOON };
    for (const part of [first, { ...first, after }]) {
      expect(await scans(() => findOverdueAttempts(store.read, part))).toEqual([]);
    }
  });

  test("the latest grades of a company’s people", async () => {
    expect(await scans(() => findLatestGrades(store.read, company, ["one", "two"]))).toEqual([]);
  });

  test("how many people there are of each kind, and the first of those who are alike", async () => {
    const some = { keys: ["one", "two"], limit: 5 };
    expect(await scans(() => findCounts(store.read, company, ["cover", "team"]))).toEqual([]);
    for (const alike of ["cover", "skills"] as const) {
      const [found] = await plans(() => findAlike(store.read, company, alike, some));
      // They come by name from an index: nobody beyond the first is read to be sorted.
      const steps = found?.steps.filter((step) => step.includes("standing_person")) ?? [];
      expect(steps.length).toBeGreaterThan(20);
      for (const step of steps)
        expect(step).toMatch(
          new RegExp(
            `USING (COVERING INDEX standing_person_${alike} \\(company_id=\\? AND ${alike}=\\?\\)|INDEX sqlite_autoindex)`,
          ),
        );
    }
  });

  test("the hours of a company’s people, and of one of them", async () => {
    expect(await scans(() => findHours(store.read, company))).toEqual([]);
    expect(await scans(() => findHours(store.read, company, "one"))).toEqual([]);
    expect(await scans(() => findHoursOf(store.read, company, ["one", "two"]))).toEqual([]);
  });

  test("who can be asked, and what a side decided last", async () => {
    const named = { names: ["Priya Nair"], now: NOON };
    expect(await scans(() => findContacts(store.read, company, named))).toEqual([]);
    const side = { side: "trainer" as const, limit: 20 };
    expect(await scans(() => findLatestSignOffs(store.read, company, side))).toEqual([]);
  });

  test("notices and the mails that tell them", async () => {
    const reader = { personId: "one", role: "employee" as const, companyId: company.companyId };
    expect(await scans(() => listUnseen(store.read, reader, 100))).toEqual([]);
    const one = ownPerson(company.companyId, "one");
    expect(await scans(() => findLookedKeys(store.read, one))).toEqual([]);
    expect(await scans(() => listNotices(store.read, reader, 10))).toEqual([]);
    expect(await scans(() => findNoticesOfMail(store.read, "one", "mail"))).toEqual([]);
    expect(await scans(() => findToldKeys(store.read, company, ["a", "b"]))).toEqual([]);
    expect(await scans(() => findMailKeys(store.read, ["a", "b"]))).toEqual([]);
    expect(await scans(() => listDeadMails(store.read, 10))).toEqual([]);
    expect(await scans(() => findPreferences(store.read, ["one", "two"]))).toEqual([]);
    const due = { now: NOON, until: NOON, limit: 10 };
    expect(await scans(() => store.write((tx) => claimMails(tx, due)))).toEqual([]);
  });

  test("rules, who they reach, and what a manager has just done", async () => {
    expect(await scans(() => findRulesInForce(store.read, company))).toEqual([]);
    expect(await scans(() => findRuleChannels(store.read, company))).toEqual([]);
    expect(await scans(() => listRules(store.read, company))).toEqual([]);
    expect(await scans(() => countReached(store.read, company))).toEqual([]);
    expect(await scans(() => findTeams(store.read, company))).toEqual([]);
    expect(await scans(() => findMembers(store.read, { company }, NOON))).toEqual([]);
    const some = { company, personIds: ["one", "two"] };
    expect(await scans(() => findMembers(store.read, some, NOON))).toEqual([]);
    const done = { actorId: "priya", after: 3, kinds: ["enrolled"], limit: 9 };
    expect(await scans(() => findEntriesBy(store.read, company, done))).toEqual([]);
    expect(await scans(() => hasEntryBy(store.read, company, done))).toEqual([]);
    expect(await scans(() => findReminded(store.read, company, NOON))).toEqual([]);
  });

  test("people by words of their names, in the companies of a trainer", async () => {
    const words = { search: "maya", now: NOON, limit: 9 };
    expect(await scans(() => searchEmployees(store.read, [company], words))).toEqual([]);
  });

  test("codes to sign in, for the person who asks and tries", async () => {
    const codes = createSignInCodes({ store, secret: "a secret", mail: () => {} });
    const asker = { browser: newBrowser(), address: "192.0.2.7" };
    const one = { store, codes, asker, email: "maya@example.test", userAgent: "", now: NOON };
    const asked = { email: one.email, browser: asker.browser.id, now: NOON };
    expect(await scans(() => requestCode(one))).toEqual([]);
    expect(await scans(() => codes.use({ ...asked, code: "123456" }))).toEqual([]);
    expect(await scans(() => codes.hasMailFailed(asked))).toEqual([]);
    expect(await scans(() => codes.markFailed("one"))).toEqual([]);
  });

  test("a trainer’s companies", async () => {
    expect(await scans(() => findEngagedCompanies(store.read, "dana"))).toEqual([]);
    expect(
      await scans(() => findEngagedCompany(store.read, { trainerId: "dana", key: "harbour" })),
    ).toEqual([]);
  });
});

test("the facts of two thousand are gathered in as many queries as those of one", async () => {
  const count = async (work: () => Promise<unknown>) => {
    let number = 0;
    store.onStatement = () => (number += 1);
    await work();
    store.onStatement = null;
    return number;
  };
  const one = await count(() => gatherFacts(store.read, { company, personIds: ["one"] }));
  expect(await count(() => gatherFacts(store.read, { company }))).toBe(one);
  expect(one).toBe(12);
});
