import type { Piece } from "~/kit/text/text-changes";
import { VisuallyHidden } from "./visually-hidden";

/** A text with what went struck out and what came underlined; a screen reader says which is which. */
export function TextPieces({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <span>
      {pieces.map(({ kind, text }, index) => (
        <span key={index}>
          {index > 0 && " "}
          {kind === "removed" ? (
            <del>
              <VisuallyHidden>removed: </VisuallyHidden>
              {text}
            </del>
          ) : kind === "added" ? (
            <ins>
              <VisuallyHidden>added: </VisuallyHidden>
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
