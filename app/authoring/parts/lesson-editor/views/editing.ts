import { m } from "~/kit/language/m";
import { NO_LAW, type Law } from "~/curriculum/rules/content/law/law";
import { createContext, useContext } from "react";

export type Upload = (
  file: File,
) => Promise<{ ok: true; src: string } | { ok: false; message: string }>;

/** What the blocks’ own forms need of the editor round them. */
export interface Editing {
  readOnly: boolean;
  upload: Upload;
  /** What the company reads in a variable’s place. */
  valueOf: (variable: string) => string | null;
  companyName: string;
  /** What lessons may quote of the law. */
  law: Law;
}

export const EditingContext = createContext<Editing>({
  readOnly: true,
  upload: () => Promise.resolve({ ok: false, message: m.authoring_toolbar_image_not_here() }),
  valueOf: () => null,
  companyName: "",
  law: NO_LAW,
});

export function useEditing(): Editing {
  return useContext(EditingContext);
}
