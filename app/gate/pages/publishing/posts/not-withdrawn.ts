import type { withdrawPost } from "~/gate/services/publishing/withdraw-post.server";
import { m } from "~/kit/language/m";
import { FAULT_WORDS } from "../words";

type NotWithdrawn = Extract<Awaited<ReturnType<typeof withdrawPost>>, { ok: false }>;

/** Why a post is still scheduled. */
export function notWithdrawn(done: NotWithdrawn): string {
  switch (done.why) {
    case "late":
      return m.gate_posts_withdraw_late();
    case "elsewhere":
      return m.gate_posts_withdraw_elsewhere();
    case "postiz":
      return [FAULT_WORDS[done.fault], done.detail].filter(Boolean).join(" ");
    default:
      return done satisfies never;
  }
}
