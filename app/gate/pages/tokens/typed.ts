import { z } from "zod";
import { TOKEN_NAME_LENGTH } from "~/directory/rules/limits";
import { SCOPES } from "~/gate/rules/scopes";
import { formId } from "~/kit/http/form-id";
import { m } from "~/kit/language/m";

export const IntentForm = z.object({
  intent: z.enum(["make", "replace", "end"], { error: m.gate_tokens_choose }),
});

export const MakeForm = z.object({
  id: formId,
  name: z
    .string({ error: m.gate_tokens_name_needed })
    .trim()
    .min(1, { error: m.gate_tokens_name_needed })
    .max(TOKEN_NAME_LENGTH, {
      error: () => m.gate_tokens_name_long({ characters: String(TOKEN_NAME_LENGTH) }),
    }),
  scopes: z
    .array(z.enum(SCOPES, { error: m.gate_tokens_scope_needed }))
    .min(1, { error: m.gate_tokens_scope_needed }),
});

export const ReplaceForm = z.object({ id: formId, token: z.string().max(100) });

export const EndForm = z.object({ token: z.string().max(100) });
