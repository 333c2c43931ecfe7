/** How a figure is drawn. Each is a list in the text, and reads as one. */
export const FIGURE_KINDS = [
  ...(["steps", "timeline", "lanes", "fork"] as const),
  ...(["scale", "overlap", "share"] as const),
];
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** How many points a figure of each kind has room for. */
export const POINTS: Readonly<Record<FigureKind, readonly [fewest: number, most: number]>> = {
  steps: [2, 8],
  timeline: [2, 8],
  lanes: [3, 8],
  fork: [2, 7],
  scale: [3, 5],
  overlap: [3, 3],
  share: [2, 6],
};

export function figureKind(value: unknown): FigureKind | null {
  return FIGURE_KINDS.find((kind) => kind === value) ?? null;
}
