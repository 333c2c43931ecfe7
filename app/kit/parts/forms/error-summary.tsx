import { useEffect, useRef } from "react";
import { m } from "~/kit/language/m";
import { classes } from "~/kit/parts/classes";
import { fieldId } from "./field";
import "~/kit/parts/notice.css";

interface ErrorSummaryProps {
  /** By field name. What concerns the whole form stands under `form` and gets no link. */
  errors: { readonly [name: string]: string | undefined } | null | undefined;
  /** For a page whose fields have ids of their own. */
  idOf?: (name: string) => string;
  className?: string | undefined;
}

/** What went wrong in a form, at its top, each line leading to its field. Nothing where nothing did. */
export function ErrorSummary({ errors, idOf = fieldId, className }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors) box.current?.focus();
  }, [errors]);
  const lines = Object.entries(errors ?? {}).filter(([, message]) => message);
  if (lines.length === 0) return null;
  return (
    <div
      ref={box}
      className={classes("notice bad error-summary", className)}
      role="alert"
      tabIndex={-1}
    >
      <p className="notice-title">{m.kit_forms_issues({ count: lines.length })}</p>
      <ul>
        {lines.map(([name, message]) => (
          <li key={name}>
            {name === "form" || name === "" ? message : <a href={`#${idOf(name)}`}>{message}</a>}
          </li>
        ))}
      </ul>
    </div>
  );
}
