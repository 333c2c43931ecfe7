import { createContext, Fragment, useContext, useMemo, type ReactNode } from "react";
import type { Tree } from "~/curriculum/rules/tree";
import { TreeView } from "./tree-view";

/** Part of a text: finished, or to be rendered. */
export type Piece = { done: ReactNode } | { tree: Tree };

/** On a server, finds what it has of a text by the text’s JSON. A browser has nothing of that kind. */
export const KeptTexts = createContext<((json: string) => readonly Piece[]) | null>(null);

interface TextViewProps {
  /** A `Tree` as JSON. */
  json: string;
  checkAction: string;
}

/** A text that many people read: the server renders it once, and whatever can be answered in it each time. */
export function TextView({ json, checkAction }: TextViewProps) {
  const pieces = useContext(KeptTexts)?.(json);
  const own = pieces === undefined ? json : null;
  const tree = useMemo(() => (own === null ? [] : (JSON.parse(own) as Tree)), [own]);
  if (!pieces) return <TreeView tree={tree} checkAction={checkAction} />;
  return (
    <>
      {pieces.map((piece, index) => (
        <Fragment key={index}>
          {"done" in piece ? piece.done : <TreeView tree={piece.tree} checkAction={checkAction} />}
        </Fragment>
      ))}
    </>
  );
}
