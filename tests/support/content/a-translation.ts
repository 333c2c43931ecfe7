import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { translationFile } from "~/curriculum/rules/content-paths";
import { publishTranslation } from "~/authoring/services/translations/publish-translation.server";
import { startTranslation } from "~/authoring/services/translations/start-translation.server";
import { openDraft } from "~/authoring/services/drafts/open-draft.server";
import { saveDraft } from "~/authoring/services/drafts/save-draft.server";
import type { Trainer } from "~/people/rules/actor";
import { ANGRY } from "./a-library";
import { PLACE } from "./a-copy";
import { NOON } from "../makers";

export const GERMAN = translationFile(ANGRY, "de");
export const INTO_GERMAN = { ...PLACE, companyKey: null, language: "de" as const };

/** The small folder's lesson in German, block for block. */
export const LESSON_DE = `---
title: Wenn eine Kundin wütend ist
lead: Hunderte lesen deine Antwort vielleicht mit.
---

## Erst verstehen, dann erklären

Der erste Satz entscheidet, auch bei {% $company.short %}.

{% compare %}
{% dont title="Klingt nach einer Firma" %}
Wir bitten um Entschuldigung. {% mark %}Wegen der hohen Nachfrage{% /mark %} kann es dauern.
{% /dont %}
{% do title="Klingt nach uns" %}
Hallo Jo, es kam {% mark %}am Tag danach{% /mark %}.
{% /do %}
{% /compare %}

{% check id="jo-typical" question="Jo antwortet: „Typisch.“ Was kommt zuerst?" %}
{% option feedback="Jo hört eine Ausrede." %}
Erklären, dass der Bote zu spät kam
{% /option %}
{% option correct=true feedback="Ja. Solange Jo sich nicht gehört fühlt, kommt nichts an." %}
Sagen, dass du es verstehst
{% /option %}
{% /check %}

{% company %}
gilt für die Unterschrift: {% $signature.rule %}.
{% /company %}
`;

interface Write {
  store: Store;
  actor: Trainer;
  now?: Date;
}

/** Writes the whole text of a translation into its draft, which is begun where there is none. */
export async function writeGerman(
  { store, actor, now = NOON }: Write,
  text = LESSON_DE,
  place: { companyKey: string | null; path: string } = { companyKey: null, path: GERMAN },
) {
  const call = { store, actor, now };
  const { path, companyKey } = place;
  await startTranslation({ ...call, ...INTO_GERMAN, companyKey });
  const { draft, published } = await openDraft({ ...call, path });
  const saved = await saveDraft({
    ...call,
    path,
    text,
    sequence: draft?.sequence ?? 0,
    baseNumber: draft?.baseNumber ?? published?.number ?? 0,
  });
  if (!saved.ok) throw new Error(saved.code);
  return saved.sequence;
}

/** Publishes what is written of a translation, as one of the original's version `original`. */
export async function publishGerman(
  { store, actor, now = NOON }: Write,
  { original = 1, sequence = 0, companyKey = null as string | null, id = newId(now) } = {},
) {
  const about = { ...INTO_GERMAN, companyKey, id, sequence, original };
  return publishTranslation({ store, actor, now, ...about });
}
