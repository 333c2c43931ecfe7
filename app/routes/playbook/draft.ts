import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { DRAFT_LENGTH } from "~/domain/authoring/drafts";
import type { PlaybookForm } from "~/domain/company/playbook-form";
import { playbookOfText, playbookText } from "~/domain/company/typed-playbook";
import { notFound } from "~/domain/refusal";
import { authorise } from "~/http/authorise";
import { parseJson } from "~/http/json";
import { handled } from "~/http/refusals";
import { noteClosed, noteOpen } from "~/services/authoring/note-reader.server";
import { openDraft } from "~/services/authoring/open-draft.server";
import { playbookPlace } from "~/services/company/playbook-place.server";
import {
  keepPlaybookAside,
  savePlaybook,
  type SavedPlaybook,
} from "~/services/company/save-playbook.server";
import { playbookDoor } from "./playbook-door";

const count = z.number().int().min(0).max(2_147_483_647);
const window = z.string().min(1).max(60);
/** The form as `playbookText` writes it. Anything else would empty the playbook. */
const text = z
  .string()
  .max(DRAFT_LENGTH)
  .refine((words) => playbookText(playbookOfText(words)) === words);

/** What the editor says. */
const Message = z.discriminatedUnion("intent", [
  z.strictObject({
    intent: z.literal("save"),
    text,
    sequence: count,
    baseNumber: count,
  }),
  z.strictObject({ intent: z.literal("replace"), text, sequence: count }),
  z.strictObject({ intent: z.literal("aside"), text }),
  z.strictObject({ intent: z.literal("open"), window }),
  z.strictObject({ intent: z.literal("close"), window }),
]);

/** There is nothing to look at here. */
export const loader = handled(async (): Promise<never> => {
  throw notFound("page");
});

/** Saves what is typed into a playbook, and says so only once it is on disk; tells who else is writing. */
export const action = handled(async (args: ActionFunctionArgs) => {
  const door = playbookDoor(args, await authorise(args, "playbook:edit"));
  const message = await parseJson(args.request, Message);
  switch (message.intent) {
    case "save":
    case "replace": {
      const { intent, text: words, sequence } = message;
      const baseNumber = intent === "save" ? message.baseNumber : 0;
      const form = playbookOfText(words);
      const replace = intent === "replace";
      return answer(await savePlaybook({ ...door, form, sequence, baseNumber, replace }));
    }
    case "aside":
      await keepPlaybookAside({ ...door, form: playbookOfText(message.text) });
      return Response.json({ ok: true });
    case "open": {
      const call = { ...door, path: (await playbookPlace(door)).path };
      const others = await noteOpen({ ...call, window: message.window });
      const { draft } = await openDraft(call);
      return Response.json({ others, sequence: draft?.sequence ?? 0 });
    }
    case "close": {
      const { path } = await playbookPlace(door);
      await noteClosed({ ...door, path, window: message.window });
      return Response.json({ ok: true });
    }
    default:
      return message satisfies never;
  }
});

/** As for a lesson’s draft: the other versions as texts, too. */
function answer(outcome: SavedPlaybook): Response {
  if (outcome.ok) return Response.json(outcome);
  if (outcome.code !== "stale") return Response.json(outcome, { status: 409 });
  const { theirs, published } = outcome;
  const versions = { theirs: withText(theirs), published: withText(published) };
  return Response.json({ ...outcome, ...versions }, { status: 409 });
}

function withText<Version extends { form: PlaybookForm }>(version: Version | null) {
  if (!version) return null;
  const { form, ...facts } = version;
  return { ...facts, text: playbookText(form) };
}
