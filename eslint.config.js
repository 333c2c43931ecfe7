import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import inCatalogue from "./app/process/tooling/lint/in-catalogue.mjs";
// Types of messages come from the catalogue.
import "./app/process/tooling/catalogue/fresh.mjs";

/** Names that say nothing about what is inside. */
const EMPTY_NAMES = ["utils", "helpers", "misc", "lib", "common"];

export default tseslint.config(
  { ignores: ["build/", "node_modules/", ".cache/", ".data/", "db/migrations/"] },
  ...tseslint.configs.recommended,
  jsxA11y.flatConfigs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { "react-hooks": reactHooks },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
    },
  },
  {
    rules: {
      "max-lines": ["error", { max: 400 }],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "no-restricted-imports": [
        "error",
        { patterns: EMPTY_NAMES.map((name) => ({ regex: `(^|/)${name}(/|$)` })) },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "JSXAttribute[name.name='style'][value.type='JSXExpressionContainer']",
          message: "The content security policy forbids inline styles; use a class.",
        },
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: "No raw HTML.",
        },
        {
          selector:
            ":matches(ObjectExpression > SpreadElement, JSXSpreadAttribute) > ObjectExpression",
          message: "Write the properties out instead of spreading a literal.",
        },
      ],
    },
  },
  {
    files: ["app/**/*.{ts,tsx}"],
    plugins: { words: { rules: { "in-catalogue": inCatalogue } } },
    rules: { "words/in-catalogue": "error" },
  },
  // Mails carry their styles with them: mail programs read no stylesheet.
  { files: ["app/kit/mail/**"], rules: { "no-restricted-syntax": "off" } },
  { files: ["**/*.cjs"], rules: { "@typescript-eslint/no-require-imports": "off" } },
  { files: ["app/process/**", "tests/**"], rules: { "no-console": "off" } },
);
