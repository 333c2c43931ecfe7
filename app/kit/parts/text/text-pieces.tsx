import { m } from "~/kit/language/m";
import type { Piece } from "~/kit/text/text-changes";
import { VisuallyHidden } from "./visually-hidden";

/** A text with deletions struck out and additions underlined; a screen reader says which is which. */
export function TextPieces({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <span>
      {pieces.map(({ kind, text }, index) => (
        <span key={index}>
          {index > 0 && " "}
          {kind === "removed" ? (
            <del>
              <VisuallyHidden>{m.kit_parts_removed()} </VisuallyHidden>
              {text}
            </del>
          ) : kind === "added" ? (
            <ins>
              <VisuallyHidden>{m.kit_parts_added()} </VisuallyHidden>
              {text}
            </ins>
          ) : (
            text
          )}
        </span>
      ))}
    </span>
  );
}
