import type { PausedFor } from "~/gate/rules/webhooks/kinds";
import { m } from "~/kit/language/m";
import { Chip } from "~/kit/parts/chip";

export interface WebhookState {
  pausedFor: PausedFor | null;
  failingSince: Date | null;
}

const PAUSED_WORDS = {
  manager: m.gate_webhooks_state_paused,
  gone: m.gate_webhooks_state_gone,
  failing: m.gate_webhooks_state_off,
};

/** Whether what is sent arrives, in a word or two. */
export function StateChip({ pausedFor, failingSince }: WebhookState) {
  if (pausedFor)
    return (
      <Chip tone={pausedFor === "manager" ? "idle" : "bad"} icon="pause">
        {PAUSED_WORDS[pausedFor]()}
      </Chip>
    );
  if (failingSince)
    return (
      <Chip tone="warn" icon="alert">
        {m.gate_webhooks_state_failing()}
      </Chip>
    );
  return (
    <Chip tone="ok" icon="check">
      {m.gate_webhooks_state_on()}
    </Chip>
  );
}
