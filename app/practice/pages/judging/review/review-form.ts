import { data, redirect } from "@remix-run/node";
import { z } from "zod";
import { REPLY_VERDICTS } from "~/curriculum/rules/practice-kinds";
import { formId, idWithin } from "~/kit/http/form-id";
import { badRequest, fieldsOf, parseFormData } from "~/kit/http/forms";
import { m } from "~/kit/language/m";
import type { Call } from "~/people/services/call";
import type { Trainer } from "~/people/rules/actor";
import { LONGEST_COMMENT, MOST_COMMENTS, type Quoted } from "~/practice/rules/judging/comments";
import { queuePath, replyPath, type QueueAddress } from "~/practice/rules/judging/paths";
import { judgedIn, RUBRIC_FIELDS } from "~/practice/rules/judging/scored";
import { notApprovedText } from "~/practice/rules/judging/verdict";
import { chooseExample } from "~/practice/services/judging/examples.server";
import { judgeReply, type JudgeOutcome } from "~/practice/services/judging/judge-reply.server";
import { forgetPhrase, savePhrase } from "~/practice/services/judging/phrases.server";
import { giveBack, takeNext, takeReply } from "~/practice/services/judging/take-reply.server";
import { queryOf } from "~/practice/pages/judging/queue/address.server";

const INTENTS = ["judge", "take", "release", "save-phrase", "example", "no-example"] as const;

const long = { error: () => m.practice_judge_fault_long() };

const WhatForm = z.object({
  intent: z.enum(INTENTS).default("judge"),
  forget: z.string().max(100).optional(),
});

const JudgeForm = z.object({
  id: formId,
  ...RUBRIC_FIELDS,
  quote: z.array(z.string().max(1_000, long)).max(MOST_COMMENTS).default([]),
  from: z.array(z.string().max(10)).max(MOST_COMMENTS).default([]),
  comment: z.array(z.string().max(LONGEST_COMMENT, long)).max(MOST_COMMENTS).default([]),
  feedback: z.string().max(2_000, long).default(""),
  phrase: z.array(z.string().max(300)).max(40).default([]),
  verdict: z.enum(REPLY_VERDICTS, { error: () => m.practice_judge_fault_verdict() }),
  began: z.coerce.number().int().nonnegative().catch(0),
  then: z.string().default(""),
});

const PhraseForm = z.object({ id: formId, feedback: z.string().max(300, long).default("") });

const HOUR_S = 3_600;

/** Does what a form on a reply’s page asks for, and leads to what comes next. */
export async function takeReview(
  call: Call<Trainer>,
  request: Request,
  { replyId, address }: { replyId: string; address: QueueAddress },
) {
  const fields = await fieldsOf(request);
  const what = parseFormData(fields, WhatForm);
  if (!what.ok) return badRequest(what);
  const here = replyPath(replyId, address);
  if (what.value.forget !== undefined) {
    await forgetPhrase({ ...call, id: what.value.forget });
    return kept(fields);
  }
  switch (what.value.intent) {
    case "take": {
      const taken = await takeReply({ ...call, replyId });
      throw redirect(taken ? here : queuePath(address, { note: "gone" }), 303);
    }
    case "release":
      await giveBack({ ...call, replyId });
      throw redirect(queuePath(address, { note: "returned" }), 303);
    case "example":
    case "no-example":
      await chooseExample({ ...call, replyId, chosen: what.value.intent === "example" });
      throw redirect(here, 303);
    case "save-phrase": {
      const form = parseFormData(fields, PhraseForm);
      if (!form.ok) return badRequest({ values: valuesOf(fields), errors: form.errors });
      const { id, feedback } = form.value;
      await savePhrase({ ...call, id: idWithin(id, `phrase ${feedback}`), text: feedback });
      return kept(fields);
    }
    case "judge":
      return await judge(call, fields, { replyId, address });
    default:
      throw new Error(what.value.intent satisfies never);
  }
}

async function judge(
  call: Call<Trainer>,
  fields: URLSearchParams,
  { replyId, address }: { replyId: string; address: QueueAddress },
) {
  const form = parseFormData(fields, JudgeForm);
  const values = valuesOf(fields);
  if (!form.ok) return badRequest({ values, errors: form.errors });
  const { id, quote, from, comment, feedback, phrase, verdict, began, then } = form.value;
  const outcome = await judgeReply({
    ...call,
    id,
    replyId,
    ...judgedIn(form.value),
    comments: commentsIn({ quote, from, comment }),
    feedback: [feedback.trim(), ...phrase].filter(Boolean).join(" "),
    verdict,
    seconds: Math.min(8 * HOUR_S, Math.max(0, Math.round((call.now.getTime() - began) / 1_000))),
  });
  if (!outcome.ok) return refused(outcome.reason, values);
  const told = { judged: replyId, said: verdict };
  const next = then === "next" ? await takeNext({ ...call, query: queryOf(address) }) : null;
  throw redirect(next === null ? queuePath(address, told) : replyPath(next, address, told), 303);
}

function refused(
  reason: Extract<JudgeOutcome, { ok: false }>["reason"],
  values: ReturnType<typeof valuesOf>,
) {
  const bad = (errors: { [name: string]: string }) => badRequest({ values, errors });
  switch (reason.code) {
    case "not-approved":
      return bad({ form: reason.why.map(notApprovedText).join(" ") });
    case "feedback-missing":
      return bad({ feedback: m.practice_judge_fault_feedback() });
    case "no-such-words":
      return bad({ form: m.practice_judge_fault_words({ quote: reason.quote }) });
    case "not-yours":
      return data({ values, errors: { form: m.practice_reviews_gone() } }, { status: 409 });
    default:
      return reason satisfies never;
  }
}

/** Comments by their rows; a row where nothing is said is none. */
function commentsIn({
  quote,
  from,
  comment,
}: {
  quote: string[];
  from: string[];
  comment: string[];
}): Quoted[] {
  return comment.flatMap((said, at): Quoted[] => {
    const text = said.trim();
    if (text === "") return [];
    const place = from[at] ?? "";
    return [{ quote: quote[at] ?? "", from: /^\d+$/.test(place) ? Number(place) : null, text }];
  });
}

/** The page again as it was filled in, without a fault. */
function kept(fields: URLSearchParams) {
  return data({ values: valuesOf(fields), errors: {} as { [name: string]: string } });
}

/** What was typed, by field; of those that may stand there several times, all. */
function valuesOf(fields: URLSearchParams): { [name: string]: string | string[] } {
  const several = ["critical", "quote", "from", "comment", "phrase"];
  return Object.fromEntries(
    [...new Set(fields.keys())].map((name) => [
      name,
      several.includes(name) ? fields.getAll(name) : (fields.get(name) ?? ""),
    ]),
  );
}
