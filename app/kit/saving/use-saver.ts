import { useBlocker } from "@remix-run/react";
import { useEffect } from "react";

interface Unsaved {
  unsaved(): boolean;
  flush(): Promise<boolean>;
}

/**
 * Tries again when the network or the person is back, and warns before the page is left. Going to another page of the site waits
 * for what is unsaved; where it cannot be saved, the person is asked.
 */
export function useSaver(saver: Unsaved, question: string) {
  useEffect(() => {
    const tryAgain = () => void saver.flush();
    const warn = (event: BeforeUnloadEvent) => {
      if (saver.unsaved()) event.preventDefault();
    };
    window.addEventListener("online", tryAgain);
    window.addEventListener("focus", tryAgain);
    window.addEventListener("beforeunload", warn);
    return () => {
      window.removeEventListener("online", tryAgain);
      window.removeEventListener("focus", tryAgain);
      window.removeEventListener("beforeunload", warn);
    };
  }, [saver]);

  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      saver.unsaved() && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state !== "blocked") return;
    void saver.flush().then((done) => {
      if (done || window.confirm(question)) blocker.proceed();
      else blocker.reset();
    });
  }, [blocker, saver, question]);
}
