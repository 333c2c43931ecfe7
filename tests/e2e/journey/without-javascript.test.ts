import { describe } from "vitest";
import { SIZES } from "../../support/browser/browser";
import { theWholeWay } from "../../support/browser/journey/whole-way";

describe("the whole way, without JavaScript, on a phone", () => {
  theWholeWay({ javaScript: false, viewport: SIZES.phone });
});
