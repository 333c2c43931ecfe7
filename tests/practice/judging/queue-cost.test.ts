import { expect, test } from "vitest";
import type { Employee } from "~/people/rules/actor";
import type { ReplyBody } from "~/practice/rules/rows";
import { showQueue } from "~/practice/services/judging/queue.server";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { anEnrolled, aTeam, inDays } from "../../support/clearance/a-team";
import { eachEngine } from "../../support/harness/engines";
import { anEmployee, NOON } from "../../support/makers";
import { aPracticeSet } from "../../support/practice/a-set";

const REPLIES = 2_000;
const PEOPLE = 100;
const FEW = 250;
/** How much more a page may cost, of the processor, where eight times as many wait. */
const MOST_TIMES = 5;
const RUNS = 20;
/** A page costs too much that does so each time: other programs may slow the processor down for a second. */
const TRIES = 5;

type Taught = Awaited<ReturnType<typeof aPracticeSet>>;

/** Puts replies into the queue, from one number on until another. */
async function fill(
  store: Store,
  { maya, set, people }: { maya: Employee; set: Taught; people: readonly string[] },
  from: number,
  until: number,
) {
  const { companyId } = maya;
  const { activityId } = set;
  await store.write(async (tx) => {
    const { judging, practiceReply, practiceShift } = tx.tables;
    const rows = Array.from({ length: until - from }, (_, index) => {
      const at = from + index;
      const sentAt = inDays(-20, at * 7);
      const [id, shiftId] = [newId(sentAt), newId(sentAt)];
      const personId = people[(at * 37) % people.length]!;
      const owned = { companyId, personId, activityId, revisionId: set.revisionId };
      const begun = { number: at + 1, playbookNumber: 1, preselected: {}, startedAt: sentAt };
      const sent = { shiftId, postKey: "late-cake", number: 1, ...owned, findings: [], sentAt };
      const body: ReplyBody = {
        decision: "reply",
        account: { kind: "company", channel: "instagram" },
        text: "Hi Jo, a birthday cake a day late is no birthday cake. I’m sorry. Maya",
      };
      const round = 1 + (at % 5 ? 0 : 1);
      return {
        shift: { id: shiftId, ...owned, ...begun },
        reply: { id, ...sent, decision: "reply" as const, right: true, body },
        waiting: { replyId: id, round, companyId, personId, activityId, sentAt },
      };
    });
    for (let first = 0; first < rows.length; first += 250) {
      const some = rows.slice(first, first + 250);
      await tx.insert(practiceShift).values(some.map(({ shift }) => shift));
      await tx.insert(practiceReply).values(some.map(({ reply }) => reply));
      await tx.insert(judging).values(some.map(({ waiting }) => waiting));
    }
  });
}

/** What a page costs of the processor, in milliseconds: the least of many, so that whatever else the machine does counts for little. */
async function costOf(page: () => Promise<{ rows: unknown[] }>): Promise<number> {
  let least = Infinity;
  for (let run = 0; run < RUNS; run += 1) {
    const before = process.cpuUsage();
    const { rows } = await page();
    const { user, system } = process.cpuUsage(before);
    expect(rows).toHaveLength(20);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
}

eachEngine("a queue of 2,000 replies", (open) => {
  test("is paged and filtered for little more than one of 250", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team);
    const set = await aPracticeSet(store, team);
    const people = [maya.personId];
    while (people.length < PEOPLE)
      people.push((await anEmployee(store, team.company, `Ada ${people.length}`)).personId);
    const who = { maya, set, people: people.slice(0, 5) };
    const all = { company: null, set: null, person: null, second: false, after: null };
    const asked = {
      "first page": all,
      "a page in the middle": { ...all, after: { sentAt: inDays(-20, 700), replyId: "" } },
      "a company": { ...all, company: team.company.key },
      "a set": { ...all, set: set.activityId },
      "a person": { ...all, person: maya.personId },
      "second looks": { ...all, second: true },
    };
    const costs = async () => {
      const took: [string, number][] = [];
      for (const [name, query] of Object.entries(asked))
        took.push([
          name,
          await costOf(() => showQueue({ store, actor: team.dana, now: NOON, query })),
        ]);
      return took;
    };
    await fill(store, who, 0, FEW);
    const few = new Map(await costs());
    await fill(store, { ...who, people }, FEW, REPLIES);
    let tooMuch = [...few.keys()];
    for (let tries = 0; tries < TRIES && tooMuch.length > 0; tries += 1) {
      const many = await costs();
      const dear = many.filter(([name, cost]) => cost > MOST_TIMES * few.get(name)!);
      tooMuch = dear.map(([name]) => name).filter((name) => tooMuch.includes(name));
    }
    expect(tooMuch).toEqual([]);
  });
});
