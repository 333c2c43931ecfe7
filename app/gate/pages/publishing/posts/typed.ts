import { z } from "zod";
import { POST_LENGTH } from "~/gate/rules/publishing/limits";
import { formId } from "~/kit/http/form-id";
import { m } from "~/kit/language/m";

export const IntentForm = z.object({
  intent: z.enum(["send", "discard", "look", "withdraw"], { error: m.kit_forms_intent }),
});

export const SendForm = z.object({
  id: formId,
  channel: z
    .string({ error: m.gate_posts_channel_needed })
    .min(1, { error: m.gate_posts_channel_needed })
    .max(100, { error: m.gate_posts_channel_needed }),
  text: z
    .string({ error: m.gate_posts_text_needed })
    .trim()
    .min(1, { error: m.gate_posts_text_needed })
    // Browsers send line ends as two characters.
    .transform((text) => text.replaceAll("\r\n", "\n"))
    .refine((text) => [...text].length <= POST_LENGTH, {
      error: () => m.gate_posts_text_long({ characters: String(POST_LENGTH) }),
    }),
  at: z
    .string({ error: m.gate_posts_at_needed })
    .min(1, { error: m.gate_posts_at_needed })
    .max(30, { error: m.gate_posts_at_needed }),
});

export const OneForm = z.object({ post: z.string().max(100) });
