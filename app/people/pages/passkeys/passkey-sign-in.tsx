import { useEffect, useState, type ComponentType } from "react";
import type { PasskeyButtonProps } from "./passkey-button";

interface PasskeySignInProps extends Omit<PasskeyButtonProps, "autofill"> {
  /** The host that passkeys here are bound to. */
  host: string;
  autofill?: boolean;
}

/** Signs in by a passkey; its script comes after the page’s. Nothing where the browser or the address can’t, or the script doesn’t come: there’s another way. */
export function PasskeySignIn({ host, to, autofill = false }: PasskeySignInProps) {
  const [Button, setButton] = useState<ComponentType<PasskeyButtonProps> | null>(null);
  useEffect(() => {
    if (!("PublicKeyCredential" in window) || location.hostname !== host) return;
    import("./passkey-button").then(
      ({ default: Found }) => setButton(() => Found),
      () => undefined,
    );
  }, [host]);
  return Button && <Button to={to} autofill={autofill} />;
}
