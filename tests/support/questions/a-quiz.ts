import type { QuestionBody } from "~/curriculum/rules/question-body";
import type { Playbook } from "~/company/rules/playbook/playbook";
import type { QuizBody } from "~/curriculum/rules/bodies";
import type { Employee } from "~/people/rules/actor";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { NOON } from "../makers";

/** Right: the first of three options. */
export function aSingleChoice(name: string, points = 1): QuestionBody {
  return {
    type: "single-choice",
    objective: "reply.acknowledge",
    points,
    stem: `Which sentence serves ${name} best?`,
    post: { author: "Jo Marsden", handle: "@jo_marsden", text: "Typical. You lot don’t care." },
    hint: `A hint about ${name}`,
    reread: "angry-in-public#acknowledge-first",
    content: {
      options: [
        { text: `${name}: say sorry`, correct: true, feedback: `FEEDBACK ${name} sorry` },
        { text: `${name}: explain`, correct: false, feedback: `FEEDBACK ${name} explain` },
        { text: `${name}: voucher`, correct: false, feedback: `FEEDBACK ${name} voucher` },
      ],
    },
  };
}

/** Right: the first and the third of four options. */
export function aMultipleResponse(name: string, points = 2): QuestionBody {
  return {
    type: "multiple-response",
    objective: "reply.next-step",
    points,
    stem: `Choose all that ${name} needs.`,
    reread: "angry-in-public#a-next-step",
    content: {
      options: [
        { text: `${name}: a time`, correct: true, feedback: `FEEDBACK ${name} time` },
        { text: `${name}: a form`, correct: false, feedback: `FEEDBACK ${name} form` },
        { text: `${name}: a name`, correct: true, feedback: `FEEDBACK ${name} name` },
        { text: `${name}: a slogan`, correct: false, feedback: `FEEDBACK ${name} slogan` },
      ],
    },
  };
}

export const PLAYBOOK: Playbook = {
  company: {
    name: "Harbour & Pine Bakery",
    short: "Harbour & Pine",
    trade: "bakery",
    customers: "customers",
    timeZone: "Europe/London",
    personalAccounts: true,
  },
  channels: [],
  voice: { summary: "Warm and plain", principles: [] },
  signature: { rule: "a first name", example: "Maya, Pier Street" },
  offLimits: [],
  escalation: Object.fromEntries(
    ["complaint", "safety", "press", "legal"].map((key) => [
      key,
      { when: "it comes up", who: "Priya", how: "by phone", reply: false },
    ]),
  ),
  help: { channel: "#social-help", hours: "9 to 5" },
  replyGoal: "within two hours",
  responsibilities: [],
};

/** A programme of one module with a lesson and a quiz: `reply`, `angry-in-public`, `quiz`. Every company needs its playbook beside it. */
export async function aQuiz(
  store: Store,
  {
    questions = {
      jo: aSingleChoice("jo"),
      kim: aSingleChoice("kim"),
      lou: aMultipleResponse("lou"),
    },
    ...changes
  }: Partial<Omit<QuizBody, "questions">> & { questions?: Record<string, QuestionBody> } = {},
) {
  const ids = {
    programme: newId(NOON),
    module: newId(NOON),
    lesson: newId(NOON),
    quiz: newId(NOON),
    revision: newId(NOON),
  };
  const first = { number: 1, hash: "1", publishedAt: NOON };
  const body: QuizBody = {
    kind: "quiz",
    title: "Replying: quiz",
    minutes: 6,
    passBasisPoints: 8000,
    layout: "one-at-a-time",
    shuffle: true,
    cooldownMinutes: 10,
    maxAttempts: null,
    feedback: "full",
    ...changes,
    questions: Object.keys(questions),
  };
  await store.write(async (tx) => {
    const t = tx.tables;
    await tx.insert(t.programme).values({ id: ids.programme, key: "reply" });
    await tx.insert(t.programmeRevision).values({
      id: newId(NOON),
      programmeId: ids.programme,
      ...first,
      body: {
        title: "Cleared to reply",
        level: "reply",
        summary: "Reply.",
        modules: ["reply"],
        policy: true,
        validMonths: 12,
        renewalWindowDays: 60,
      },
    });
    await tx.insert(t.module).values({ id: ids.module, key: "reply" });
    await tx.insert(t.moduleRevision).values({
      id: newId(NOON),
      moduleId: ids.module,
      ...first,
      body: {
        title: "Replying",
        summary: "Reply.",
        objectives: {},
        activities: ["angry-in-public", "quiz"],
      },
    });
    await tx.insert(t.activity).values([
      { id: ids.lesson, key: "angry-in-public", moduleId: ids.module, kind: "lesson" },
      { id: ids.quiz, key: "quiz", moduleId: ids.module, kind: "quiz" },
    ]);
    await tx.insert(t.activityRevision).values([
      {
        id: newId(NOON),
        activityId: ids.lesson,
        ...first,
        impact: "notice",
        change: "New lesson.",
        body: {
          kind: "lesson",
          title: "When a customer is angry in public",
          lead: "One person needs it.",
          minutes: 6,
          objectives: [],
          source: "## Acknowledge first",
        },
      },
      {
        id: ids.revision,
        activityId: ids.quiz,
        ...first,
        impact: "notice",
        change: "New quiz.",
        body,
      },
    ]);
    for (const [key, question] of Object.entries(questions)) {
      const id = newId(NOON);
      await tx.insert(t.question).values({ id, key, activityId: ids.quiz });
      await tx
        .insert(t.questionRevision)
        .values({ id: newId(NOON), questionId: id, ...first, body: question });
    }
    await tx.insert(t.contentStamp).values({ id: 1, number: 1 });
  });
  return { ...ids, body, moduleKey: "reply", activityKey: "quiz" };
}

export async function aPlaybook(store: Store, company: { id: string }) {
  await store.write(async (tx) => {
    await tx.insert(tx.tables.playbookRevision).values({
      id: newId(NOON),
      companyId: company.id,
      number: 1,
      hash: "1",
      body: PLAYBOOK,
      publishedAt: NOON,
    });
  });
}

export async function enrolled(store: Store, employee: Employee, quiz: { programme: string }) {
  await store.write(async (tx) => {
    await tx.insert(tx.tables.enrolment).values({
      id: newId(NOON),
      companyId: employee.companyId,
      personId: employee.personId,
      programmeId: quiz.programme,
      enrolledAt: NOON,
    });
  });
}
