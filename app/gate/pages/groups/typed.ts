import { z } from "zod";
import { LEVELS } from "~/curriculum/rules/kinds";
import { MATCHES } from "~/gate/rules/groups/kinds";
import { BASE_URL_LENGTH, GROUP_NAME_LENGTH, GROUP_TOKEN_LENGTH } from "~/gate/rules/limits";
import { formId } from "~/kit/http/form-id";
import { m } from "~/kit/language/m";

const INTENTS = [
  "provider",
  "add",
  "plan",
  "start",
  "now",
  "pause",
  "resume",
  "remove",
  "end",
] as const;

export const IntentForm = z.object({
  intent: z.enum(INTENTS, { error: m.gate_groups_choose }),
});

export const ProviderForm = z.object({
  baseUrl: z
    .string({ error: m.gate_groups_base_url_bad })
    .trim()
    .min(1, { error: m.gate_groups_base_url_bad })
    .max(BASE_URL_LENGTH, { error: m.gate_groups_base_url_bad }),
  secret: z
    .string()
    .trim()
    .max(GROUP_TOKEN_LENGTH, { error: m.gate_groups_token_long })
    // What no header can carry.
    .regex(/^[\x21-\x7e]*$/, { error: m.gate_groups_token_needed })
    .default(""),
  matchBy: z.enum(MATCHES, { error: m.gate_groups_choose }),
});

export const AddForm = z.object({
  id: formId,
  channel: z.string({ error: m.gate_groups_choose }).min(1).max(100),
  level: z.enum(LEVELS, { error: m.gate_groups_choose }),
  name: z
    .string({ error: m.gate_groups_name_needed })
    .trim()
    .min(1, { error: m.gate_groups_name_needed })
    .max(GROUP_NAME_LENGTH, {
      error: () => m.gate_groups_name_long({ characters: String(GROUP_NAME_LENGTH) }),
    }),
});

const how = z.enum(["leave", "empty"], { error: m.gate_groups_choose });

export const RemoveForm = z.object({ group: z.string().max(100), how });

export const EndForm = z.object({ how });
