/** What the pages of one attempt in one browser tell each other. */
export type AttemptNews = { kind: "saved"; numbers: number[] } | { kind: "finished" };

const nameOf = (attempt: string) => `firsthand:${attempt}`;

/** By attempt: the channel this page listens on. What is sent on it reaches every page but this one. */
const listening = new Map<string, BroadcastChannel>();

/** Listens to the other pages of an attempt; the function it returns ends that. */
export function hearAttempt(attempt: string, heard: (news: AttemptNews) => void): () => void {
  if (typeof BroadcastChannel === "undefined") return () => undefined;
  const channel = new BroadcastChannel(nameOf(attempt));
  channel.onmessage = (event: MessageEvent<AttemptNews>) => heard(event.data);
  listening.set(attempt, channel);
  return () => {
    listening.delete(attempt);
    channel.close();
  };
}

export function tellAttempt(attempt: string, news: AttemptNews) {
  if (typeof BroadcastChannel === "undefined") return;
  const own = listening.get(attempt);
  if (own) return own.postMessage(news);
  const channel = new BroadcastChannel(nameOf(attempt));
  channel.postMessage(news);
  channel.close();
}
