import type { ComponentPropsWithoutRef, ElementType } from "react";
import { classes } from "~/kit/parts/classes";
import "./card.css";

interface CardProps extends ComponentPropsWithoutRef<"section"> {
  as?: "section" | "article" | "div" | "aside" | "form" | "li" | undefined;
  /** `tight` for side columns; `flush` for a table or list that reaches the edges. */
  fit?: "tight" | "flush" | undefined;
}

/** A sheet of paper on the page. A section by default. */
export function Card({ as = "section", fit, className, ...rest }: CardProps) {
  const Tag: ElementType = as;
  return <Tag className={classes("card", fit && `card-${fit}`, className)} {...rest} />;
}
