import { z } from "zod";
import type { PublisherAccount } from "~/gate/rules/publishing/kinds";
import { HootsuiteFault } from "~/gate/rules/reviewing/hootsuite-fault";
import { PENDING, type Message, type ReviewAction } from "~/gate/rules/reviewing/message";
import { faultIn, jsonIn, lostFault, type Ask } from "~/gate/services/http/ask-outside.server";
import type { TokenKept } from "./token.server";

const Ref = z.object({ id: z.string().min(1) }).nullish();
const Found = z.object({
  id: z.string().min(1),
  state: z.string(),
  socialProfile: Ref,
  scheduledSendTime: z.string().nullish(),
  createdByMember: Ref,
  lastUpdatedByMember: Ref,
  sequenceNumber: z.number().int().nullish(),
  reviewers: z.array(z.object({ type: z.string().nullish() })).nullish(),
});
const Listed = z.object({
  data: z.array(z.object({ id: z.string().min(1) })),
  metadata: z.object({ cursor: z.object({ next: z.string().nullish() }).nullish() }).nullish(),
});
const Profiles = z.array(
  z.object({
    id: z.string().min(1),
    type: z.string(),
    socialNetworkUsername: z.string().nullish(),
    socialNetworkId: z.string().nullish(),
  }),
);
const Member = z.object({ email: z.string().nullish(), isActive: z.boolean().nullish() });
const History = z.object({
  actions: z
    .array(z.object({ actorType: z.string(), actionType: z.string(), timestamp: z.string() }))
    .nullish(),
});
const Envelope = z.object({ data: z.unknown(), errors: z.array(z.unknown()).nullish() });

/** Pages of messages that wait, of a hundred each. */
const MOST_PAGES = 10;

const FORBIDDEN = "HTTP 403";

export type HootsuiteClient = ReturnType<typeof hootsuiteClient>;

/**
 * Hootsuite, by its REST API, as far as reviewing from outside needs it. Whatever goes wrong is a `HootsuiteFault`.
 * Source: https://apidocs.hootsuite.com/docs/api/swagger.yaml.
 */
export function hootsuiteClient({
  base,
  token,
  ask,
  now,
}: {
  base: string;
  token: TokenKept;
  ask: Ask;
  now: () => Date;
}) {
  async function send(method: string, path: string, body?: object): Promise<Response> {
    const bearer = await token.get();
    const type = "application/json;charset=utf-8";
    const headers = {
      Authorization: `Bearer ${bearer}`,
      Accept: "application/json",
      ...(body && { "Content-Type": type }),
    };
    const sent = body ? { body: JSON.stringify(body) } : {};
    return await ask(`${base}${path}`, { method, headers, ...sent }).catch((error: unknown) => {
      throw new HootsuiteFault(...lostFault(error));
    });
  }

  /** What is answered, as JSON. A token that has ended is got anew, once: what it was refused for wasn’t done. */
  async function asked(method: string, path: string, body?: object): Promise<unknown> {
    let answer = await send(method, path, body);
    if (answer.status === 401) {
      token.forget();
      answer = await send(method, path, body);
    }
    if (!answer.ok) throw new HootsuiteFault(...faultIn(answer, now()));
    return jsonIn(await answer.text());
  }

  async function read<Shape extends z.ZodType>(shape: Shape, path: string) {
    const { data, errors } = understood(Envelope, await asked("GET", path));
    if (errors?.length) throw new HootsuiteFault("not-hootsuite", "");
    return understood(shape, data);
  }

  /** Null for what Hootsuite doesn’t have, or doesn’t show this organisation. */
  async function readOne<Shape extends z.ZodType>(
    shape: Shape,
    path: string,
    isNone: (fault: HootsuiteFault) => boolean = () => true,
  ) {
    return await read(shape, path).catch((error: unknown) => {
      if (!isAboutOne(error)) throw error;
      if (isNone(error)) return null;
      throw new HootsuiteFault("rejected", error.detail);
    });
  }

  async function decide(id: string, how: "approve" | "reject", body: object) {
    const sent = { ...body, reviewerType: "EXTERNAL" };
    const answer = await asked("POST", `${of(id)}/${how}`, sent).catch((error: unknown) => {
      if (isAboutOne(error)) throw new HootsuiteFault("rejected", error.detail);
      throw error;
    });
    const said = Envelope.safeParse(answer);
    if (!said.success || said.data.errors?.length)
      throw new HootsuiteFault("not-hootsuite", "", true);
  }

  return {
    /** The accounts on social networks that the organisation has. */
    async profiles(): Promise<PublisherAccount[]> {
      const all = await read(Profiles, "/v1/socialProfiles");
      return all.map(({ id, type, socialNetworkUsername, socialNetworkId }) => ({
        id,
        name: socialNetworkUsername ?? socialNetworkId ?? id,
        provider: type,
        profile: socialNetworkUsername ?? "",
      }));
    },

    /** The ids of messages that wait for approval and are to be published in some days, or at once. */
    async waiting({ from, until }: { from: Date; until: Date }): Promise<string[]> {
      const ids: string[] = [];
      const query = new URLSearchParams({
        startTime: toTheSecond(from),
        endTime: toTheSecond(until),
        state: PENDING,
        limit: "100",
        includeUnscheduledReviewMsgs: "true",
      });
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const answer = await asked("GET", `/v1/messages?${query.toString()}`);
        const { data, metadata } = understood(Listed, answer);
        ids.push(...data.map(({ id }) => id));
        const next = metadata?.cursor?.next;
        if (!next) break;
        query.set("cursor", next);
      }
      return ids;
    },

    /** A message as it stands now; null where Hootsuite has none that this organisation may see. */
    async message(id: string): Promise<Message | null> {
      // An answer for one has been seen to hold a list of one.
      const found = await readOne(Found.or(z.tuple([Found]).transform(([one]) => one)), of(id));
      if (found === null) return null;
      const at = found.scheduledSendTime ? new Date(found.scheduledSendTime) : null;
      const isOdd = found.id !== id || (at !== null && Number.isNaN(at.getTime()));
      if (isOdd) throw new HootsuiteFault("not-hootsuite", "");
      return {
        id,
        state: found.state,
        profile: found.socialProfile?.id ?? null,
        at,
        author: found.createdByMember?.id ?? null,
        editor: found.lastUpdatedByMember?.id ?? null,
        step: found.sequenceNumber ?? null,
        reviewers: (found.reviewers ?? []).flatMap(({ type }) => type ?? []),
      };
    },

    /** What reviewers did with a message that waits; null where Hootsuite says nothing of it. */
    async history(id: string): Promise<ReviewAction[] | null> {
      const found = await readOne(History, `${of(id)}/history`);
      return (
        found &&
        (found.actions ?? []).map(({ timestamp, ...action }) => ({
          ...action,
          at: new Date(timestamp),
        }))
      );
    },

    /** The address of a member who is active; null where there is none. Where a member may not be read, that is a fault. */
    async address(member: string): Promise<string | null> {
      const path = `/v1/members/${encodeURIComponent(member)}`;
      const found = await readOne(Member, path, (fault) => fault.detail !== FORBIDDEN);
      return found?.isActive === false ? null : (found?.email ?? null);
    },

    /** Approves a message at a step. Where the fault is in doubt, it may be approved all the same. */
    approve: (id: string, step: number) => decide(id, "approve", { sequenceNumber: step }),

    /** Rejects one, with what its author reads. */
    reject: (id: string, step: number, reason: string) =>
      decide(id, "reject", { sequenceNumber: step, reason }),
  };
}

const of = (id: string) => `/v1/messages/${encodeURIComponent(id)}`;

/** A clear no about one message or member: the organisation may have others. */
function isAboutOne(error: unknown): error is HootsuiteFault {
  if (!(error instanceof HootsuiteFault)) return false;
  return error.detail === FORBIDDEN || error.fault === "rejected";
}

function understood<Shape extends z.ZodType>(shape: Shape, json: unknown): z.output<Shape> {
  const found = shape.safeParse(json);
  if (!found.success) throw new HootsuiteFault("not-hootsuite", "");
  return found.data;
}

const toTheSecond = (at: Date) => at.toISOString().replace(/\.\d+Z$/, "Z");
