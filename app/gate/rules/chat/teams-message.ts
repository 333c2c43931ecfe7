import { z } from "zod";

/** What is read of what Teams sends. Source: Microsoft Learn, “Create Outgoing Webhooks”. */
const Activity = z.object({ timestamp: z.string(), text: z.string().max(28_000).catch("") });

/** What somebody wrote to an outgoing webhook, without its own name and without marks, and when; null where it can’t be read. */
export function activityIn(body: Uint8Array): { text: string; sentAt: number } | null {
  const read = Activity.safeParse(parsed(new TextDecoder().decode(body)));
  if (!read.success) return null;
  const text = read.data.text
    .replaceAll(/<at>[^<]*<\/at>/g, " ")
    .replaceAll(/<[^<>]*>/g, " ")
    .replaceAll(/&nbsp;|\u00A0/g, " ");
  return { text: text.trim(), sentAt: Date.parse(read.data.timestamp) / 1000 };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
