import type { Call } from "~/people/services/call";
import { z } from "zod";
import type { Author } from "~/people/rules/actor";
import { noteClosed, noteOpen } from "~/authoring/services/drafts/note-reader.server";
import { openDraft } from "~/authoring/services/drafts/open-draft.server";

const count = z.number().int().min(0).max(2_147_483_647);
const window = z.string().min(1).max(60);

/** What an editor sends about its draft. It’s JSON, as a form doesn’t keep line breaks as they are. */
export function draftMessage(text: z.ZodType<string>) {
  return z.discriminatedUnion("intent", [
    z.strictObject({ intent: z.literal("save"), text, sequence: count, baseNumber: count }),
    z.strictObject({ intent: z.literal("replace"), text, sequence: count }),
    z.strictObject({ intent: z.literal("aside"), text }),
    z.strictObject({ intent: z.literal("open"), window }),
    z.strictObject({ intent: z.literal("close"), window }),
  ]);
}

/** Answers a window that opens a draft with who else has it open and the latest save, and one that closes with nothing. */
export async function answerWindow(
  file: Call<Author> & { path: string },
  { intent, window }: { intent: "open" | "close"; window: string },
): Promise<Response> {
  if (intent === "close") {
    await noteClosed({ ...file, window });
    return Response.json({ ok: true });
  }
  const others = await noteOpen({ ...file, window });
  const { draft } = await openDraft(file);
  return Response.json({ others, sequence: draft?.sequence ?? 0 });
}
