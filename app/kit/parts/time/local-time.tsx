import { useEffect, useState } from "react";
import { Time } from "./time";

/** The browser's time zone; UTC until it is known, and without JavaScript. */
export function useTimeZone(): string {
  const [timeZone, setTimeZone] = useState("UTC");
  useEffect(() => {
    setTimeZone(Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC");
  }, []);
  return timeZone;
}

/** A moment for somebody of the agency, whose own time zone only their browser knows, with the zone in words. */
export function LocalTime({ at, timeZone }: { at: Date; timeZone: string }) {
  return (
    <>
      <Time at={at} timeZone={timeZone} style="datetime" /> ({timeZone.replaceAll("_", " ")})
    </>
  );
}
