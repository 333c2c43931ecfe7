import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { DRAFT_LENGTH } from "~/authoring/rules/drafts";
import { writtenAt } from "~/curriculum/rules/content-paths";
import { notFound } from "~/kit/http/refusal";
import { authorise } from "~/people/services/authorise.server";
import { parseJson } from "~/kit/http/json";
import { handled } from "~/kit/http/refusals";
import { keepAside, replaceDraft, saveDraft } from "~/authoring/services/drafts/save-draft.server";
import { answerWindow, draftMessage } from "./draft-message";

const text = z.string().max(DRAFT_LENGTH);

const Message = draftMessage(text);

/** This address has no page. */
export const loader = handled(async (): Promise<never> => {
  throw notFound("page");
});

/** Saves what is typed, says so only once it is on disk, and tells who else is writing. */
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
    case "open":
    case "close":
      return answerWindow(call, message);
    default:
      return message satisfies never;
  }
});
