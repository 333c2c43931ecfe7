CREATE TABLE "installation" (
	"id" integer PRIMARY KEY NOT NULL,
	"agency_named_at" timestamp (3) with time zone,
	"curriculum" text,
	"skipped" jsonb NOT NULL,
	"dismissed_at" timestamp (3) with time zone,
	CONSTRAINT "installation_curriculum" CHECK (curriculum in ('shipped', 'empty'))
);
--> statement-breakpoint
CREATE TABLE "admin_invitation" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"email" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE UNIQUE INDEX "admin_invitation_token" ON "admin_invitation" USING btree ("token_hash");
--> statement-breakpoint
-- An installation that is taught already goes on taking what comes with Firsthand.
INSERT INTO "installation" ("id", "curriculum", "skipped")
SELECT 1, CASE WHEN EXISTS (SELECT 1 FROM "programme") THEN 'shipped' END, '[]'::jsonb;
