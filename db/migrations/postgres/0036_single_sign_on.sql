CREATE TABLE "sso_connection" (
	"company_id" text PRIMARY KEY NOT NULL,
	"provider" text NOT NULL,
	"issuer" text NOT NULL,
	"client_id" text NOT NULL,
	"client_secret" text NOT NULL,
	"use" text NOT NULL,
	"joining" boolean NOT NULL,
	"trusts_factor" boolean NOT NULL,
	"tried_at" timestamp (3) with time zone,
	"changed_by" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sso_connection_provider" CHECK (provider in ('entra', 'okta', 'google', 'other')),
	CONSTRAINT "sso_connection_use" CHECK (use in ('off', 'offered', 'required'))
);
--> statement-breakpoint
CREATE TABLE "sso_identity" (
	"company_id" text NOT NULL,
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"person_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sso_identity_company_id_issuer_subject_pk" PRIMARY KEY("company_id","issuer","subject")
);
--> statement-breakpoint
CREATE TABLE "sso_mapping" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"claim" text NOT NULL,
	"value" text NOT NULL,
	"gives" text NOT NULL,
	"team_id" text,
	CONSTRAINT "sso_mapping_gives" CHECK (gives in ('member', 'team-manager', 'manager'))
);
--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "via_company_id" text;--> statement-breakpoint
ALTER TABLE "sso_connection" ADD CONSTRAINT "sso_connection_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sso_connection" ADD CONSTRAINT "sso_connection_changed_by_person_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sso_identity" ADD CONSTRAINT "sso_identity_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sso_identity" ADD CONSTRAINT "sso_identity_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sso_mapping" ADD CONSTRAINT "sso_mapping_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sso_mapping" ADD CONSTRAINT "sso_mapping_team_id_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."team"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sso_connection_changer" ON "sso_connection" USING btree ("changed_by");--> statement-breakpoint
CREATE UNIQUE INDEX "sso_identity_once" ON "sso_identity" USING btree ("company_id","issuer","person_id");--> statement-breakpoint
CREATE INDEX "sso_identity_person" ON "sso_identity" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sso_mapping_company" ON "sso_mapping" USING btree ("company_id");--> statement-breakpoint
CREATE INDEX "sso_mapping_team" ON "sso_mapping" USING btree ("team_id");--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_via_company_id_company_id_fk" FOREIGN KEY ("via_company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "session_via" ON "session" USING btree ("via_company_id");