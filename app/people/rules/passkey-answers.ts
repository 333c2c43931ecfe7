import { z } from "zod";

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
