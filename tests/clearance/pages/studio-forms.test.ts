import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "~db/ids";
import { openSite, PEOPLE, signedIn, type Site, type Visitor } from "../../support/harness/site";

let site: Site;
let dana: Visitor;
let person: string;
let attempt: string;

beforeAll(async () => {
  site = await openSite();
  dana = await signedIn(site, PEOPLE.trainer);
  const { tables } = site.store.read;
  const people = await site.store.read.select().from(tables.person);
  const yusuf = people.find(({ email }) => email === "yusuf@harbourandpine.example");
  const attempts = await site.store.read.select().from(tables.attempt);
  const last = attempts.findLast(({ personId }) => personId === yusuf?.id);
  if (!yusuf || !last) throw new Error("The demo has changed: Yusuf’s attempt is missing.");
  person = `/studio/companies/harbour-and-pine/people/${yusuf.id}`;
  attempt = `${person}/attempts/${last.id}`;
});

afterAll(() => site.stop());

/** What a hidden field of a page’s form holds. */
function hidden(page: string, name: string): string {
  const field = new RegExp(`<input[^>]*name="${name}"[^>]*value="([^"]*)"`).exec(page);
  if (!field?.[1]) throw new Error(`The page has no field ${name}.`);
  return field[1];
}

test("without JavaScript, a grant with a mistake comes back with what was typed, and a good one is recorded once", async () => {
  const page = `${person}/allowances`;
  const id = hidden(await (await dana.get(page)).text(), "id");
  const form = { kind: "extra-time", offered: "other", id, reason: "Reads by screen reader." };
  const wrong = await dana.post(page, { ...form, amount: "4o" });
  expect(wrong.status).toBe(400);
  const again = await wrong.text();
  expect(again).toContain("Enter a whole number from 0 to 300.");
  expect(again).toContain('value="4o"');
  expect(again).toContain("Reads by screen reader.");

  const sent = [await dana.post(page, { ...form, amount: "40" })];
  sent.push(await dana.post(page, { ...form, amount: "40" }));
  expect(sent.map(({ status }) => status)).toEqual([303, 303]);
  const recorded = await (await dana.get(sent[1]!.headers.get("location")!)).text();
  expect(recorded).toContain("Recorded: 40% extra time");
  const { allowance } = site.store.read.tables;
  const granted = await site.store.read.select().from(allowance);
  expect(granted.filter(({ amount }) => amount === 40)).toHaveLength(1);
  expect(hidden(recorded, "id")).not.toBe(id);

  for (const none of ["", "1"])
    expect((await dana.post(page, { ...form, amount: "60", id: none })).status).toBe(400);
  expect(await (await dana.get(person)).text()).toContain("40% extra time granted: all quizzes");
});

test("without JavaScript, an attempt is opened again with a reason, and its person does not read it", async () => {
  const page = await (await dana.get(attempt)).text();
  const form = {
    intent: "reopen",
    id: hidden(page, "id"),
    since: hidden(page, "since"),
    amount: "",
  };
  const silent = await dana.post(attempt, { ...form, reason: " " });
  expect(silent.status).toBe(400);
  expect(await silent.text()).toContain("Say why.");
  const reason = "The fire alarm went off in question three.";
  const opened = await dana.post(attempt, { ...form, reason });
  expect(opened.status).toBe(303);
  const after = await (await dana.get(opened.headers.get("location")!)).text();
  expect(after).toContain("Recorded: Reopened");
  expect(after).toContain(reason);
  expect((await dana.post(attempt, { ...form, reason })).status).toBe(303);
  const id = newId(site.clock.now);
  const late = await dana.post(attempt, { ...form, id, reason: "Another reason." });
  expect(late.status).toBe(409);
  expect(await late.text()).toContain("Another reason.");

  const yusuf = await signedIn(site, "yusuf@harbourandpine.example");
  expect(await (await yusuf.get("/learn")).text()).not.toContain(reason);
});

test("without JavaScript, a mended question is graded again from its preview, with a reason, once", async () => {
  const { tables } = site.store.read;
  const questions = await site.store.read.select().from(tables.question);
  const question = questions.find(({ key }) => key === "unasked-request");
  const revisions = await site.store.read.select().from(tables.questionRevision);
  const asked = revisions.find(({ questionId }) => questionId === question?.id);
  if (!asked) throw new Error("The demo has changed: the question is missing.");
  await site.store.write(async (tx) => {
    const body = { ...asked.body, stem: "A mended stem" };
    const mended = { ...asked, id: "mended", number: asked.number + 1, hash: "mended", body };
    await tx.insert(tx.tables.questionRevision).values(mended);
  });
  const quiz = "/studio/library/reply/quiz";
  expect(await (await dana.get(quiz)).text()).toContain(`href="${quiz}/regrade"`);
  const preview = `${quiz}/regrade?question=${asked.id}&choice=award`;
  const page = await (await dana.get(preview)).text();
  expect(page).toContain("nothing has changed yet");
  const form = { question: asked.id, choice: "award", mark: hidden(page, "mark") };
  const silent = await dana.post(preview, { ...form, reason: "" });
  expect(silent.status).toBe(400);
  expect(await silent.text()).toContain("Say why.");
  const reason = "Two answers were right.";
  const [first, second] = [
    await dana.post(preview, { ...form, reason }),
    await dana.post(preview, { ...form, reason }),
  ];
  expect([first.status, second.status]).toEqual([303, 303]);
  const done = await (await dana.get(first.headers.get("location")!)).text();
  expect(done).toMatch(/Recorded: (1 attempt was|\d+ attempts were) regraded/);
  expect(done).toContain(reason);
  expect(await (await dana.get(second.headers.get("location")!)).text()).toContain(
    "Nothing was left to change",
  );
});
