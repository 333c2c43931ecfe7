import type { Share } from "~db/open";

/** Milliseconds between two looks whether somebody else’s turn is over. */
const EVERY = 2_000;

interface Work {
  stop(): Promise<void>;
}

/** Does some work for as long as it is this process’s turn: of all that share the data, one at a time does it. */
export function inTurn(share: Pick<Share, "takeTurn" | "passTurn">, begin: () => Work): Work {
  let work: Work | null = null;
  let looking: Promise<void> | null = null;
  let stopping = false;
  const look = async () => {
    const isMine = await share.takeTurn().catch(() => false);
    if (isMine && !stopping) work ??= begin();
    else await ended();
  };
  const ended = async () => {
    const begun = work;
    work = null;
    await begun?.stop();
  };
  const lookAgain = () => void (looking ??= look().finally(() => (looking = null)));
  lookAgain();
  const timer = setInterval(lookAgain, EVERY);
  timer.unref();
  return {
    async stop() {
      stopping = true;
      clearInterval(timer);
      await looking;
      await ended();
      await share.passTurn().catch(() => undefined);
    },
  };
}
