import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findCompanyByKey } from "~/people/queries/organisation";
import { addMadePeople } from "../../load/made-company";
import { pagesToSee } from "../../support/browser/pages";
import { everyNth } from "../../support/harness/runs";
import { ownCompany } from "../../support/own";
import { openSite, PEOPLE, signedIn, Visitor, type Site } from "../../support/harness/site";

const FEW = 500;
const MANY = 5_000;

/** By how much a page may cost more for ten times as many people, in rows read and in bytes sent. */
const MOST = 1.3;

/** How many more rows make no difference on a page that reads hardly any. */
const ROOM = 20;

/** Pages that do cost more, and why. */
const GROWING: Record<string, readonly string[]> = {
  "the demo lists everybody whom a visitor can be": ["sign-in"],
  "what a form is about to do is said of each person by name": [
    "manager-bulk-extend",
    "manager-bulk-remind",
  ],
  "who has to sign is derived from everybody’s facts": [
    "manager-policy",
    "manager-policy-version",
    "manager-policy-signed",
  ],
  "people are chosen by name from all of those there are": ["manager-ledger-filtered"],
  "what a change asks of whom is derived from everybody’s facts, and said of each by name": [
    "trainer-programme-publish",
    "trainer-publish",
    "trainer-publish-new",
    "trainer-publish-moved-on",
    "trainer-publish-mistakes",
    "trainer-publish-scheduled",
    "trainer-copy-give-up",
  ],
  "what they name at most is more than 500 people fill": ["manager-expiring", "trainer-home"],
  "what failed in the meantime is listed": ["settings"],
};
const MAY_GROW = Object.values(GROWING).flat();

interface Cost {
  rows: number;
  bytes: number;
}

let site: Site;
let rows = 0;

/** Counts every row that a statement hands over. */
function countRows() {
  const database = new Database(":memory:");
  const statement = Object.getPrototypeOf(database.prepare("select 1")) as Database.Statement;
  database.close();
  const { all, get } = statement;
  statement.all = function (...values) {
    const found = all.apply(this, values);
    rows += found.length;
    return found;
  };
  statement.get = function (...values) {
    rows += 1;
    return get.apply(this, values);
  };
  return () => Object.assign(statement, { all, get });
}

let stopCounting: () => void;
beforeAll(async () => {
  stopCounting = countRows();
  site = await openSite();
});
afterAll(async () => {
  await site.stop();
  stopCounting();
});

async function costs(): Promise<Record<string, Cost>> {
  const found: Record<string, Cost> = {};
  const visitors = new Map<string | null, Visitor>([[null, new Visitor(site)]]);
  for (const { name, who, path } of pages) {
    const visitor = visitors.get(who) ?? (await signedIn(site, who!));
    visitors.set(who, visitor);
    await again(() => visitor.get(path));
    rows = 0;
    const text = await (await again(() => visitor.get(path))).text();
    found[name] = { rows, bytes: text.length };
  }
  return found;
}

/** A connection that was idle for long may have been closed at the other side. */
async function again<Got>(ask: () => Promise<Got>): Promise<Got> {
  return ask().catch(ask);
}

let pages: Awaited<ReturnType<typeof pagesToSee>>;

test("no page costs more for a company of 5,000 than for one of 500", async () => {
  pages = everyNth(
    (await pagesToSee(site)).filter(({ name }) => !MAY_GROW.includes(name)),
    3,
  );
  const company = ownCompany((await findCompanyByKey(site.store.read, "harbour-and-pine"))!.id);
  const { person } = site.store.read.tables;
  const people = await site.store.read.select().from(person);
  const id = (email: string) => people.find((one) => one.email === email)!.id;
  const manager = await signedIn(site, PEOPLE.manager);
  const grow = async (from: number, until: number) => {
    for (let first = from; first < until; first += 500) {
      await addMadePeople(site.store, {
        companyId: company.companyId,
        signers: { trainer: id(PEOPLE.trainer), manager: id(PEOPLE.manager) },
        count: Math.min(500, until - first),
        from: first,
        now: site.clock.now,
      });
      // Where they stand is derived before anybody is shown it.
      await again(() => manager.get("/clearance"));
    }
  };
  await grow(0, FEW);
  const few = await costs();
  await grow(FEW, MANY);
  const many = await costs();
  const over = Object.entries(many).flatMap(([name, cost]) => {
    const before = few[name]!;
    const tooMany = cost.rows > before.rows * MOST + ROOM;
    return tooMany || cost.bytes > before.bytes * MOST
      ? [`${name}: ${before.rows} → ${cost.rows} rows, ${before.bytes} → ${cost.bytes} bytes`]
      : [];
  });
  expect(over).toEqual([]);
});
