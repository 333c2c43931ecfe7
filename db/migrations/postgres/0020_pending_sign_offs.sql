CREATE TABLE "pending_sign_off" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"enrolment_id" text NOT NULL,
	"kind" text NOT NULL,
	"verdict" text NOT NULL,
	"comment" text NOT NULL,
	"signed_by" text NOT NULL,
	"on_behalf_of" text,
	"decided_at" timestamp (3) with time zone NOT NULL,
	"counts_from" timestamp (3) with time zone NOT NULL,
	"outcome" text,
	CONSTRAINT "pending_sign_off_kind" CHECK (kind in ('trainer', 'manager')),
	CONSTRAINT "pending_sign_off_verdict" CHECK (verdict in ('competent', 'authorised', 'not-yet')),
	CONSTRAINT "pending_sign_off_outcome" CHECK (outcome in ('undone', 'not-awaiting', 'suspended')),
	CONSTRAINT "pending_sign_off_not_own" CHECK (signed_by <> person_id)
);
--> statement-breakpoint
ALTER TABLE "pending_sign_off" ADD CONSTRAINT "pending_sign_off_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pending_sign_off" ADD CONSTRAINT "pending_sign_off_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pending_sign_off" ADD CONSTRAINT "pending_sign_off_enrolment_id_enrolment_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pending_sign_off" ADD CONSTRAINT "pending_sign_off_signed_by_person_id_fk" FOREIGN KEY ("signed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pending_sign_off" ADD CONSTRAINT "pending_sign_off_on_behalf_of_person_id_fk" FOREIGN KEY ("on_behalf_of") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pending_sign_off_company" ON "pending_sign_off" USING btree ("company_id","person_id");--> statement-breakpoint
CREATE INDEX "pending_sign_off_due" ON "pending_sign_off" USING btree ("outcome","counts_from");--> statement-breakpoint
CREATE INDEX "pending_sign_off_signer" ON "pending_sign_off" USING btree ("signed_by");