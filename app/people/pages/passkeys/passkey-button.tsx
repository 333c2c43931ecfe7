import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  startAuthentication,
  WebAuthnAbortService,
  type PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/browser";
import { useFetcher } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { m } from "~/kit/language/m";
import { CHALLENGE_MINUTES } from "~/people/rules/passkey";
import { Button } from "~/kit/parts/forms/button";
import { FieldError } from "~/kit/parts/forms/field";
import type { action } from "./sign-in";
import "./passkeys.css";

const PATH = "/sign-in/passkey";
/** Milliseconds after which the browser’s suggestions get a new challenge, before the one they have is too old. */
const RENEW = (CHALLENGE_MINUTES - 1) * 60_000;

export interface PasskeyButtonProps {
  to: string | undefined;
  /** Whether the page has a field in which the browser may suggest passkeys. */
  autofill: boolean;
}

/** Signs in by a passkey, by the button or from the browser’s suggestions. Nothing where the browser can’t. */
export default function PasskeyButton({ to, autofill }: PasskeyButtonProps) {
  const { submit, data, state } = useFetcher<typeof action>();
  const [able, setAble] = useState(false);
  const [unused, setUnused] = useState(false);
  const asking = useRef(false);
  useEffect(() => setAble(browserSupportsWebAuthn()), []);

  const send = useCallback(
    async (useBrowserAutofill: boolean) => {
      const optionsJSON = await options();
      const answer = JSON.stringify(await startAuthentication({ optionsJSON, useBrowserAutofill }));
      submit({ answer, to: to ?? "" }, { method: "post", action: PATH });
    },
    [submit, to],
  );

  const suggest = useCallback(async () => {
    if (asking.current || !(await browserSupportsWebAuthnAutofill())) return;
    // It ends without an answer where another is asked for, or the page is left.
    await send(true).catch(() => undefined);
  }, [send]);

  useEffect(() => {
    if (!able || !autofill) return;
    void suggest();
    const timer = setInterval(() => void suggest(), RENEW);
    return () => {
      clearInterval(timer);
      WebAuthnAbortService.cancelCeremony();
    };
  }, [able, autofill, suggest]);

  const ask = async () => {
    asking.current = true;
    setUnused(false);
    try {
      await send(false);
    } catch {
      setUnused(true);
    } finally {
      asking.current = false;
    }
    if (autofill) void suggest();
  };

  if (!able) return null;
  const problem = unused ? m.people_passkeys_unused() : state === "idle" ? data?.problem : null;
  return (
    <div className="passkey-sign-in">
      <Button type="button" size="big" disabled={state !== "idle"} onClick={() => void ask()}>
        {m.people_passkeys_sign_in()}
      </Button>
      <div role="alert">{problem && <FieldError>{problem}</FieldError>}</div>
    </div>
  );
}

async function options(): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const response = await fetch(PATH, { headers: { Accept: "application/json" } });
  if (!response.ok) throw new Error(`The challenge answered ${response.status}.`);
  return (await response.json()) as PublicKeyCredentialRequestOptionsJSON;
}
