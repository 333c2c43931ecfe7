interface Clocks {
  /** The time of day, which people and networks set. */
  wall: () => number;
  /** Only ever goes on; on some machines it stands still while they sleep. */
  steady: () => number;
}

/** Beyond what two readings and a clock that is being corrected differ by. */
const TOLERANCE_MS = 1_500;

const CLOCKS: Clocks = { wall: () => Date.now(), steady: () => performance.now() };

/** Asked again and again, tells when the machine slept or its clock was set: then the two clocks have moved apart. */
export function clockWatch({ wall, steady }: Clocks = CLOCKS): () => boolean {
  let apart = wall() - steady();
  return () => {
    const before = apart;
    apart = wall() - steady();
    return Math.abs(apart - before) > TOLERANCE_MS;
  };
}

/** Calls when the page is seen again, or comes back as it was; the function it returns ends that. */
export function onWaking(woke: () => void): () => void {
  const seen = () => {
    if (document.visibilityState === "visible") woke();
  };
  const shown = (event: PageTransitionEvent) => {
    if (event.persisted) woke();
  };
  document.addEventListener("visibilitychange", seen);
  window.addEventListener("pageshow", shown);
  return () => {
    document.removeEventListener("visibilitychange", seen);
    window.removeEventListener("pageshow", shown);
  };
}
