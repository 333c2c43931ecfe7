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
CREATE TABLE "activity_translation" (
	"id" text PRIMARY KEY NOT NULL,
	"activity_id" text NOT NULL,
	"company_id" text,
	"language" text NOT NULL,
	"number" integer NOT NULL,
	"of_number" integer NOT NULL,
	"hash" text,
	"published_at" timestamp (3) with time zone NOT NULL,
	"body" jsonb,
	CONSTRAINT "activity_translation_language" CHECK (language in ('de', 'es', 'fr'))
);
--> statement-breakpoint
CREATE TABLE "module_translation" (
	"id" text PRIMARY KEY NOT NULL,
	"module_id" text NOT NULL,
	"language" text NOT NULL,
	"number" integer NOT NULL,
	"of_number" integer NOT NULL,
	"hash" text,
	"published_at" timestamp (3) with time zone NOT NULL,
	"body" jsonb,
	CONSTRAINT "module_translation_language" CHECK (language in ('de', 'es', 'fr'))
);
--> statement-breakpoint
ALTER TABLE "policy_translation" ADD CONSTRAINT "policy_translation_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_translation" ADD CONSTRAINT "policy_translation_policy_version_id_policy_version_id_fk" FOREIGN KEY ("policy_version_id") REFERENCES "public"."policy_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_translation" ADD CONSTRAINT "activity_translation_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_translation" ADD CONSTRAINT "activity_translation_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "module_translation" ADD CONSTRAINT "module_translation_module_id_module_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."module"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "policy_translation_number" ON "policy_translation" USING btree ("policy_version_id","language","number");--> statement-breakpoint
CREATE UNIQUE INDEX "activity_translation_number" ON "activity_translation" USING btree ("activity_id","language","number");--> statement-breakpoint
CREATE UNIQUE INDEX "module_translation_number" ON "module_translation" USING btree ("module_id","language","number");
--> statement-breakpoint
-- A published translation stays as it was, like the text that it is of: it is what somebody read, was asked in, or signed under.
CREATE TRIGGER "activity_translation_no_update" BEFORE UPDATE ON "activity_translation" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "activity_translation_no_delete" BEFORE DELETE ON "activity_translation" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "module_translation_no_update" BEFORE UPDATE ON "module_translation" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "module_translation_no_delete" BEFORE DELETE ON "module_translation" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "policy_translation_no_update" BEFORE UPDATE ON "policy_translation" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "policy_translation_no_delete" BEFORE DELETE ON "policy_translation" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
