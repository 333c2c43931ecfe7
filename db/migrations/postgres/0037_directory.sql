CREATE TABLE "scim_token" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"name" text NOT NULL,
	"token_hash" text NOT NULL,
	"made_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "scim_user" (
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"user_name" text NOT NULL,
	"user_key" text NOT NULL,
	"external_id" text,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "scim_user_company_id_person_id_pk" PRIMARY KEY("company_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "scim_group" (
	"company_id" text NOT NULL,
	"team_id" text NOT NULL,
	"external_id" text,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "scim_group_company_id_team_id_pk" PRIMARY KEY("company_id","team_id")
);
--> statement-breakpoint
ALTER TABLE "scim_token" ADD CONSTRAINT "scim_token_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scim_token" ADD CONSTRAINT "scim_token_made_by_person_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scim_user" ADD CONSTRAINT "scim_user_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scim_user" ADD CONSTRAINT "scim_user_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scim_group" ADD CONSTRAINT "scim_group_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scim_group" ADD CONSTRAINT "scim_group_team_id_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."team"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "scim_token_hash" ON "scim_token" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "scim_token_company" ON "scim_token" USING btree ("company_id");--> statement-breakpoint
CREATE INDEX "scim_token_maker" ON "scim_token" USING btree ("made_by");--> statement-breakpoint
CREATE UNIQUE INDEX "scim_user_name" ON "scim_user" USING btree ("company_id","user_key");--> statement-breakpoint
CREATE INDEX "scim_user_external" ON "scim_user" USING btree ("company_id","external_id");--> statement-breakpoint
CREATE INDEX "scim_user_person" ON "scim_user" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "scim_group_external" ON "scim_group" USING btree ("company_id","external_id");--> statement-breakpoint
CREATE INDEX "scim_group_team" ON "scim_group" USING btree ("team_id");