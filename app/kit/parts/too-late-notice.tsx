import { m } from "~/kit/language/m";
import { Notice } from "./notice";

/** A decision that came too late: what stands, and what was typed, so that it is not lost. */
export function TooLateNotice({ message, typed }: { message: string; typed?: string | undefined }) {
  return (
    <Notice tone="warn" role="alert" title={message}>
      {typed && (
        <>
          <p>{m.kit_parts_not_recorded()}</p>
          <blockquote className="quoted">{typed}</blockquote>
        </>
      )}
    </Notice>
  );
}
