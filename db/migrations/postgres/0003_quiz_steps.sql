CREATE TABLE "allowance" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"activity_id" text,
	"kind" text NOT NULL,
	"amount" integer NOT NULL,
	"reason" text NOT NULL,
	"granted_by" text NOT NULL,
	"granted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "allowance_kind" CHECK (kind in ('extra-time', 'extra-attempts')),
	CONSTRAINT "allowance_not_own" CHECK (granted_by <> person_id)
);
--> statement-breakpoint
ALTER TABLE "attempt_step" DROP CONSTRAINT "attempt_step_kind";--> statement-breakpoint
ALTER TABLE "allowance" ADD CONSTRAINT "allowance_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allowance" ADD CONSTRAINT "allowance_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allowance" ADD CONSTRAINT "allowance_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allowance" ADD CONSTRAINT "allowance_granted_by_person_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "allowance_person" ON "allowance" USING btree ("company_id","person_id");--> statement-breakpoint
CREATE INDEX "attempt_deadline" ON "attempt" USING btree ("deadline");--> statement-breakpoint
ALTER TABLE "attempt_step" ADD CONSTRAINT "attempt_step_kind" CHECK (kind in ('answered', 'submitted', 'extended', 'reopened', 'regraded'));--> statement-breakpoint
CREATE TRIGGER "allowance_only_added" BEFORE UPDATE OR DELETE ON "allowance" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
