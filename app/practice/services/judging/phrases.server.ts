import type { Call, Creating } from "~/people/services/call";
import type { Trainer } from "~/people/rules/actor";
import { addPhrase, listPhrases, removePhrase } from "~/practice/queries/judging/phrases";
import { isSent } from "~db/sent";

/** The most that a trainer keeps. */
const MOST_PHRASES = 40;

/** Keeps a sentence that the trainer writes often. Nothing happens where it is there, or where there are too many. */
export async function savePhrase({
  store,
  actor,
  now,
  id,
  text,
}: Creating<Trainer> & { text: string }): Promise<void> {
  const said = text.trim();
  if (said === "") return;
  await store.write(async (tx) => {
    if (await isSent(tx, "savedPhrase", id, { personId: actor.personId })) return;
    const known = await listPhrases(tx, actor.personId);
    if (known.length >= MOST_PHRASES || known.some((one) => one.text === said)) return;
    await addPhrase(tx, actor.personId, { id, text: said, savedAt: now });
  });
}

export async function forgetPhrase({ store, actor, id }: Call<Trainer> & { id: string }) {
  await store.write((tx) => removePhrase(tx, actor.personId, id));
}
