import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: "./db/drizzle.postgres.schema.cjs",
  out: "./db/migrations/postgres",
});
