ALTER TABLE "content_file_revision" ADD COLUMN "agreed_by" text CONSTRAINT "content_file_revision_agreed_by" CHECK ("agreed_by" <> "published_by");--> statement-breakpoint
ALTER TABLE "draft" ADD COLUMN "agreement_asked_by" text;--> statement-breakpoint
ALTER TABLE "draft" ADD COLUMN "agreement_asked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "draft" ADD COLUMN "agreed_by" text CONSTRAINT "draft_agreed_by" CHECK ("agreed_by" <> "agreement_asked_by");--> statement-breakpoint
ALTER TABLE "draft" ADD COLUMN "agreed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "draft" ADD COLUMN "sent_back_by" text;--> statement-breakpoint
ALTER TABLE "draft" ADD COLUMN "sent_back" text;--> statement-breakpoint
ALTER TABLE "content_file_revision" ADD CONSTRAINT "content_file_revision_agreed_by_person_id_fk" FOREIGN KEY ("agreed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_agreement_asked_by_person_id_fk" FOREIGN KEY ("agreement_asked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_agreed_by_person_id_fk" FOREIGN KEY ("agreed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_sent_back_by_person_id_fk" FOREIGN KEY ("sent_back_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;