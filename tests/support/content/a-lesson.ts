import { policyHash } from "~/company/rules/policy/hash";
import type { Impact } from "~/curriculum/rules/kinds";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { NOON } from "../makers";

export const LESSON = { moduleKey: "reply", activityKey: "angry-in-public" };

/** Two sections, one check: its first option is wrong, its second right. */
const SOURCE = `
Jo is angry.

## Acknowledge before you explain

Say what went wrong.

{% check id="jo-typical" question="What comes first?" %}
{% option feedback="FEEDBACK excuse" %}
Explain the courier
{% /option %}
{% option correct=true feedback="FEEDBACK heard" %}
Say you understand
{% /option %}
{% /check %}

## One next step, and a time

{% company %}
we answer {% $replyGoal %}.
{% /company %}
`;

/** Publishes a revision of a lesson, and tells the copies in memory. Returns its id. */
export async function publishLesson(
  store: Store,
  activityId: string,
  {
    number = 2,
    source = SOURCE,
    impact = "notice",
    change = `Change ${number}.`,
    publishedAt = NOON,
  }: {
    number?: number;
    source?: string;
    impact?: Impact;
    change?: string;
    publishedAt?: Date;
  } = {},
): Promise<string> {
  const id = newId(publishedAt);
  await store.write(async (tx) => {
    await tx.insert(tx.tables.activityRevision).values({
      id,
      activityId,
      number,
      hash: String(number),
      publishedAt,
      impact,
      change,
      body: {
        kind: "lesson",
        title: "When a customer is angry in public",
        lead: "One person needs it.",
        minutes: 6,
        objectives: [],
        source,
      },
    });
  });
  await raiseStamp(store);
  return id;
}

/** Publishes a policy version of a company. Returns its id. */
export async function publishPolicy(
  store: Store,
  company: { id: string },
  number: number,
  {
    publishedAt = NOON,
    source = "Ask {% $escalation.press.who %} first.",
    reacknowledge = true,
  } = {},
): Promise<string> {
  const id = newId(publishedAt);
  const said = {
    version: `2026.${number}`,
    title: "Social media policy",
    source,
    change: `What is new in ${number}.`,
    graceDays: 14,
    reacknowledge,
  };
  await store.write(async (tx) => {
    await tx.insert(tx.tables.policyVersion).values({
      id,
      companyId: company.id,
      number,
      ...said,
      hash: policyHash(said),
      publishedAt,
    });
  });
  await raiseStamp(store);
  return id;
}

/** Never the same twice in a process, for tests on PostgreSQL share one store and its copies in memory. */
let stamp = 1_000;

export async function raiseStamp(store: Store) {
  const number = (stamp += 1);
  await store.write(async (tx) => {
    const { contentStamp } = tx.tables;
    await tx
      .insert(contentStamp)
      .values({ id: 1, number })
      .onConflictDoUpdate({ target: contentStamp.id, set: { number } });
  });
}

/** How many statements some work makes. */
export async function statements(store: Store, work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  store.onStatement = () => (count += 1);
  try {
    await work();
  } finally {
    store.onStatement = null;
  }
  return count;
}
