import { Fragment, useContext } from "react";
import { language } from "~/kit/language/language";
import type { Inline } from "~/curriculum/rules/tree";
import { TextLanguage } from "./text-language";
import "./prose.css";

interface InlineViewProps {
  children: readonly Inline[];
}

/** Text with emphasis and links, inside whatever element holds it. It says its language where that isn't the page's. */
export function InlineView({ children }: InlineViewProps) {
  const own = useContext(TextLanguage);
  const inlines = <Inlines>{children}</Inlines>;
  return own === null || own === language() ? inlines : <span lang={own}>{inlines}</span>;
}

function Inlines({ children }: InlineViewProps) {
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
          <Inlines>{part.children}</Inlines>
        </strong>
      );
    case "em":
      return (
        <em>
          <Inlines>{part.children}</Inlines>
        </em>
      );
    case "mark":
      return (
        <mark>
          <Inlines>{part.children}</Inlines>
        </mark>
      );
    case "link":
      return (
        <a href={part.href} rel="noopener">
          <Inlines>{part.children}</Inlines>
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
