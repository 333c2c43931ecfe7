import { Form } from "@remix-run/react";
import { Button } from "~/kit/parts/forms/button";

interface DiscardDraftProps {
  /** As its author sees it. */
  draft: { sequence: number; baseNumber: number; waits: "yes" | "time" | null } | null;
  /** What the button says. */
  children: string;
}

/** Discards a draft that isn’t waiting for anything. */
export function DiscardDraft({ draft, children }: DiscardDraftProps) {
  if (!draft || draft.waits) return null;
  return (
    <Form method="post">
      <input type="hidden" name="sequence" value={draft.sequence} />
      <input type="hidden" name="baseNumber" value={draft.baseNumber} />
      <Button variant="quiet" name="intent" value="discard">
        {children}
      </Button>
    </Form>
  );
}
