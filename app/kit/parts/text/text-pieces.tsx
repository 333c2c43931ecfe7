import type { Piece } from "~/kit/text/text-changes";
import { VisuallyHidden } from "./visually-hidden";
import "~/kit/styles/text-pieces.css";

/** A text with what went struck out and what came underlined; a screen reader says which is which. */
export function TextPieces({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <span className="text-pieces">
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
