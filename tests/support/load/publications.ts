import { openDraft } from "~/authoring/services/drafts/open-draft.server";
import { saveDraft } from "~/authoring/services/drafts/save-draft.server";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { DEMO_DAY } from "../harness/demo-day";
import { theTrainer } from "../the-trainer";
import type { Sent } from "./worst-inputs";
import { lengthened, longSummary, withManyQuestions } from "./worst-texts";

/** A text as long as may be that can be published, and where that is done. */
interface Publication {
  path: string;
  page: string;
  by: Sent["by"];
  text: (published: string) => string;
}

export const PUBLICATIONS: readonly Publication[] = [
  {
    path: "modules/bounds/never-discuss.md",
    page: "/studio/library/bounds/never-discuss/publish",
    by: "trainer",
    text: lengthened,
  },
  {
    path: "modules/bounds/quiz.yaml",
    page: "/studio/library/bounds/quiz/publish",
    by: "trainer",
    text: withManyQuestions,
  },
  {
    path: "companies/harbour-and-pine/playbook.yaml",
    page: "/clearance/playbook/publish",
    by: "manager",
    text: (playbook) => longSummary(playbook, playbook.length),
  },
];

/** Saves such a text as a draft, where there is none, and gives the form that publishes it. */
export async function readyToPublish(
  store: Store,
  { path, page, by, text }: Publication,
): Promise<Sent> {
  const call = { store, actor: await theTrainer(store), now: DEMO_DAY, path };
  const { draft, published } = await openDraft(call);
  if (!draft) {
    const written = text(published!.text);
    const saved = await saveDraft({
      ...call,
      text: written,
      sequence: 0,
      baseNumber: published!.number,
    });
    if (!saved.ok) throw new Error(`The draft of ${path} was not saved: ${saved.code}.`);
  }
  const fields = {
    id: newId(DEMO_DAY),
    intent: "publish",
    sequence: String(draft?.sequence ?? 1),
    impact: "notice",
    change: "It says more.",
    when: "now",
  };
  return {
    what: `publishing ${path}`,
    by,
    send: (visitor) => visitor.post(page, fields, { Referer: page }),
  };
}
