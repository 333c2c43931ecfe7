import type { SavedForm } from "~/authoring/services/drafts/save-form.server";

/** Answers a form that saves itself, with the other versions as texts where it came too late. */
export function answerForm<Form>(
  outcome: SavedForm<Form>,
  write: (form: Form) => string,
): Response {
  if (outcome.ok) return Response.json(outcome);
  if (outcome.code !== "stale") return Response.json(outcome, { status: 409 });
  const withText = <Version extends { form: Form }>(version: Version | null) => {
    if (!version) return null;
    const { form, ...facts } = version;
    return { ...facts, text: write(form) };
  };
  const { theirs, published } = outcome;
  const versions = { theirs: withText(theirs), published: withText(published) };
  return Response.json({ ...outcome, ...versions }, { status: 409 });
}

/** What’s shown beside a form that was sent by a button and came too late, and what it would then be saved on top of. */
export function lateSave<Form>({
  theirs,
  published,
  changes,
}: Extract<SavedForm<Form>, { code: "stale" }>) {
  return {
    sequence: theirs?.sequence ?? 0,
    baseNumber: published?.number ?? 0,
    by: theirs?.savedBy ?? null,
    changes,
  };
}
