import { and, eq } from "drizzle-orm";
import type { Page } from "playwright";
import { expect } from "vitest";
import { CRITERIA, type CriticalFail, type ReplyVerdict } from "~/curriculum/rules/practice-kinds";
import type { ReplyScores } from "~/practice/rules/rows";
import { judgeReply } from "~/practice/services/judging/judge-reply.server";
import { takeReply } from "~/practice/services/judging/take-reply.server";
import { newId } from "~db/ids";
import { theEmployee } from "../../practice/the-employee";
import { theTrainer } from "../../the-trainer";
import type { Journey } from "./journey";

interface Said {
  scores: ReplyScores;
  critical: CriticalFail[];
  /** A comment on words of the reply. */
  comment?: { words: string; text: string };
  feedback: string;
  verdict: ReplyVerdict;
}

const GIVEN: Record<ReplyVerdict, string> = {
  approve: "Approve",
  again: "Another try",
  fail: "Fail",
};

/** Takes the reply with these words from the queue: its page, whose name is hidden. */
export async function takeFromQueue(
  { site, dana, looked }: Journey,
  author: string,
  words: string,
) {
  await dana.goto(`${site.origin}/studio/reviews`);
  await looked(dana);
  const row = dana.getByRole("listitem").filter({ hasText: words });
  await row.getByRole("button", { name: `Judge the reply to ${author}` }).click();
  await dana.waitForURL(/\/studio\/reviews\/[^/?]+/);
  await dana.getByRole("heading", { level: 1, name: `Reply to ${author}` }).waitFor();
}

/** Fills in the rubric of the reply that is open, gives the verdict and comes back to the queue. */
export async function judge(
  { dana, javaScript }: Journey,
  { scores, critical, comment, feedback, verdict }: Said,
) {
  for (const criterion of CRITERIA)
    await dana.locator(`[name="score-${criterion}"][value="${scores[criterion]}"]`).check();
  for (const fail of critical) await dana.locator(`[name=critical][value="${fail}"]`).check();
  if (comment) {
    if (javaScript) {
      await selectWords(dana, comment.words);
      await dana.getByRole("button", { name: "Add a comment" }).click();
      await dana.getByLabel("Words 1").waitFor();
      expect(await dana.getByLabel("Words 1").inputValue()).toBe(comment.words);
    } else await dana.getByLabel("Words 1").fill(comment.words);
    await dana.getByLabel("Comment 1").fill(comment.text);
  }
  await dana.getByLabel("Feedback").fill(feedback);
  await dana.getByLabel("Then take the next one").uncheck();
  await dana.locator(".verdict-buttons").getByRole("button", { name: GIVEN[verdict] }).click();
  await dana.waitForURL(/\/studio\/reviews\?/);
  await dana.getByRole("status").filter({ hasText: "Saved:" }).waitFor();
}

/** Selects words of the reply that is open, as a pointer drawn over them does. */
export async function selectWords(page: Page, words: string) {
  await page.evaluate((wanted) => {
    const reply = document.getElementById("reply-words")!;
    const walker = document.createTreeWalker(reply, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const from = node.textContent!.indexOf(wanted);
      if (from < 0) continue;
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, from + wanted.length);
      document.getSelection()!.removeAllRanges();
      document.getSelection()!.addRange(range);
      return;
    }
    throw new Error(`The reply has no “${wanted}”.`);
  }, words);
}

/** Dana approves everything of Maya’s that waits for a first judgement. How many there were. */
export async function approveTheRest({ site }: Journey): Promise<number> {
  const { store, clock } = site;
  const [dana, maya] = await Promise.all([theTrainer(store), theEmployee(store)]);
  const { judging } = store.read.tables;
  const waiting = await store.read
    .select({ replyId: judging.replyId })
    .from(judging)
    .where(and(eq(judging.personId, maya.personId), eq(judging.round, 1)));
  for (const { replyId } of waiting) {
    const call = { store, actor: dana, now: clock.now, replyId };
    expect(await takeReply(call)).toBe(true);
    const said = {
      scores: { acknowledges: 3, honest: 3, "next-step": 3, voice: 2, plain: 3 } as const,
      critical: [],
      comments: [],
      feedback: "",
      verdict: "approve" as const,
      seconds: 40,
    };
    expect(await judgeReply({ ...call, id: newId(clock.now), ...said })).toEqual({ ok: true });
  }
  return waiting.length;
}
