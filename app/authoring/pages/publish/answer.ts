import { m } from "~/kit/language/m";
import { agree, sendBack, type AgreedTo } from "~/authoring/services/publish/answer-asked.server";
import type { Trainer } from "~/people/rules/actor";
import type { Creating } from "~/people/services/call";
import { MESSAGES, type Mistakes } from "./messages";

type Answered =
  /** `out` says whether it’s published now. */
  { ok: true; out: boolean } | { ok: false; errors: Mistakes; status: number };

type Asked = Creating<Trainer> & { path: string; sequence: number };

/** Takes the answer to a colleague’s request to agree to a draft. */
export async function answerAsked(
  asked: Asked,
  answer: "agree" | "send-back",
  reason: string,
): Promise<Answered> {
  if (answer === "send-back" && reason === "")
    return { ok: false, errors: { reason: m.authoring_second_yes_fault_reason() }, status: 400 };
  const answered = answer === "agree" ? await agree(asked) : await sendBack({ ...asked, reason });
  if (answered.ok) return { ok: true, out: answer === "agree" && !("at" in answered) };
  return { ok: false, errors: { form: WORDS[answered.code]() }, status: 409 };
}

const WORDS: Record<Extract<AgreedTo, { ok: false }>["code"], () => string> = {
  ...MESSAGES,
  stale: m.authoring_second_yes_fault_stale,
  own: m.authoring_second_yes_fault_own,
  left: m.authoring_second_yes_fault_left,
};
