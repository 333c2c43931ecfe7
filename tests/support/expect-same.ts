import { expect } from "vitest";

/** What `toBe` expects, for where a test asks it a million times: Vitest is only called for what is not so. */
export function expectSame<Value>(actual: Value, wanted: Value): void {
  if (!Object.is(actual, wanted)) expect(actual).toBe(wanted);
}
