import { useMatches } from "@remix-run/react";

/**
 * The id of what a form creates, from the `formId` that its page's loader made, so that a form sent twice creates once. `of` tells
 * the forms of one page apart.
 */
export function FormId({ of }: { of?: string }) {
  const given = useMatches().at(-1)?.data as { formId?: string } | undefined;
  if (!given?.formId) throw new Error("A page with a form that creates something has a formId.");
  const id = of === undefined ? given.formId : `${given.formId} ${of}`;
  // Off, so that no browser keeps the id of a form that was sent before.
  return <input type="hidden" name="id" value={id} autoComplete="off" />;
}
