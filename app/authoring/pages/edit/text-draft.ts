import { z } from "zod";
import { DRAFT_LENGTH } from "~/authoring/rules/drafts";
import { keepAside, replaceDraft, saveDraft } from "~/authoring/services/drafts/save-draft.server";
import { parseJson } from "~/kit/http/json";
import type { Author } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import { answerWindow, draftMessage } from "./draft-message";

const Message = draftMessage(z.string().max(DRAFT_LENGTH));

/** Saves what is typed into a file, says so only once it is on disk, and tells who else is writing. */
export async function answerTextDraft(
  call: Call<Author> & { path: string },
  request: Request,
): Promise<Response> {
  const message = await parseJson(request, Message);
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
    case "open":
    case "close":
      return answerWindow(call, message);
    default:
      return message satisfies never;
  }
}
