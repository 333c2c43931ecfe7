/* A rule for Oxlint: what people read comes from the catalogue (`m.…`), and stands nowhere else. */

/** Attributes and properties whose words are read by people, whatever they look like. */
const WORDS =
  /^(?:alt|aria-label|aria-description|button|detail|hint|label|lead|legend|message|placeholder|short|subject|text|title|why|words)$/;

/** Several words that begin with a capital or a quotation mark, or end as a sentence does. */
function isSentence(text) {
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  return words.length > 1 && (/^[\p{Lu}“‘„«¿¡]/u.test(text) || /[.?!…]$/.test(text));
}

/** The product's, which is the same in every language. */
const NAME = "Firsthand";

/** Where programmers are told something: errors that nobody should see, and the log. */
const FOR_PROGRAMMERS = /^(?:debug|error|fatal|info|warn)$/;

export default {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      loose: "“{{ text }}” is read by people: put it into the catalogue and call it by `m.…`.",
      computed: "Name the message: one that is computed cannot be found, nor be missed.",
    },
  },
  create(context) {
    const report = (node, text) =>
      context.report({ node, messageId: "loose", data: { text: text.trim().slice(0, 60) } });
    const check = (node, written) => {
      if (isUnread(node)) return;
      const text = written.replaceAll(NAME, "");
      const named = placeOf(node);
      if (named !== null && WORDS.test(named) && /\p{L}/u.test(text) && looksRead(text))
        report(node, text);
      else if (isSentence(text.trim()) && /\p{L}{2}/u.test(text)) report(node, text);
    };
    return {
      JSXText(node) {
        if (/\p{L}/u.test(node.value.replaceAll(NAME, ""))) report(node, node.value);
      },
      Literal(node) {
        if (typeof node.value === "string") check(node, node.value);
      },
      TemplateLiteral(node) {
        check(node, node.quasis.map((part) => part.value.cooked ?? "").join(" "));
      },
      "MemberExpression[computed=true][object.name='m']"(node) {
        context.report({ node, messageId: "computed" });
      },
    };
  },
};

/** `title: "check"` may be an icon’s name; `title: "Check"` and `title: "check it"` are words. */
const looksRead = (text) => /^\P{L}*\p{Lu}|\p{L}\s+\p{L}/u.test(text);

/** The attribute or property that this is the value of, also as one side of a choice. */
function placeOf(node) {
  let at = node;
  while (
    ["ConditionalExpression", "LogicalExpression", "JSXExpressionContainer"].includes(
      at.parent.type,
    )
  )
    at = at.parent;
  const { parent } = at;
  if (parent.type === "JSXAttribute") return parent.name.name;
  if (parent.type === "Property" && parent.value === at) return parent.key.name ?? parent.key.value;
  return null;
}

/** Attributes that hold no words: an icon's path is not a sentence. */
const DRAWN = /^(?:class|className|d|points|viewBox)$/;

function isUnread(node) {
  const { parent } = node;
  if (parent.type === "JSXAttribute" && DRAWN.test(parent.name.name)) return true;
  if (/^(?:Import|Export)|^TSLiteralType$|^TSEnum/.test(parent.type)) return true;
  if (parent.type === "Property" && parent.key === node) return true;
  for (let at = node; at; at = at.parent) {
    if (at.type === "NewExpression" && /(?:Error|Exception)$/.test(at.callee.name)) return true;
    if (at.type === "CallExpression" && at.callee.type === "MemberExpression") {
      if (FOR_PROGRAMMERS.test(at.callee.property.name) && node !== at) return true;
    }
    if (/Function|Statement|Declaration/.test(at.type)) return false;
  }
  return false;
}
