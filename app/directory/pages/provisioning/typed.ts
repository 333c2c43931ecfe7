import { z } from "zod";
import { formId } from "~/kit/http/form-id";
import { m } from "~/kit/language/m";
import { TOKEN_NAME_LENGTH } from "~/directory/rules/limits";

export const IntentForm = z.object({
  intent: z.enum(["make", "revoke"], { error: m.directory_provisioning_choose }),
});

export const MakeForm = z.object({
  id: formId,
  name: z
    .string({ error: m.directory_provisioning_name_needed })
    .trim()
    .min(1, { error: m.directory_provisioning_name_needed })
    .max(TOKEN_NAME_LENGTH, {
      error: () => m.directory_provisioning_name_long({ characters: String(TOKEN_NAME_LENGTH) }),
    }),
});

export const RevokeForm = z.object({ token: z.string().max(100) });
