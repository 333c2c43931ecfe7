import { lawFile } from "~/curriculum/rules/content-paths";
import { titleIn } from "~/curriculum/rules/content/text-facts";
import { titleFromKey } from "~/curriculum/rules/title-from-key";
import { notFound } from "~/kit/http/refusal";
import { localDateOf } from "~/kit/time/moment";
import { readLawForm } from "~/authoring/rules/law/file";
import { lawProblems } from "~/authoring/rules/law/problems";
import { openDraft, standingOf } from "~/authoring/services/drafts/open-draft.server";
import type { LawPlace } from "./save-law.server";

/** A topic of the law as a form: the draft, or what is published if there is none. */
export async function showLawEditor({ topic, ...call }: LawPlace) {
  const path = lawFile(topic);
  const { published, draft } = await openDraft({ ...call, path });
  const written = draft ?? published;
  if (!written) throw notFound("law");
  const form = readLawForm(written.text);
  return {
    key: topic,
    title: titleIn(path, written.text) ?? titleFromKey(topic),
    /** Null if it can't be read, such as after an edit in the folder. */
    form,
    problems: draft && form ? lawProblems(form, localDateOf(call.now, "UTC")) : {},
    ...standingOf({ published, draft }),
  };
}
