import { Form, useRevalidator } from "@remix-run/react";
import { useEffect, useState } from "react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { decidedText, UNCOUNTED_WORDS } from "~/clearance/rules/sign-offs/sign-off-words";
import type { PendingOutcome, SignOffKind, Verdict } from "~/clearance/rules/kinds";
import { Button } from "~/kit/parts/forms/button";
import { Notice } from "~/kit/parts/notice";
import { VisuallyHidden } from "~/kit/parts/text/visually-hidden";
import "./pending.css";

interface Decision {
  id: string;
  enrolmentId: string;
  name: string;
  verdict: Verdict;
  comment: string;
  countsFrom: Date;
}

interface PendingSignOffsProps {
  side: SignOffKind;
  undoable: readonly Decision[];
  refused: readonly (Decision & { why: Exclude<PendingOutcome, "undone"> })[];
  now: Date;
  /** The enrolment that was decided just now. */
  signed: string | null;
  /** Whether a single key undoes the last one. */
  keys?: boolean | undefined;
}

/** What a signer decided within the last minute, each with its undo; and what could not count when its minute was over. */
export function PendingSignOffs({
  side,
  undoable,
  refused,
  now,
  signed,
  keys = false,
}: PendingSignOffsProps) {
  return (
    <>
      {undoable.map((one, index) => (
        <Notice
          key={one.id}
          tone="info"
          icon="clock"
          className="pending-decision"
          title={decidedText(side, one.verdict, one.name)}
          role={one.enrolmentId === signed ? "status" : undefined}
        >
          <p>
            <CountsIn at={one.countsFrom} now={now} /> {m.clearance_sign_offs_page_until_then()}
          </p>
          {one.comment !== "" && <blockquote className="quoted">{one.comment}</blockquote>}
          <UndoForm one={one} deed="undo" keys={keys && index === undoable.length - 1} />
        </Notice>
      ))}
      {refused.map((one) => (
        <Notice
          key={one.id}
          tone="warn"
          className="pending-decision"
          title={m.clearance_sign_offs_page_not_counted({
            decided: decidedText(side, one.verdict, one.name),
          })}
        >
          <p>{UNCOUNTED_WORDS[one.why]}</p>
          {one.comment !== "" && <blockquote className="quoted">{one.comment}</blockquote>}
          <UndoForm one={one} deed="dismiss" />
        </Notice>
      ))}
    </>
  );
}

/** In the form's place: who has just decided. Empty where no one has. */
export function DecidingNow({ by }: { by: string | undefined }) {
  if (!by) return null;
  return <p className="apart muted">{m.clearance_sign_offs_page_deciding({ by })}</p>;
}

interface UndoFormProps {
  one: Decision;
  deed: "undo" | "dismiss";
  keys?: boolean;
}

function UndoForm({ one, deed, keys }: UndoFormProps) {
  const { name } = one;
  return (
    <Form method="post" className="pending-undo">
      <input type="hidden" name="undo" value={one.id} />
      <input type="hidden" name="enrolment" value={one.enrolmentId} />
      <Button type="submit" aria-keyshortcuts={keys ? "u" : undefined}>
        <Rich
          of={
            deed === "undo"
              ? m.clearance_sign_offs_page_undo_one.parts({ name })
              : m.clearance_sign_offs_page_dismiss_one.parts({ name })
          }
          as={{ hidden: (words) => <VisuallyHidden>{words}</VisuallyHidden> }}
        />
      </Button>
    </Form>
  );
}

const TICK_MS = 1_000;

/** The seconds left. What is read out does not tick; once they are over, the page is asked for again. */
function CountsIn({ at, now }: { at: Date; now: Date }) {
  const { revalidate } = useRevalidator();
  const most = Math.max(0, Math.ceil((at.getTime() - now.getTime()) / 1000));
  const [left, setLeft] = useState(most);
  useEffect(() => {
    const over = performance.now() + most * 1000;
    setLeft(most);
    const timer = setInterval(() => {
      const seconds = Math.ceil((over - performance.now()) / 1000);
      setLeft(Math.max(0, seconds));
      // A little after it is due, and now and then until it is recorded; never under someone's hands who writes.
      const writing = document.activeElement?.matches("textarea, input, select");
      if (seconds < 0 && seconds % 3 === 0 && !writing) revalidate();
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [most, revalidate]);
  return (
    <>
      <span className="numbers" aria-hidden="true">
        {left > 0
          ? m.clearance_sign_offs_page_counts_in({ count: left })
          : m.clearance_sign_offs_page_recording()}
      </span>
      <VisuallyHidden>{m.clearance_sign_offs_page_counts_soon()}</VisuallyHidden>
    </>
  );
}
