import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PracticeBody } from "~/curriculum/rules/bodies";
import { DOORS } from "../../support/access/access";
import { openSite, PEOPLE, signedIn, type Site, type Visitor } from "../../support/harness/site";
import { givePractice, PRACTICE } from "../../support/practice/give-practice";

const SHIFT = `/desk/${PRACTICE.module}/${PRACTICE.open}`;

let site: Site;
let maya: Visitor;

beforeAll(async () => {
  site = await openSite();
  await givePractice(site.store);
  maya = await signedIn(site, PEOPLE.employee);
});

afterAll(() => site.stop());

/** What only the end of a shift may tell, and of samples nothing: why, and the samples with what their key says of them. */
function secretsOf({ posts }: PracticeBody): { whys: string[]; samples: string[] } {
  return {
    whys: posts.map(({ expected }) => expected.why),
    samples: posts.flatMap(({ samples }) => samples.flatMap(({ text, why }) => [text, why])),
  };
}

async function theSet(): Promise<PracticeBody> {
  const { activity, activityRevision } = site.store.read.tables;
  const [row] = await site.store.read
    .select({ body: activityRevision.body })
    .from(activityRevision)
    .innerJoin(activity, eq(activity.id, activityRevision.activityId))
    .where(eq(activity.key, PRACTICE.open));
  if (row?.body.kind !== "practice") throw new Error("It should be a practice set.");
  return row.body;
}

/** As a page has it: apostrophes are other characters in its markup. */
const plain = (text: string) => text.replaceAll("&#x27;", "'").replaceAll(String.raw`\u0026`, "&");

async function everythingDuring(posts: readonly string[]): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  const get = async (to: string) => seen.set(to, plain(await (await maya.get(to)).text()));
  const post = async (to: string, fields: Record<string, string>) =>
    seen.set(`POST ${to} ${fields["intent"]}`, plain(await (await maya.post(to, fields)).text()));
  for (const to of ["/desk", SHIFT, ...posts.map((key) => `${SHIFT}/${key}`)]) {
    await get(to);
    await get(`${to}.data`);
  }
  for (const key of posts) {
    const to = `${SHIFT}/${key}`;
    await get(`${to}/answers`);
    const reply = { decision: "reply", text: "Hi Jo, we’re on it. Maya, Pier Street" };
    await post(`${to}/checks`, reply);
    await post(`${to}/answers`, { ...reply, asked: "1", "sequence-1": "5" });
    for (const intent of ["check", "save", "alarm shouting", "consent", "other"])
      await post(to, { ...reply, intent });
    await post(to, { intent: "send", number: "7", shift: "none", decision: "leave", why: "No." });
    await post(to, { intent: "send", number: "1", shift: "none" });
  }
  for (const door of DOORS.filter(({ roles }) => roles.includes("employee"))) {
    const to = door.path({ personId: "x", attemptId: "x" } as never);
    await get(to);
  }
  return seen;
}

test("nothing that an employee can fetch during a shift holds what is right, or a sample", async () => {
  const body = await theSet();
  const { whys, samples } = secretsOf(body);
  expect(samples.length).toBeGreaterThan(10);
  const posts = body.posts.map(({ key }) => key);
  const seen = await everythingDuring(posts);
  const assets = path.resolve("build/client/assets/en");
  for (const file of readdirSync(assets).filter((name) => name.endsWith(".js")))
    seen.set(file, readFileSync(path.join(assets, file), "utf8"));
  const told = [...seen].flatMap(([from, text]) =>
    [...new Set([...whys, ...samples])]
      .filter((secret) => text.includes(secret))
      .map((secret) => `${from}: ${secret}`),
  );
  expect(told).toEqual([]);

  // The names that keys have where they are kept.
  const kept = /\\?"(?:expected|samples|asks|trap|decisionBasisPoints)\\?"/;
  const pages = [...seen].filter(([from]) => from.includes(SHIFT));
  expect(pages.filter(([, text]) => kept.test(text)).map(([from]) => from)).toEqual([]);

  // The same search finds what was right once a shift is over: it is able to fail. Samples stay where they are.
  const over = await maya.get(`/desk/${PRACTICE.module}/${PRACTICE.over}/old-mill`);
  const afterwards = plain(await over.text());
  expect(whys.some((why) => afterwards.includes(why))).toBe(true);
  expect(samples.some((sample) => afterwards.includes(sample))).toBe(false);
});
