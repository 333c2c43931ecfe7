import { peopleIn } from "../../support/makers";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AuthorField } from "~/assessment/rules/question-types/question-type";
import { questionType } from "~/assessment/rules/question-types/registry";
import type { QuestionBody } from "~/curriculum/rules/question-body";
import { findOwnAttempt } from "~/assessment/queries/assessment";
import { ownPerson } from "../../support/own";
import { CHANGED, giveWork } from "../../support/browser/trainers-work";
import { fieldsFor } from "../../support/harness/responses";
import { openSite, PEOPLE, signedIn, type Site, type Visitor } from "../../support/harness/site";
import { DOORS } from "../../support/access/access";

let site: Site;
let maya: Visitor;

beforeAll(async () => {
  site = await openSite();
  maya = await signedIn(site, PEOPLE.employee);
});

afterAll(() => site.stop());

/** A run of plain words long enough to be nothing else; null where there is none. */
function plainWords(source: string): string | null {
  const runs = source.split(/[^A-Za-z ,]+/).map((run) => run.trim());
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), "");
  return longest.length >= 18 ? longest : null;
}

/** Every text of a question that only its author and the result may show: its feedback and its hint. */
function secretsOf(body: QuestionBody): string[] {
  const texts: string[] = body.hint ? [body.hint] : [];
  const collect = (fields: readonly AuthorField[], holder: unknown) => {
    for (const field of fields) {
      const value = (holder as Record<string, unknown>)[field.name];
      if (field.name === "feedback" && typeof value === "string") texts.push(value);
      if (field.kind === "list" && Array.isArray(value))
        for (const entry of value) collect(field.of, entry);
    }
  };
  const type = questionType(body.type);
  collect(type.fields, type.content.parse(body.content));
  return texts.flatMap((text) => plainWords(text) ?? []);
}

async function everySecret(): Promise<string[]> {
  const { questionRevision } = site.store.read.tables;
  const rows = await site.store.read.select({ body: questionRevision.body }).from(questionRevision);
  return rows.flatMap(({ body }) => secretsOf(body));
}

async function ownerAndAttempt(attempt: string) {
  const people = await peopleIn(site.store);
  const { id, companyId } = people.find(({ email }) => email === PEOPLE.employee)!;
  const row = await findOwnAttempt(
    site.store.read,
    ownPerson(companyId!, id),
    attempt.split("/").at(-1)!,
  );
  return row!;
}

/** The address of the same page's data, as the browser asks for it after the first page. */
function dataOf(to: string): string {
  const [pathname, query] = to.split("?");
  return `${pathname}.data${query ? `?${query}` : ""}`;
}

/** What a learner can be shown while an attempt is open, by address. */
async function everythingDuring(attempt: string, count: number): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  const get = async (to: string) => seen.set(to, await (await maya.get(to)).text());
  const post = async (to: string, fields: Record<string, string>) =>
    seen.set(`POST ${to} ${JSON.stringify(fields)}`, await (await maya.post(to, fields)).text());
  const numbers = Array.from({ length: count }, (_, index) => String(index + 1));
  for (const q of [...numbers, "review", "0", "999", "x"]) {
    await get(`${attempt}?q=${q}`);
    await get(dataOf(`${attempt}?q=${q}`));
  }
  for (const at of [attempt, `${attempt}/result`, `${attempt}/go-over`, `${attempt}/answers`]) {
    await get(at);
    await get(dataOf(at));
  }
  for (const [number, value] of [
    ["1", "0"],
    ["1", "99"],
    ["1", "x"],
    ["99", "0"],
  ] as const) {
    const fields = { asked: number, [`answer-${number}`]: value };
    await post(`${attempt}/answers`, { ...fields, [`sequence-${number}`]: "5" });
    await post(attempt, { ...fields, go: "2" });
    await post(`${attempt}/go-over`, fields);
  }
  await post("/learn/reply/quiz", { intent: "start" });
  const ids = { personId: "x", attemptId: attempt.split("/").at(-1)! } as never;
  for (const door of DOORS.filter(({ roles }) => roles.includes("employee"))) {
    const to = door.path(ids);
    await get(to);
    await get(dataOf(to));
  }
  for (const to of ["/studio/library/reply/quiz", "/learn/reply/quiz/attempts/none", "/__manifest"])
    await get(to);
  return seen;
}

test("nothing that a learner can fetch during an attempt holds a key", async () => {
  const started = await maya.post("/learn/reply/quiz", { intent: "start" });
  const attempt = started.headers.get("location")!;
  const { asked } = await ownerAndAttempt(attempt);
  const secrets = await everySecret();
  expect(secrets.length).toBeGreaterThan(150);

  const seen = await everythingDuring(attempt, asked.length);
  const assets = path.resolve("build/client/assets/en");
  const scripts = readdirSync(assets).filter((name) => name.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(100);
  for (const file of scripts) seen.set(file, readFileSync(path.join(assets, file), "utf8"));
  const told = [...seen].flatMap(([from, text]) =>
    secrets.filter((secret) => text.includes(secret)).map((secret) => `${from}: ${secret}`),
  );
  expect(told).toEqual([]);

  // The names that keys have where they are kept.
  const kept = /\\?"(?:correct|accept|rank|verdict|reread|order|problems?At|feedbackOf)\\?"/;
  const pages = [...seen].filter(
    ([from]) => from.startsWith(attempt) || from.includes(` ${attempt}`),
  );
  expect(pages.filter(([, text]) => kept.test(text)).map(([from]) => from)).toEqual([]);

  // The same search finds them once the attempt is passed: it is able to fail.
  for (const { number, fields } of await fieldsFor(site.store, asked, () => true)) {
    const form: Record<string, string | string[]> = { asked: String(number), go: "review" };
    for (const [part, values] of Object.entries(fields))
      form[part ? `answer-${number}-${part}` : `answer-${number}`] = [...values];
    expect((await maya.post(attempt, form)).status).toBe(303);
  }
  await maya.post(attempt, { go: "submit" });
  const result = await (await maya.get(`${attempt}/result`)).text();
  expect(secrets.some((secret) => result.includes(secret))).toBe(true);
});

/** What the checks of a lesson say after they have been answered, in both of its revisions. */
async function feedbackOfChecks(place: typeof CHANGED): Promise<string[]> {
  const { activity, activityRevision, module } = site.store.read.tables;
  const rows = await site.store.read
    .select({ body: activityRevision.body })
    .from(activityRevision)
    .innerJoin(activity, eq(activity.id, activityRevision.activityId))
    .innerJoin(module, eq(module.id, activity.moduleId))
    .where(and(eq(module.key, place.module), eq(activity.key, place.activity)));
  expect(rows).toHaveLength(2);
  return rows.flatMap(({ body }) =>
    body.kind === "lesson"
      ? [...body.source.matchAll(/feedback="([^"]+)"/g)].flatMap(
          ([, said]) => plainWords(said!) ?? [],
        )
      : [],
  );
}

test("what changed in a lesson or a quiz is shown without what its checks and questions answer", async () => {
  await giveWork(site.store);
  const kept = [...(await feedbackOfChecks(CHANGED)), ...(await everySecret())];
  for (const activity of [CHANGED.activity, "quiz"]) {
    const to = `/learn/${CHANGED.module}/${activity}/changes`;
    for (const at of [to, dataOf(to)]) {
      const answer = await maya.get(at);
      expect(answer.status).toBe(200);
      const text = await answer.text();
      expect(kept.filter((secret) => text.includes(secret))).toEqual([]);
    }
  }
  const shown = await (
    await maya.get(`/learn/${CHANGED.module}/${CHANGED.activity}/changes`)
  ).text();
  expect(shown).toContain("A second apology is no longer named");
  expect(shown).toContain("Which first sentence serves her best?");
});
