import { z } from "zod";
import { CHAT_KINDS } from "~/gate/rules/chat/kinds";
import { INTEGRATION_NAME_LENGTH, SECRET_LENGTH } from "~/gate/rules/chat/limits";
import { formId } from "~/kit/http/form-id";
import { m } from "~/kit/language/m";

export const IntentForm = z.object({
  intent: z.enum(["add", "secret", "end", "unlink"], { error: m.gate_integrations_choose }),
});

export const AddForm = z.object({
  id: formId,
  kind: z.enum(CHAT_KINDS, { error: m.gate_integrations_kind_needed }),
  name: z
    .string({ error: m.gate_integrations_name_needed })
    .trim()
    .min(1, { error: m.gate_integrations_name_needed })
    .max(INTEGRATION_NAME_LENGTH, {
      error: () => m.gate_integrations_name_long({ characters: String(INTEGRATION_NAME_LENGTH) }),
    }),
});

/** What either chat gives out: letters, digits and the marks of base64. */
export const SecretForm = z.object({
  chat: z.string().max(100),
  secret: z
    .string({ error: m.gate_integrations_secret_needed })
    .trim()
    .min(16, { error: m.gate_integrations_secret_needed })
    .max(SECRET_LENGTH, { error: m.gate_integrations_secret_needed })
    .regex(/^[\w+/=-]+$/, { error: m.gate_integrations_secret_needed }),
});

export const ChatForm = z.object({ chat: z.string().max(100) });

export const AccountForm = z.object({ account: z.string().max(100) });
