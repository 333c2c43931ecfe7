import { expect, test } from "vitest";
import {
  hintInsights,
  type InsightsAsked,
  showInsights,
} from "~/assessment/services/trainer/insights/show-insights.server";
import { showQuestionInsight } from "~/assessment/services/trainer/insights/show-question.server";
import { regradeQuestion } from "~/assessment/services/trainer/regrade-question.server";
import { previewRegrade } from "~/assessment/services/trainer/show-regrade.server";
import type { Store } from "~db/store";
import { aPlaybook, aSingleChoice, enrolled } from "../../../support/questions/a-quiz";
import {
  AT_THE_QUIZ,
  aClass,
  begin,
  mended,
  minutesOn,
  sit,
} from "../../../support/questions/a-sitting";
import { bumpContent } from "../../../support/clearance/a-team";
import { eachEngine } from "../../../support/harness/engines";
import { aCompany, anEmployee, aTrainer } from "../../../support/makers";

const ALL: InsightsAsked = { companyKey: null, moduleKey: null, versions: "current", page: 1 };

/** A class in which more people sit the quiz: right or wrong at its first question, certain of it, and right at the others. */
async function aSchool(store: Store, changes: Parameters<typeof aClass>[1] = {}) {
  const room = await aClass(store, changes);
  const people = async (count: number, first: "right" | "wrong", company = room.company) => {
    for (let one = 0; one < count; one += 1) {
      const person = await anEmployee(store, company, `Person ${first} ${one}`);
      await enrolled(store, person, room.quiz);
      await sit(store, person, [first, "right", "right"], { certainty: "certain" });
    }
  };
  const insights = (more: Partial<InsightsAsked> = {}) =>
    showInsights({ store, actor: room.dana, now: minutesOn(99), ...ALL, ...more });
  const question = (more: { number?: number | null; companyKey?: string | null } = {}) =>
    showQuestionInsight({
      store,
      actor: room.dana,
      now: minutesOn(99),
      ...AT_THE_QUIZ,
      questionKey: "jo",
      number: null,
      companyKey: null,
      ...more,
    });
  return { ...room, people, insights, question };
}

eachEngine("what a trainer sees of everyone’s answers", (open) => {
  test("the question that people are certain and wrong about comes first, with what they chose", async () => {
    const store = await open();
    const { people, insights, question } = await aSchool(store);
    await people(4, "wrong");
    await people(2, "right");
    const { questions } = await insights();
    expect(questions.map(({ key }) => key)[0]).toBe("jo");
    expect(questions[0]).toMatchObject({
      attention: ["certain-and-wrong", "mostly-wrong"],
      answered: 6,
      right: 2,
      certainAndWrong: 4,
      wrongMost: { part: null, count: 4 },
      certainty: [{ certainty: "certain", right: 2, wrong: 4 }, { wrong: 0 }, { wrong: 0 }],
    });
    expect(questions.find(({ key }) => key !== "jo")?.wrongMost).toBeNull();
    expect(await question()).toMatchObject({
      parts: [
        {
          options: [
            { text: ["jo: say sorry"], right: true, count: 2 },
            { text: ["jo: explain"], right: false, count: 4 },
            { text: ["jo: voucher"], right: false, count: 0 },
          ],
        },
      ],
      figures: { facility: 3333, discrimination: null, asked: 6 },
    });
  });

  test("each objective says how many reached its mark, over all versions, with what its pool holds back", async () => {
    const store = await open();
    const { people, insights } = await aSchool(store, {
      objectiveBasisPoints: 10_000,
      heldBack: ["lou"],
    });
    const objectives = async () =>
      (await insights()).objectives.map(({ id, ...figures }) => ({
        code: id.split(" ")[1],
        ...figures,
      }));
    expect(await objectives()).toEqual([]);
    await people(3, "wrong");
    expect((await objectives()).map(({ facility }) => facility)).toEqual([null, null]);
    await mended(store, "kim", aSingleChoice("kim again"));
    await bumpContent(store);
    await people(2, "right");
    expect(await objectives()).toMatchObject([
      {
        code: "reply.acknowledge",
        attempts: 5,
        facility: 7000,
        reached: 2,
        questions: 2,
        heldBack: 0,
      },
      {
        code: "reply.next-step",
        attempts: 5,
        facility: 10_000,
        reached: 5,
        questions: 1,
        heldBack: 1,
      },
    ]);
    const stranger = await aTrainer(store, []);
    const theirs = await showInsights({ store, actor: stranger, now: minutesOn(99), ...ALL });
    expect(theirs.objectives).toEqual([]);
  });

  test("only first attempts count, and only once they are handed in", async () => {
    const store = await open();
    const { maya, quiz, company, insights, question } = await aSchool(store);
    await sit(store, maya, ["wrong", "right", "right"]);
    await sit(store, maya, ["right", "right", "right"], { now: minutesOn(60) });
    const late = await anEmployee(store, company, "Lou Late");
    await enrolled(store, late, quiz);
    await begin(store, late, ["wrong", "wrong", "wrong"]);
    const { questions } = await insights();
    expect(questions.find(({ key }) => key === "jo")).toMatchObject({
      answered: 1,
      right: 0,
      attention: [],
      tooFew: true,
    });
    const { parts } = await question();
    expect(parts[0]!.options.map(({ count }) => count)).toEqual([0, 1, 0]);
  });

  test("an attempt that is handed in later is seen at once", async () => {
    const store = await open();
    const { people, insights, question } = await aSchool(store);
    await people(1, "wrong");
    expect((await insights()).questions[0]).toMatchObject({ answered: 1 });
    expect((await question()).figures).toMatchObject({ answered: 1 });
    await people(1, "right");
    expect((await insights()).questions[0]).toMatchObject({ answered: 2 });
    const { parts } = await question();
    expect(parts[0]!.options.map(({ count }) => count)).toEqual([1, 1, 0]);
  });

  test("another company’s people are not among them, and a company the trainer does not work with does not exist", async () => {
    const store = await open();
    const { people, insights, question } = await aSchool(store);
    const other = await aCompany(store, { key: "tidewater", name: "Tidewater" });
    await aPlaybook(store, other);
    await bumpContent(store);
    await people(5, "wrong", other);
    expect(await insights()).toMatchObject({ questions: [], unanswered: 3, quizzes: [] });
    expect((await question()).figures).toBeNull();
    await expect(insights({ companyKey: "tidewater" })).rejects.toMatchObject({ status: 404 });
    await expect(question({ companyKey: "tidewater" })).rejects.toMatchObject({ status: 404 });
    const theirs = await aTrainer(store, [other]);
    const seen = await showInsights({ store, actor: theirs, now: minutesOn(99), ...ALL });
    expect(seen.questions[0]).toMatchObject({ answered: 5 });
  });

  test("each version of a question is counted apart, and a regrade changes nothing of what was first answered", async () => {
    const store = await open();
    const { people, insights, question, dana } = await aSchool(store);
    await people(5, "wrong");
    await mended(store, "jo", { ...aSingleChoice("jo"), hint: "Another hint" });
    await bumpContent(store);
    expect((await insights()).questions.map(({ key }) => key)).not.toContain("jo");
    const earlier = await insights({ versions: "earlier" });
    expect(earlier.questions).toMatchObject([{ key: "jo", number: 1, answered: 5, right: 0 }]);
    const call = { store, actor: dana, now: minutesOn(99), ...AT_THE_QUIZ };
    const { revisionId } = earlier.questions[0]!;
    const award = { ...call, revisionId, choice: "award" as const };
    const preview = await previewRegrade(award);
    await regradeQuestion({ ...award, mark: preview!.mark, reason: "It was unclear." });
    expect((await question({ number: 1 })).figures).toMatchObject({ answered: 5, right: 0 });
    expect(await question()).toMatchObject({ number: 2, current: true, figures: null });
    await expect(question({ number: 3 })).rejects.toMatchObject({ status: 404 });
  });

  test("a trainer’s home names the few questions that need attention", async () => {
    const store = await open();
    const { people, dana } = await aSchool(store);
    const call = { store, actor: dana, now: minutesOn(99) };
    expect(await hintInsights(call)).toEqual({ all: 0, questions: [] });
    await people(5, "wrong");
    expect(await hintInsights(call)).toMatchObject({ all: 1, questions: [{ key: "jo" }] });
  });
});
