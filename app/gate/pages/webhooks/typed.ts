import { z } from "zod";
import { TOKEN_NAME_LENGTH } from "~/directory/rules/limits";
import { EVENT_TYPES } from "~/gate/rules/webhooks/kinds";
import { URL_LENGTH } from "~/gate/rules/webhooks/limits";
import { formId } from "~/kit/http/form-id";
import { m } from "~/kit/language/m";
import { isDay } from "~/kit/time/moment";

export const MakeForm = z.object({
  id: formId,
  name: z
    .string({ error: m.gate_webhooks_name_needed })
    .trim()
    .min(1, { error: m.gate_webhooks_name_needed })
    .max(TOKEN_NAME_LENGTH, {
      error: () => m.gate_webhooks_name_long({ characters: String(TOKEN_NAME_LENGTH) }),
    }),
  url: z
    .string({ error: m.gate_webhooks_address_wrong })
    .trim()
    .max(URL_LENGTH, { error: m.gate_webhooks_address_wrong })
    .refine((text) => URL.canParse(text), { error: m.gate_webhooks_address_wrong })
    .transform((text) => {
      const address = new URL(text);
      address.hash = "";
      return address.href;
    }),
  events: z
    .array(z.enum(EVENT_TYPES, { error: m.gate_webhooks_events_needed }))
    .min(1, { error: m.gate_webhooks_events_needed }),
});

export const IntentForm = z.object({
  intent: z.enum(["test", "secret", "pause", "resume", "end", "replay", "replay-failed"], {
    error: m.gate_webhooks_choose,
  }),
});

export const SecretForm = z.object({ number: z.coerce.number().int().min(1).max(1_000_000) });

export const ReplayForm = z.object({ delivery: z.string().max(100) });

export const FailedForm = z.object({
  since: z
    .string({ error: m.gate_webhooks_since_needed })
    .refine(isDay, { error: m.gate_webhooks_since_needed }),
});
