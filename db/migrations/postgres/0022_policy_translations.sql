CREATE TABLE "policy_translation" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"policy_version_id" text NOT NULL,
	"language" text NOT NULL,
	"number" integer NOT NULL,
	"hash" text,
	"published_at" timestamp (3) with time zone NOT NULL,
	"body" jsonb,
	CONSTRAINT "policy_translation_language" CHECK (language in ('de', 'es', 'fr'))
);
--> statement-breakpoint
ALTER TABLE "policy_translation" ADD CONSTRAINT "policy_translation_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_translation" ADD CONSTRAINT "policy_translation_policy_version_id_policy_version_id_fk" FOREIGN KEY ("policy_version_id") REFERENCES "public"."policy_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "policy_translation_number" ON "policy_translation" USING btree ("policy_version_id","language","number");--> statement-breakpoint
-- What somebody read before signing stays as it was.
CREATE TRIGGER "policy_translation_no_update" BEFORE UPDATE ON "policy_translation" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "policy_translation_no_delete" BEFORE DELETE ON "policy_translation" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
