import { Fragment } from "react";
import type { Inline } from "~/curriculum/rules/tree";
import "./prose.css";

/** Text with emphasis and links, inside whatever element holds it. */
export function InlineView({ children }: { children: readonly Inline[] }) {
  return (
    <>
      {children.map((part, index) => (
        <Fragment key={index}>{inline(part)}</Fragment>
      ))}
    </>
  );
}

function inline(part: Inline) {
  if (typeof part === "string") return part;
  switch (part.type) {
    case "strong":
      return (
        <strong>
          <InlineView>{part.children}</InlineView>
        </strong>
      );
    case "em":
      return (
        <em>
          <InlineView>{part.children}</InlineView>
        </em>
      );
    case "mark":
      return (
        <mark>
          <InlineView>{part.children}</InlineView>
        </mark>
      );
    case "link":
      return (
        <a href={part.href} rel="noopener">
          <InlineView>{part.children}</InlineView>
        </a>
      );
    case "image":
      return <img src={part.src} alt={part.alt} loading="lazy" className="lesson-image" />;
    case "break":
      return <br />;
    default:
      return part satisfies never;
  }
}
