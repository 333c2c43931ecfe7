import { peopleIn } from "../../support/makers";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { addDays, localDateOf } from "~/kit/time/moment";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { changesForAll } from "~/notices/services/content-changes.server";
import { gatherFacts } from "~/clearance/services/standing/gather-facts.server";
import { noticesOf } from "~/notices/services/notice-people.server";
import { verifyChain } from "~/ledger/services/verify-chain.server";
import type { Mail, Mailer } from "~/kit/mail/mailer.server";
import { openSqliteStore } from "~db/store.sqlite";
import type { Store } from "~db/store";
import { heldNow } from "~/gate/services/groups/held-now.server";
import { asKept, byTheFunction, heldByTheFunction } from "../../support/clearance/by-the-function";
import { ownCompany } from "../../support/own";
import { aTeam, inDays } from "../../support/clearance/a-team";
import {
  begun,
  join,
  live,
  publish,
  seeded,
  type Life,
} from "../../support/clearance/a-company-life";
import { allMails, allNotices, runNotices, wish } from "../../support/notices";
import { runs } from "../../support/harness/runs";

const PEOPLE = Math.min(200, Math.max(40, runs(40)));
const DAYS = 3 * 365;
const SEED = 20_261_121;
/** So often, at least, each thing has to happen that the rest says something about. */
const OFTEN_ENOUGH = PEOPLE / 40;

class Crash extends Error {}

/** A database on disk whose process dies now and then, at any statement, and is started again. */
class Machine {
  store: Store;
  crashes: number[] = [];
  private left: number | null = null;

  constructor(private readonly file: string) {
    this.store = this.open();
  }

  private open(): Store {
    const store = openSqliteStore({ file: this.file, durability: "off" });
    store.onStatement = () => {
      if (this.left === null) return;
      this.left -= 1;
      // Once dead it stays dead: nothing that would still be done is done.
      if (this.left < 0) throw new Crash();
    };
    return store;
  }

  /** Works, and dies at the nth statement where one is given. True where it died. */
  async run(day: number, nth: number | null, work: (store: Store) => Promise<unknown>) {
    this.left = nth;
    try {
      await work(this.store);
      return false;
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      this.crashes.push(day);
      this.left = null;
      await this.store.close();
      this.store = this.open();
      return true;
    } finally {
      this.left = null;
    }
  }
}

const nothing = () => Promise.resolve();
const silent: Mailer = { kept: null, send: nothing, check: nothing };

interface Sent extends Mail {
  day: number;
}

test("three years of a company, day by day and through crashes, tell everything once and keep every rule", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "firsthand-years-"));
  const machine = new Machine(path.join(folder, "test.db"));
  try {
    const chance = seeded(SEED + 1);
    const life = begun(await aTeam(machine.store), SEED);
    for (const { personId } of [life.team.ben, life.team.priya, life.team.dana])
      await wish(machine.store, personId, { modes: { summary: "off", duty: "daily" } });
    const sent: Sent[] = [];
    const leftBefore = new Set<string>();
    for (let day = 0; day <= DAYS; day += 1) {
      const mailer: Mailer = {
        kept: null,
        check: nothing,
        send(mail) {
          sent.push({ ...mail, day });
          return Promise.resolve();
        },
      };
      if (day % 2 === 0 && life.people.size < PEOPLE) await join(machine.store, life, day);
      if (day % 240 === 150) await publish(machine.store, life, "policy", day);
      if (day % 200 === 90) await publish(machine.store, life, "lesson", day);
      const dying = chance() < 0.04;
      const nth = dying ? Math.floor(chance() * 80) : null;
      if (day % 4 === 0)
        await machine.run(day, dying && day % 8 === 0 ? nth : null, (store) =>
          live(store, life, inDays(day)),
        );
      const before = sent.length;
      const died = await machine.run(day, nth, (store) =>
        runNotices(store, mailer, inDays(day, 5)),
      );
      if (died) {
        await machine.run(day, null, (store) => runNotices(store, mailer, inDays(day, 30)));
        await machine.run(day, null, (store) => runNotices(store, mailer, inDays(day, 60)));
      }
      const today = sent.slice(before).map(({ to }) => to);
      expect(today.filter((to) => leftBefore.has(to))).toEqual([]);
      await seeWhoLeft(machine.store, leftBefore, inDays(day, 60));
      if (day % 42 === 0) await expectBoardAndNotices(machine.store, life, inDays(day, 60));
    }
    // What waits for a morning goes out on the next one.
    await runNotices(machine.store, silent, inDays(DAYS + 1));
    await runNotices(machine.store, silent, inDays(DAYS + 2));
    expectMailsOnce(sent, machine.crashes);
    await expectNoticesOnce(machine.store);
    await expectPeriods(machine.store);
    await expectLedger(machine.store, life);
    expect(machine.crashes.length).toBeGreaterThan(20);
    for (const what of ["left", "suspended", "revoked", "reinstated", "not yet", "asked again"])
      expect(life.done[what], what).toBeGreaterThanOrEqual(OFTEN_ENOUGH);
  } finally {
    await machine.store.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

async function seeWhoLeft(store: Store, leftBefore: Set<string>, now: Date) {
  for (const { email, leftAt } of await peopleIn(store))
    if (leftAt && leftAt <= now) leftBefore.add(email);
}

/** What is kept of the board, and who would be in groups, is what the facts say, without people who have left; and whatever is due has been told. */
async function expectBoardAndNotices(store: Store, { team }: Life, now: Date) {
  const companyId = team.company.id;
  const kept = await asKept(store, companyId, now);
  expect(kept).toEqual(await byTheFunction(store, companyId, now));
  const groups = await heldNow(store, { company: ownCompany(companyId), now });
  const members = groups.people.map(({ personId, held }) => [personId, held] as const);
  expect(new Map(members)).toEqual(await heldByTheFunction(store, companyId, now));
  expect(groups.doubtful).toBe(0);
  const rules = await companyRules(store, ownCompany(companyId));
  const told = new Set((await allNotices(store)).map(({ key }) => key));
  const everybody = await gatherFacts(store.read, { company: ownCompany(companyId) });
  const here = everybody.filter(({ person }) => !person.leftAt || person.leftAt > now);
  expect(kept.rows.map(({ person }) => person.id).sort()).toEqual(
    here.map(({ employee }) => employee.id).sort(),
  );
  const changes = await changesForAll(store.read, everybody, rules, now);
  const wanted = everybody.flatMap((facts) =>
    noticesOf(facts, changes.get(facts.employee.id) ?? [], rules, now).map(({ key }) => key),
  );
  expect(wanted.filter((key) => !told.has(key))).toEqual([]);
}

/** A mail goes out twice only where the process died on the day, and then as the same mail to the same person. */
function expectMailsOnce(sent: readonly Sent[], crashes: readonly number[]) {
  const first = new Map<string, Sent>();
  let twice = 0;
  for (const mail of sent) {
    const before = first.get(mail.messageId!);
    first.set(mail.messageId!, before ?? mail);
    if (!before) continue;
    twice += 1;
    expect(mail.to).toBe(before.to);
    expect(crashes).toContain(before.day);
    expect(mail.day).toBe(before.day);
  }
  expect(twice).toBeLessThanOrEqual(crashes.length);
}

async function expectNoticesOnce(store: Store) {
  const notices = await allNotices(store);
  const keys = notices.map(({ personId, key }) => `${personId} ${key}`);
  expect(new Set(keys).size).toBe(keys.length);
  const mails = await allMails(store);
  expect(new Set(mails.map(({ key }) => key)).size).toBe(mails.length);
  for (const { outcome } of mails) expect(["sent", "dropped"]).toContain(outcome);

  // 30, 7 and 1 days before the last day, then every week after it.
  const firstDays = new Map<string, number>();
  for (const { facts, key, createdAt } of notices) {
    if (facts.kind !== "expiring") continue;
    const stage = key.split(":").slice(3).join(":");
    const on = localDateOf(createdAt, "Europe/London");
    const from = stage.startsWith("week:")
      ? addDays(facts.validUntil, 7 * (Number(stage.slice(5)) - 1) + 1)
      : addDays(facts.validUntil, -Number(stage));
    const until = { "30": -8, "7": -2, "1": 0 }[stage];
    expect(on >= from).toBe(true);
    expect(on <= (until === undefined ? addDays(from, 6) : addDays(facts.validUntil, until))).toBe(
      true,
    );
    firstDays.set(stage, (firstDays.get(stage) ?? 0) + (on === from ? 1 : 0));
  }
  for (const stage of ["30", "7", "1", "week:1", "week:2"])
    expect(firstDays.get(stage), stage).toBeGreaterThanOrEqual(OFTEN_ENOUGH);
}

/** Every period stands on a trainer’s word and then a manager’s, of two people, given for it; and none overlaps another. */
async function expectPeriods(store: Store) {
  const { clearance, signOff, suspension } = store.read.tables;
  const signOffs = await store.read.select().from(signOff);
  const periods = await store.read.select().from(clearance);
  const revoked = (await store.read.select().from(suspension)).filter(
    ({ action }) => action === "revoke",
  );
  expect(periods.length).toBeGreaterThan(PEOPLE);
  for (const enrolmentId of new Set(periods.map((period) => period.enrolmentId))) {
    const own = periods.filter((period) => period.enrolmentId === enrolmentId);
    own.sort((a, b) => a.grantedAt.getTime() - b.grantedAt.getTime());
    const signs = signOffs.filter((each) => each.enrolmentId === enrolmentId);
    for (const [index, period] of own.entries()) {
      const before = own[index - 1];
      const manager = signs.find(({ id }) => id === period.signOffId)!;
      const trainer = signs.findLast(
        ({ kind, signedAt }) =>
          kind === "trainer" &&
          signedAt <= manager.signedAt &&
          (!before || signedAt > before.grantedAt),
      );
      expect(manager).toMatchObject({ kind: "manager", verdict: "authorised" });
      expect(trainer?.verdict).toBe("competent");
      const three = [trainer!.signedBy, manager.signedBy, period.personId];
      expect(new Set(three).size).toBe(3);
      const undone = revoked.some(
        ({ personId, decidedAt }) =>
          personId === period.personId &&
          before !== undefined &&
          before.grantedAt < decidedAt &&
          decidedAt < period.grantedAt,
      );
      if (before && !undone) expect(period.validFrom > before.validUntil).toBe(true);
    }
  }
}

/** The chain is whole, and has an entry for each decision that stands in the tables. */
async function expectLedger(store: Store, { team }: Life) {
  const companyId = team.company.id;
  const { ledgerEntry, signOff, clearance, suspension } = store.read.tables;
  const entries = await store.read.select().from(ledgerEntry);
  const verdict = await verifyChain(store.read, ownCompany(companyId));
  expect(verdict).toMatchObject({ ok: true, last: { seq: entries.length } });
  const count = (kind: string) => entries.filter((entry) => entry.kind === kind).length;
  expect(count("signed-off")).toBe((await store.read.select().from(signOff)).length);
  expect(count("clearance-granted")).toBe((await store.read.select().from(clearance)).length);
  expect(count("held-back")).toBe((await store.read.select().from(suspension)).length);
  const left = (await peopleIn(store)).filter(({ leftAt }) => leftAt !== null);
  expect(count("person-left")).toBe(left.length);
}
