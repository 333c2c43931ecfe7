import { z } from "zod";
import { CLIENT_LENGTH } from "~/gate/rules/reviewing/limits";
import { m } from "~/kit/language/m";

/** What a header can carry. */
const credential = (missing: () => string) =>
  z
    .string({ error: missing })
    .trim()
    .max(CLIENT_LENGTH, { error: missing })
    .regex(/^[\x21-\x7e]+$/, { error: missing });

export const ConnectForm = z.object({
  organization: z
    .string({ error: m.gate_reviewing_organization_bad })
    .trim()
    .regex(/^\d{1,30}$/, { error: m.gate_reviewing_organization_bad }),
  clientId: credential(m.gate_reviewing_client_needed),
  secret: credential(m.gate_reviewing_secret_needed),
});
