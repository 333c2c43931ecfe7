import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

/** Milliseconds between two looks at what became of the mail, and for how long it may still fail. */
const LOOK_EVERY = 5_000;
const LOOK_FOR = 90_000;

/** Has the page say so when the mail could not be sent, as long as that may still happen. Without JavaScript a reload does. */
export function useLaterNews(mayStillFail: boolean) {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!mayStillFail) return;
    const timer = setInterval(revalidate, LOOK_EVERY);
    const end = setTimeout(() => clearInterval(timer), LOOK_FOR);
    return () => {
      clearInterval(timer);
      clearTimeout(end);
    };
  }, [mayStillFail, revalidate]);
}
