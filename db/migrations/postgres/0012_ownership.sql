CREATE TABLE "activity_copy" (
	"id" text PRIMARY KEY NOT NULL,
	"activity_id" text NOT NULL,
	"company_id" text NOT NULL,
	"from_number" integer NOT NULL,
	"until_number" integer
);
--> statement-breakpoint
ALTER TABLE "activity_revision" ADD COLUMN "company_id" text;--> statement-breakpoint
ALTER TABLE "activity_copy" ADD CONSTRAINT "activity_copy_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_copy" ADD CONSTRAINT "activity_copy_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "activity_copy_from" ON "activity_copy" USING btree ("activity_id","company_id","from_number");--> statement-breakpoint
ALTER TABLE "activity_revision" ADD CONSTRAINT "activity_revision_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- A company’s own text is taught from and until revisions that stay as they were: a span is begun, ended once, and never taken away.
CREATE TRIGGER "activity_copy_ends_once" BEFORE UPDATE ON "activity_copy" FOR EACH ROW
WHEN (OLD."until_number" IS NOT NULL OR NEW."until_number" IS NULL OR NEW."id" IS DISTINCT FROM OLD."id" OR NEW."activity_id" IS DISTINCT FROM OLD."activity_id"
	OR NEW."company_id" IS DISTINCT FROM OLD."company_id" OR NEW."from_number" IS DISTINCT FROM OLD."from_number")
EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "activity_copy_no_delete" BEFORE DELETE ON "activity_copy" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
