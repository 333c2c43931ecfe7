import { useEffect, useLayoutEffect } from "react";

/** An effect that runs before the browser paints. On a server, where none runs, React would warn of it. */
export const useEffectBeforePaint = typeof document === "undefined" ? useEffect : useLayoutEffect;
