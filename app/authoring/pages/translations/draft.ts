import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { DRAFT_LENGTH } from "~/authoring/rules/drafts";
import { notFound } from "~/kit/http/refusal";
import { parseJson } from "~/kit/http/json";
import { handled } from "~/kit/http/refusals";
import { authorise } from "~/people/services/authorise.server";
import { keepAside, replaceDraft, saveDraft } from "~/authoring/services/drafts/save-draft.server";
import { answerWindow, draftMessage } from "~/authoring/pages/edit/draft-message";
import { translationFilePath } from "./file-path";
import { translationAddress } from "./paths";

const Message = draftMessage(z.string().max(DRAFT_LENGTH));

/** There is nothing to look at here. */
export const loader = handled(async (): Promise<never> => {
  throw notFound("page");
});

/** Saves what is typed, and says so only once it is on disk; tells who else is writing. */
export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  const call = { store, actor, now, path: translationFilePath(translationAddress(args)) };
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
    case "open":
    case "close":
      return answerWindow(call, message);
    default:
      return message satisfies never;
  }
});
