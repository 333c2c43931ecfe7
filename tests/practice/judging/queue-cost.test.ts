import { expect, test } from "vitest";
import { showQueue } from "~/practice/services/judging/queue.server";
import { newId } from "~db/ids";
import { anEnrolled, aTeam, inDays } from "../../support/clearance/a-team";
import { eachEngine } from "../../support/harness/engines";
import { anEmployee, NOON } from "../../support/makers";
import { aPracticeSet } from "../../support/practice/a-set";

const REPLIES = 2_000;
const PEOPLE = 100;
/** Of the processor, in milliseconds: the least of several, so that whatever else the machine does counts for little. */
const MOST = 5;
const RUNS = 60;

eachEngine("a queue of 2,000 replies", (open) => {
  test("is paged and filtered in five milliseconds", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team);
    const set = await aPracticeSet(store, team);
    const people = [maya.personId];
    while (people.length < PEOPLE)
      people.push((await anEmployee(store, team.company, `Ada ${people.length}`)).personId);
    await store.write(async (tx) => {
      const { judging, practiceReply, practiceShift } = tx.tables;
      for (let at = 0; at < REPLIES; at += 1) {
        const sentAt = inDays(-20, at * 7);
        const [id, shiftId] = [newId(sentAt), newId(sentAt)];
        const personId = people[(at * 37) % people.length]!;
        const owned = { companyId: maya.companyId, personId, ...set };
        const { activityId } = set;
        await tx.insert(practiceShift).values({
          id: shiftId,
          ...owned,
          number: at + 1,
          playbookNumber: 1,
          preselected: {},
          startedAt: sentAt,
        });
        await tx.insert(practiceReply).values({
          id,
          shiftId,
          postKey: "late-cake",
          number: 1,
          ...owned,
          decision: "reply",
          right: true,
          body: {
            decision: "reply",
            account: { kind: "company", channel: "instagram" },
            text: "Hi Jo, a birthday cake a day late is no birthday cake. I’m sorry. Maya",
          },
          findings: [],
          sentAt,
        });
        const { companyId } = maya;
        await tx.insert(judging).values({
          replyId: id,
          round: 1 + (at % 5 ? 0 : 1),
          companyId,
          personId,
          activityId,
          sentAt,
        });
      }
    });
    const all = { company: null, set: null, person: null, second: false, after: null };
    const middle = { sentAt: inDays(-20, 7_000), replyId: "" };
    const asked = {
      "first page": all,
      "a page in the middle": { ...all, after: middle },
      "a company": { ...all, company: team.company.key },
      "a set": { ...all, set: set.activityId },
      "a person": { ...all, person: maya.personId },
      "second looks": { ...all, second: true },
    };
    const took: Record<string, number> = {};
    for (const [name, query] of Object.entries(asked)) {
      const times: number[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        const before = process.cpuUsage();
        const { rows } = await showQueue({ store, actor: team.dana, now: NOON, query });
        const { user, system } = process.cpuUsage(before);
        expect(rows).toHaveLength(20);
        times.push((user + system) / 1_000);
      }
      took[name] = Math.min(...times);
    }
    if (process.env.PRINT_COST) process.stdout.write(`${JSON.stringify(took)}\n`);
    expect(Math.max(...Object.values(took))).toBeLessThanOrEqual(MOST);
  });
});
