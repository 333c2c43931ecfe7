CREATE TABLE "calibration_draft" (
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"activity_id" text NOT NULL,
	"judged" jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "calibration_draft_company_id_person_id_activity_id_pk" PRIMARY KEY("company_id","person_id","activity_id")
);
--> statement-breakpoint
CREATE TABLE "trainer_calibration_draft" (
	"person_id" text NOT NULL,
	"activity_id" text NOT NULL,
	"judged" jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "trainer_calibration_draft_person_id_activity_id_pk" PRIMARY KEY("person_id","activity_id")
);
--> statement-breakpoint
ALTER TABLE "calibration_draft" ADD CONSTRAINT "calibration_draft_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_draft" ADD CONSTRAINT "calibration_draft_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_draft" ADD CONSTRAINT "calibration_draft_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainer_calibration_draft" ADD CONSTRAINT "trainer_calibration_draft_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainer_calibration_draft" ADD CONSTRAINT "trainer_calibration_draft_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "standing_person_supervised" ON "standing_person" USING btree ("company_id","sort_name","person_id") WHERE ("groups" & 128) <> 0;