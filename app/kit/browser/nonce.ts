import { createContext, useContext } from "react";

/** The nonce that lets this response's own scripts run. Browsers hide it once read, so it is empty there. */
export const NonceContext = createContext("");

export function useNonce(): string {
  return useContext(NonceContext);
}
