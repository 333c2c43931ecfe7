import { useEffect, useState } from "react";

/** False in the page as it was sent, true once its JavaScript runs. */
export function useAlive(): boolean {
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  return alive;
}
