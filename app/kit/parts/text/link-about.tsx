import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { VisuallyHidden } from "./visually-hidden";

/** A link whose words are those of its neighbours too: screen readers also say what it’s about. */
export function LinkAbout({
  to,
  about,
  children,
}: {
  to: string;
  about: string;
  children: ReactNode;
}) {
  return (
    <Link to={to}>
      {children}
      <VisuallyHidden> {about}</VisuallyHidden>
    </Link>
  );
}
