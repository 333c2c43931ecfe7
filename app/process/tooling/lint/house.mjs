/* Our own rules for Oxlint, which reads plugins written for ESLint. */
import inCatalogue from "./in-catalogue.mjs";

/** A rule that reports every node of these with its one message. */
const forbidden = (message, ...selectors) => ({
  meta: { type: "problem", schema: [], messages: { forbidden: message } },
  create: (context) =>
    Object.fromEntries(
      selectors.map((selector) => [
        selector,
        (node) => context.report({ node, messageId: "forbidden" }),
      ]),
    ),
});

export default {
  meta: { name: "house" },
  rules: {
    "in-catalogue": inCatalogue,
    "no-inline-style": forbidden(
      "The content security policy forbids inline styles; use a class.",
      "JSXAttribute[name.name='style'][value.type='JSXExpressionContainer']",
    ),
    "no-raw-html": forbidden("No raw HTML.", "JSXAttribute[name.name='dangerouslySetInnerHTML']"),
    "no-spread-literal": forbidden(
      "Write the properties out instead of spreading a literal.",
      ":matches(ObjectExpression > SpreadElement, JSXSpreadAttribute) > ObjectExpression",
    ),
  },
};
