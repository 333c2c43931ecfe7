import { z } from "zod";
import { GIVES, PROVIDERS, USES } from "~/directory/rules/sso/kinds";
import { emailSaying } from "~/kit/http/email-field";
import { m } from "~/kit/language/m";
import { wordTable } from "~/kit/language/word-table";

const line = (needed: () => string, most = 500) =>
  z
    .string({ error: needed })
    .trim()
    .min(1, { error: needed })
    .max(most, { error: () => m.directory_settings_too_long({ most: String(most) }) });

/** Which of the page’s forms it is. */
export const IntentForm = z.object({
  intent: z.enum(["provider", "use", "forget"], { error: m.kit_forms_intent }),
});

export const ConnectionForm = z.object({
  provider: z.enum(PROVIDERS, { error: m.directory_settings_provider_needed }),
  issuer: z.string().max(500).default(""),
  clientId: line(m.directory_settings_client_id_needed),
  clientSecret: z.string().trim().max(2000).default(""),
  joining: z.literal("yes").optional(),
  trustsFactor: z.literal("yes").optional(),
});

export const UseForm = z.object({
  use: z.enum(USES, { error: m.directory_settings_use_needed }),
});

export const ForgetForm = z.object({ email: emailSaying(() => m.kit_forms_email()) });

/** What the issuer or the secret lacks. */
export const WHY = wordTable({
  address: () => m.directory_settings_issuer_address(),
  "any-tenant": () => m.directory_settings_issuer_any(),
  tenant: () => m.directory_settings_issuer_tenant(),
  google: () => m.directory_settings_issuer_google(),
  secret: () => m.directory_settings_secret_needed(),
});

/** Why it can’t be switched on yet. */
export const USE_WHY = wordTable({
  "not-set-up": () => m.directory_settings_not_set_up(),
  "not-tried": () => m.directory_settings_not_tried(),
  "no-domain": () => m.directory_settings_no_domain(),
});

/** What a group gives: the whole company, or a team by its id behind what it gives there. */
export const MappingForm = z.object({
  intent: z.enum(["add", "remove"], { error: m.kit_forms_intent }),
  id: z.string().max(100).default(""),
  claim: z.string().trim().max(200).default(""),
  value: z.string().trim().max(500).default(""),
  gives: z.enum(GIVES, { error: m.directory_groups_gives_needed }).default("member"),
  team: z.string().max(100).default(""),
});
