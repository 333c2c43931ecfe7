import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { settleSignOffs } from "~/clearance/services/sign-offs/pending/settle.server";
import { newId } from "~db/ids";
import { openSite, PEOPLE, signedIn, type Site, type Visitor } from "../../support/harness/site";

let site: Site;
let priya: Visitor;
let callum: Visitor;
let dana: Visitor;

const MANAGERS = "/clearance/sign-offs";
const TRAINERS = "/studio/sign-offs";

beforeAll(async () => {
  site = await openSite();
  [priya, callum, dana] = (await Promise.all(
    [PEOPLE.manager, "callum@harbourandpine.example", PEOPLE.trainer].map((email) =>
      signedIn(site, email),
    ),
  )) as [Visitor, Visitor, Visitor];
});

afterAll(() => site.stop());

/** Every test begins with nothing undecided from the one before it. */
beforeEach(async () => {
  const { pendingSignOff } = site.store.read.tables;
  await site.store.write((tx) => tx.delete(pendingSignOff));
});

const textOf = async (who: Visitor, path: string) => (await who.get(path)).text();

/** The enrolments in a queue, in its order, and the one that is looked at. */
async function queueOf(who: Visitor, path: string) {
  const shown = await textOf(who, path);
  const ids = [...new Set([...shown.matchAll(/[?&;]who=([^"&]+)"/g)].map(([, id]) => id!))];
  const looked = /<textarea[^>]*id="comment-([^"]+)"/.exec(shown)?.[1] ?? null;
  return { shown, ids, looked };
}

const form = (enrolment: string, more: Record<string, string> = {}) => ({
  id: newId(site.clock.now),
  enrolment,
  comment: "",
  ...more,
});

describe.each([
  ["trainer", TRAINERS, () => dana, "competent"],
  ["manager", MANAGERS, () => priya, "authorised"],
] as const)("the %s’s queue", (_, path, who, yes) => {
  test("lists who is waiting, and lays out the person in the address", async () => {
    const { ids, looked, shown } = await queueOf(who(), path);
    expect(ids.length).toBeGreaterThan(1);
    expect(looked).toBe(ids[0]);
    expect(shown).toContain(`${ids.length} people waiting, longest first`);
    const second = await queueOf(who(), `${path}?who=${ids[1]}`);
    expect(second.looked).toBe(ids[1]);
    expect(second.ids).toEqual(ids);
    expect(second.shown).toContain("queue-opened");
    const lost = await queueOf(who(), `${path}?who=nobody`);
    expect(lost.shown).toContain("This isn’t waiting for your sign-off");
    expect(lost.shown).not.toContain("queue-opened");
  });

  test("a decision leads to the next one, is listed with its way back, and undone it is there again", async () => {
    const { ids } = await queueOf(who(), path);
    const [first, second] = ids as [string, string];
    const sent = form(first, { verdict: yes, comment: "Calm and clear.", next: second });
    const answer = await who().post(`${path}?who=${first}`, sent);
    expect(answer.status).toBe(303);
    const location = answer.headers.get("location")!;
    expect(location).toBe(`${path}?signed=${first}&who=${second}`);
    const after = await queueOf(who(), location);
    expect(after.ids).toEqual(ids.slice(1));
    expect(after.looked).toBe(second);
    expect(after.shown).toContain("Until then, no one is told.");
    const undo = /name="undo" value="([^"]+)"/.exec(after.shown)![1]!;

    const undone = await who().post(path, { undo, enrolment: first });
    expect(undone.status).toBe(303);
    const again = await queueOf(who(), undone.headers.get("location")!);
    expect(again).toMatchObject({ ids, looked: first });
    expect(again.shown).toContain("Nothing was recorded, and no one was told.");
    expect(again.shown).toContain("Calm and clear.</textarea>");
    expect((await who().post(path, { undo, enrolment: first })).status).toBe(303);
  });

  test("a “not yet” without a comment comes back, and one too many letters keeps what was typed", async () => {
    const { ids } = await queueOf(who(), path);
    const silent = await who().post(`${path}?who=${ids[1]}`, form(ids[1]!, { verdict: "not-yet" }));
    expect(silent.status).toBe(400);
    expect(await silent.text()).toContain("Say what to work on");
    const long = form(ids[1]!, { verdict: "not-yet", comment: "e".repeat(2001) });
    const back = await who().post(`${path}?who=${ids[1]}`, long);
    expect(back.status).toBe(400);
    expect(await back.text()).toContain(long.comment);
  });
});

test("of two managers the second one is told who decided, and keeps what they wrote", async () => {
  const { ids } = await queueOf(priya, MANAGERS);
  const [first] = ids as [string];
  await priya.post(MANAGERS, form(first, { verdict: "authorised" }));
  const seen = await queueOf(callum, `${MANAGERS}?who=${first}`);
  expect(seen.ids).not.toContain(first);
  expect(seen.shown).toContain("Priya Nair has just decided this");
  const late = await callum.post(
    MANAGERS,
    form(first, { verdict: "not-yet", comment: "Shorter." }),
  );
  expect(late.status).toBe(409);
  const told = await late.text();
  expect(told).toContain("Priya Nair decided this before you. Nothing changed.");
  expect(told).toContain("Shorter.");
});

test("after its minute a decision cannot be undone, and the page says what became of it", async () => {
  const { ids } = await queueOf(priya, MANAGERS);
  const first = ids[0]!;
  const answer = await priya.post(MANAGERS, form(first, { verdict: "authorised" }));
  const location = answer.headers.get("location")!;
  const undo = /name="undo" value="([^"]+)"/.exec(await textOf(priya, location))![1]!;
  site.clock.now = new Date(site.clock.now.getTime() + 60_000);
  expect(await settleSignOffs({ store: site.store, now: site.clock.now })).toBe(1);
  const late = await priya.post(MANAGERS, { undo, enrolment: first });
  expect(late.status).toBe(409);
  expect(await late.text()).toContain("It’s too late to undo this.");
  expect(await textOf(priya, location)).toContain("Authorised: ");
  expect(await textOf(callum, `${MANAGERS}?who=${first}`)).toMatch(
    /Priya Nair.{0,20} decided this on/,
  );
});

test("an employee’s and another company’s manager find nothing of it", async () => {
  const { ids } = await queueOf(priya, MANAGERS);
  const [maya, theo] = await Promise.all([
    signedIn(site, PEOPLE.employee),
    signedIn(site, PEOPLE.otherManager),
  ]);
  expect((await maya.get(MANAGERS)).status).toBe(403);
  const shown = await textOf(theo, `${MANAGERS}?who=${ids[0]}`);
  expect(shown).toContain("This isn’t waiting for your sign-off");
  const sent = await theo.post(MANAGERS, form(ids[0]!, { verdict: "authorised" }));
  expect(sent.status).toBe(404);
  await priya.post(MANAGERS, form(ids[0]!, { verdict: "authorised" }));
  const { pendingSignOff } = site.store.read.tables;
  const [row] = await site.store.read.select().from(pendingSignOff);
  expect((await theo.post(MANAGERS, { undo: row!.id, enrolment: ids[0]! })).status).toBe(409);
});
