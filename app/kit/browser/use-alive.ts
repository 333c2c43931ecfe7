import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False in the page as it was sent, true once its JavaScript runs, and from the start in what is shown later. */
export function useAlive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
