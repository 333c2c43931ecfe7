/** What a company has Firsthand do elsewhere, and that managers hear of when it fails: groups, posts in Postiz, reviews in Hootsuite. */
const OUTSIDE = ["groups", "publishing", "reviewing"] as const;
export type Outside = (typeof OUTSIDE)[number];

/** The key of the notice that it has failed since an instant. */
export function failingKey(of: Outside, since: Date): string {
  return `${of}-failing:${since.getTime()}`;
}

export function isFailingKey(key: string): boolean {
  return OUTSIDE.some((of) => key.startsWith(`${of}-failing:`));
}
