import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { DRAFT_LENGTH } from "~/domain/authoring/drafts";
import { writtenAt } from "~/domain/authoring/paths";
import { notFound } from "~/domain/refusal";
import { authorise } from "~/http/authorise";
import { parseJson } from "~/http/json";
import { handled } from "~/http/refusals";
import { noteClosed, noteOpen } from "~/services/authoring/note-reader.server";
import { openDraft } from "~/services/authoring/open-draft.server";
import { keepAside, replaceDraft, saveDraft } from "~/services/authoring/save-draft.server";

const text = z.string().max(DRAFT_LENGTH);
const count = z.number().int().min(0).max(2_147_483_647);
const window = z.string().min(1).max(60);

/** What the editor says. It is JSON, since a form's line breaks are not kept as they are. */
const Message = z.discriminatedUnion("intent", [
  z.strictObject({ intent: z.literal("save"), text, sequence: count, baseNumber: count }),
  z.strictObject({ intent: z.literal("replace"), text, sequence: count }),
  z.strictObject({ intent: z.literal("aside"), text }),
  z.strictObject({ intent: z.literal("open"), window }),
  z.strictObject({ intent: z.literal("close"), window }),
]);

/** There is nothing to look at here. */
export const loader = handled(async (): Promise<never> => {
  throw notFound("page");
});

/** Saves what is typed, and says so only once it is on disk; tells who else is writing. */
export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  const { module = "", activity = "", company = null } = args.params;
  const call = { store, actor, now, path: writtenAt(module, activity, company) };
  const message = await parseJson(args.request, Message);
  switch (message.intent) {
    case "save": {
      const { intent: _, ...save } = message;
      const saved = await saveDraft({ ...call, ...save });
      return Response.json(saved, { status: saved.ok ? 200 : 409 });
    }
    case "replace": {
      const saved = await replaceDraft({ ...call, ...message, keepBase: true });
      return Response.json(saved, { status: saved.ok ? 200 : 409 });
    }
    case "aside":
      await keepAside({ ...call, text: message.text });
      return Response.json({ ok: true });
    case "open": {
      const others = await noteOpen({ ...call, window: message.window });
      const { draft } = await openDraft(call);
      return Response.json({ others, sequence: draft?.sequence ?? 0 });
    }
    case "close":
      await noteClosed({ ...call, window: message.window });
      return Response.json({ ok: true });
    default:
      return message satisfies never;
  }
});
