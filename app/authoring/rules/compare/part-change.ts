import type { Piece } from "~/kit/text/text-changes";

/** Something that has a name, with what changed in it. */
export interface PartChange {
  label: string;
  pieces: Piece[];
}
