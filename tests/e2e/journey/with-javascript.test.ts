import { describe } from "vitest";
import { SIZES } from "../../support/browser/browser";
import { theWholeWay } from "../../support/browser/journey/whole-way";

describe("the whole way, with JavaScript, wide", () => {
  theWholeWay({ javaScript: true, viewport: SIZES.wide });
});
