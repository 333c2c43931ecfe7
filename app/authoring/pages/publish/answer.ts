import { agree, sendBack, type AgreedTo } from "~/authoring/services/publish/answer-asked.server";
import type { Trainer } from "~/people/rules/actor";
import type { Creating } from "~/people/services/call";
import { MESSAGES, type Mistakes } from "./messages";

type Answered =
  /** `out` is whether it is published by now. */
  { ok: true; out: boolean } | { ok: false; errors: Mistakes; status: number };

type Asked = Creating<Trainer> & { path: string; sequence: number };

/** What somebody says to a draft that a colleague asks them about. */
export async function answerAsked(
  asked: Asked,
  answer: "agree" | "send-back",
  reason: string,
): Promise<Answered> {
  if (answer === "send-back" && reason === "")
    return { ok: false, errors: { reason: "Say why, in a sentence." }, status: 400 };
  const answered = answer === "agree" ? await agree(asked) : await sendBack({ ...asked, reason });
  if (answered.ok) return { ok: true, out: answer === "agree" && !("at" in answered) };
  return { ok: false, errors: { form: WORDS[answered.code] }, status: 409 };
}

const WORDS: Record<Extract<AgreedTo, { ok: false }>["code"], string> = {
  ...MESSAGES,
  stale:
    "It was taken back, or answered already, since you looked. Nothing was changed; this is how it stands now.",
  own: "You asked for this yourself, so somebody else has to agree.",
  left: "The person who asked has left, so it can’t be published in their name. Send it back, then publish it in yours.",
};
