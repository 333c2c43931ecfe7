/** Where a published text came from: the content folder, or a trainer in the studio. */
export const ORIGINS = ["folder", "studio"] as const;
export type Origin = (typeof ORIGINS)[number];

/** Whose text stood in the end where the folder and the studio disagreed. */
export const CONFLICT_ENDS = ["studio", "folder"] as const;
export type ConflictEnd = (typeof CONFLICT_ENDS)[number];
