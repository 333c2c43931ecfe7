import { z } from "zod";
import { BASE_URL_LENGTH } from "~/gate/rules/limits";
import { PUBLISHER_KEY_LENGTH } from "~/gate/rules/publishing/limits";
import { m } from "~/kit/language/m";

export const IntentForm = z.object({
  intent: z.enum(["connect", "read", "tie", "end"], { error: m.gate_publishing_choose }),
});

export const ConnectForm = z.object({
  baseUrl: z
    .string({ error: m.gate_publishing_address_bad })
    .trim()
    .min(1, { error: m.gate_publishing_address_bad })
    .max(BASE_URL_LENGTH, { error: m.gate_publishing_address_bad }),
  secret: z
    .string({ error: m.gate_publishing_key_needed })
    .trim()
    .max(PUBLISHER_KEY_LENGTH, { error: m.gate_publishing_key_needed })
    // What a header can carry.
    .regex(/^[\x21-\x7e]+$/, { error: m.gate_publishing_key_needed }),
});

export const TieForm = z.object({
  channel: z.string({ error: m.gate_publishing_choose }).min(1).max(100),
  account: z.string().max(200).default(""),
});
