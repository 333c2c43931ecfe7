import { z } from "zod";

/** For how long a browser may answer a challenge. */
export const CHALLENGE_MINUTES = 5;
export const PASSKEYS_PER_PERSON = 20;
export const NAME_LENGTH = 60;

/**
 * What passkeys are bound to: the host that browsers call this installation by. Null where no browser makes any: by a bare
 * address, or without https. Source: W3C Web Authentication, “relying party identifier”.
 */
export function passkeyHost(origin: string): string | null {
  const { hostname, protocol } = new URL(origin);
  if (hostname === "localhost") return hostname;
  const address = hostname.startsWith("[") || /^[\d.]+$/.test(hostname);
  return protocol === "https:" && !address ? hostname : null;
}

/**
 * Whether an authenticator’s counter says that it is the one we know. Many count nothing and say 0 for ever; one that counts goes
 * up each time, and a copy of it falls behind.
 */
export function counterHolds(kept: number, given: number): boolean {
  return (kept === 0 && given === 0) || given > kept;
}

const bytes = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[A-Za-z0-9_-]+$/);

const credential = { id: bytes(1400), rawId: bytes(1400), type: z.literal("public-key") };

/** What a browser answers where a passkey is used. */
export const SignInAnswer = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes(4000),
    authenticatorData: bytes(4000),
    signature: bytes(4000),
    userHandle: bytes(200),
  }),
  clientExtensionResults: z.object({}),
});
export type SignInAnswer = z.output<typeof SignInAnswer>;

/** What it answers where one is made. */
export const NewPasskeyAnswer = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes(4000),
    attestationObject: bytes(40_000),
    transports: z
      .array(
        z.enum(["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"]).catch("usb"),
      )
      .max(10)
      .default([]),
  }),
  clientExtensionResults: z.object({}),
});
export type NewPasskeyAnswer = z.output<typeof NewPasskeyAnswer>;

const ClientData = z.object({ challenge: z.string().max(200) });

/** An answer as a form carries it; null for what is none. */
export function readAnswer<Shape extends z.ZodType>(shape: Shape, text: string) {
  const read = shape.safeParse(jsonOf(text));
  return read.success ? read.data : null;
}

/** The challenge that an answer is for, as the browser wrote it down. */
export function challengeOf(clientData: string): string | null {
  const read = ClientData.safeParse(jsonOf(clientData));
  return read.success ? read.data.challenge : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
