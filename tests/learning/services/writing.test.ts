import { expect, test } from "vitest";
import { findBookmark } from "~/learning/queries/learning";
import { chooseCheck } from "~/learning/services/lesson/choose-check.server";
import { keepPlace } from "~/learning/services/lesson/keep-place.server";
import { completeLesson } from "../../support/content/lesson-done";
import { writeDown } from "~/learning/services/lesson/write-down.server";
import { showActivity } from "~/learning/services/show-activity.server";
import type { Block, WriteView } from "~/curriculum/rules/tree";
import { Refusal } from "~/kit/http/refusal";
import type { Employee } from "~/people/rules/actor";
import type { Store } from "~db/store";
import { LESSON, publishLesson } from "../../support/content/a-lesson";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, anEmployee, NOON } from "../../support/makers";
import { aPlaybook, aQuiz, enrolled } from "../../support/questions/a-quiz";

const SOURCE = `
{% check id="jo-typical" question="What comes first?" %}
{% option feedback="An excuse." %}
Explain the courier
{% /option %}
{% option correct=true feedback="Yes." %}
Say you understand
{% /option %}
{% /check %}

## Your turn

{% write id="to-jo" task="Write the first sentence to Jo." %}
{% version title="Names the morning" comment="COMMENT on the morning" %}
VERSION at {% $company.short %}
{% /version %}
{% version title="Names the cake" comment="COMMENT on the cake" %}
VERSION without a cake
{% /version %}
{% /write %}
`;

const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);

async function aLearner(store: Store, source = SOURCE) {
  const company = await aCompany(store);
  await aPlaybook(store, company);
  const actor = await anEmployee(store, company);
  const quiz = await aQuiz(store);
  await enrolled(store, actor, quiz);
  const revisionId = await publishLesson(store, quiz.lesson, { source });
  const write = (words: string, id = "to-jo") =>
    writeDown({ store, actor, now: NOON, ...LESSON, write: id, words });
  return { company, actor, quiz, revisionId, write };
}

async function treeOf(store: Store, actor: Employee): Promise<string> {
  const page = await showActivity({ store, actor, now: NOON, ...LESSON });
  if (page.kind !== "lesson") throw new Error("It should be a lesson.");
  return page.tree;
}

async function writingOf(store: Store, actor: Employee) {
  const tree = JSON.parse(await treeOf(store, actor)) as Block[];
  return tree.find((block): block is WriteView => block.type === "write");
}

eachEngine("writing it, then comparing", (open) => {
  test("nothing of the other versions is sent before one has written", async () => {
    const store = await open();
    const { actor, write } = await aLearner(store);
    expect(await treeOf(store, actor)).not.toMatch(/VERSION|COMMENT|Names the/);
    expect(await writingOf(store, actor)).toMatchObject({ own: null, versions: null });

    expect(await write("You waited all morning, and it didn’t come.")).toEqual({ ok: true });
    expect(await writingOf(store, actor)).toMatchObject({
      task: "Write the first sentence to Jo.",
      own: "You waited all morning, and it didn’t come.",
      versions: [
        { title: "Names the morning", comment: "COMMENT on the morning" },
        { title: "Names the cake", comment: "COMMENT on the cake" },
      ],
    });
    expect(await treeOf(store, actor)).toContain("VERSION at Harbour & Pine");
  });

  test("it is kept as it was typed, and can be changed", async () => {
    const store = await open();
    const { actor, write } = await aLearner(store);
    await write("  Jo,\r\n\r\nI’m sorry <b>{% $company.name %}</b> 🙈 ");
    expect((await writingOf(store, actor))?.own).toBe(
      "  Jo,\n\nI’m sorry <b>{% $company.name %}</b> 🙈 ",
    );
    await write("Jo, you waited.");
    expect((await writingOf(store, actor))?.own).toBe("Jo, you waited.");
  });

  test("another learner sees neither one’s words nor the versions", async () => {
    const store = await open();
    const { actor, company, quiz, write } = await aLearner(store);
    const other = await anEmployee(store, company, "Ben Ashby");
    await enrolled(store, other, quiz);
    await write("Mine alone.");
    expect(await treeOf(store, actor)).toContain("Mine alone.");
    expect(await treeOf(store, other)).not.toMatch(/Mine alone|VERSION|COMMENT/);
  });

  test("it stays through a choice, a place, a finished lesson and a new text", async () => {
    const store = await open();
    const { actor, quiz, revisionId, write } = await aLearner(store);
    const call = { store, actor, now: NOON, ...LESSON };
    await chooseCheck({ ...call, check: "jo-typical", choice: 1 });
    await write("Mine.");
    expect(await treeOf(store, actor)).toContain('"chosen":1');
    await chooseCheck({ ...call, check: "jo-typical", choice: 0 });
    await keepPlace({ ...call, section: "your-turn" });
    await completeLesson({ ...call, revisionId });
    await publishLesson(store, quiz.lesson, { source: SOURCE, number: 3, publishedAt: later(1) });
    expect(await treeOf(store, actor)).toContain('"own":"Mine."');
    expect(await treeOf(store, actor)).toContain('"chosen":null');
  });

  test("nothing, too much, and what the lesson does not ask for are not kept, and say so", async () => {
    const store = await open();
    const { actor, quiz, write } = await aLearner(store);
    expect(await write(" \n ")).toMatchObject({ ok: false, gone: false });
    expect(await write("🙈".repeat(2_000))).toEqual({ ok: true });
    expect(await write("a".repeat(2_001))).toMatchObject({
      ok: false,
      reason: "That’s 2,001 characters. Shorten it to 2,000 at most.",
    });
    expect((await writingOf(store, actor))?.own).toBe("🙈".repeat(2_000));
    for (const id of ["jo-typical", "no-such", "constructor"])
      expect(await write("Mine.", id)).toMatchObject({ ok: false, gone: true });
    const bookmark = await findBookmark(store.read, actor, quiz.lesson);
    expect(Object.keys(bookmark?.written ?? {})).toEqual(["to-jo"]);
  });

  test("someone who is not enrolled writes nothing", async () => {
    const store = await open();
    const { company } = await aLearner(store);
    const actor = await anEmployee(store, company, "Ben Ashby");
    const call = { store, actor, now: NOON, ...LESSON, write: "to-jo", words: "Mine." };
    await expect(writeDown(call)).rejects.toEqual(
      expect.objectContaining({ constructor: Refusal, status: 404 }),
    );
  });
});
